import { help, refusal, welcome, words } from './fixtures/guides.ts';
import { exemptItem, item } from './fixtures/items.ts';
import { count, emptyCount, emptyList, list, listWithNotes } from './fixtures/lists.ts';
import { emptyPriorities, emptyStanding, priorities, standing } from './fixtures/overviews.ts';

/** Every shape of answer, ordinary and empty; the names are those of the screenshots. The largest: `worst.ts`. */
export const FIXTURES = {
  list,
  listWithNotes,
  emptyList,
  count,
  emptyCount,
  item,
  exemptItem,
  priorities,
  emptyPriorities,
  standing,
  emptyStanding,
  welcome,
  help,
  words,
  refusal,
};
