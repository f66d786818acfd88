import { progressForm, reassignForm, refusedForm } from './fixtures/forms.ts';
import { help, refusal, welcome, words } from './fixtures/guides.ts';
import { changes, emptyHistory, history } from './fixtures/histories.ts';
import { exemptItem, item, itemToAct } from './fixtures/items.ts';
import { count, emptyCount, emptyList, list, listWithNotes } from './fixtures/lists.ts';
import { emptyPriorities, emptyStanding, priorities, standing } from './fixtures/overviews.ts';
import {
  area,
  emptyArea,
  indicators,
  oneIndicator,
  strategiesCompared,
  strategyStanding,
} from './fixtures/performance.ts';
import { columnsForm, preview, previewToChoose, undoPreview } from './fixtures/previews.ts';
import { digest, exemptReminder, reminder } from './fixtures/reminders.ts';

/** Every shape of answer, ordinary and empty; the names are those of the screenshots. The largest: `worst.ts`. */
export const FIXTURES = {
  list,
  listWithNotes,
  emptyList,
  count,
  emptyCount,
  item,
  exemptItem,
  itemToAct,
  progressForm,
  refusedForm,
  reassignForm,
  preview,
  previewToChoose,
  columnsForm,
  undoPreview,
  history,
  changes,
  emptyHistory,
  reminder,
  exemptReminder,
  digest,
  priorities,
  emptyPriorities,
  standing,
  emptyStanding,
  strategyStanding,
  strategiesCompared,
  area,
  emptyArea,
  indicators,
  oneIndicator,
  welcome,
  help,
  words,
  refusal,
};
