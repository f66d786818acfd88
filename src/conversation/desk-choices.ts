import { choicesOf } from '../answer/import-choices.ts';
import { columnField, LEFT_OUT } from '../answer/import-pages.ts';
import { CHOOSABLE } from '../answer/import-shown.ts';
import { ITEM_FIELDS } from '../importing/register-paper.ts';
import { KINDS, VISIBILITIES } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Inputs } from '../update/command.ts';
import type { PaperChoices } from './desk-kept.ts';
import type { Interpreted } from './desk-reading.ts';

/** What was chosen on the cards of a paper. Whatever was not offered there is as if it had not been chosen. */

export function withInputs(
  choices: PaperChoices,
  inputs: Inputs,
  { shown, columnKeys }: Pick<Interpreted, 'shown' | 'columnKeys'>,
  view: RegisterView,
): PaperChoices {
  const next: PaperChoices = { ...choices };
  for (const field of CHOOSABLE) {
    const value = inputs[field];
    const isAsked = shown.choices.some((one) => one.field === field);
    const isOffered = choicesOf(field, view).some((one) => one.value === value);
    if (value === undefined || !isAsked || !isOffered) continue;
    if (field === 'board') next.board = value;
    else if (field === 'kind') next.kind = KINDS.find((kind) => kind === value);
    else next.visibility = VISIBILITIES.find((visibility) => visibility === value);
  }
  const columns = { ...choices.columns };
  columnKeys.forEach((key, at) => {
    const value = inputs[columnField(at)];
    const chosen = value === LEFT_OUT ? LEFT_OUT : ITEM_FIELDS.find((field) => field === value);
    // What was not changed stays guessed, so that one change does not nail down the others.
    if (chosen && chosen !== (shown.columns[at]?.field ?? LEFT_OUT)) columns[key] = chosen;
  });
  return Object.keys(columns).length > 0 ? { ...next, columns } : next;
}

/** Does it come to the same whichever of the two is chosen? */
export const sameChoices = (a: PaperChoices, b: PaperChoices): boolean => plain(a) === plain(b);

const plain = ({ columns = {}, ...rest }: PaperChoices): string =>
  JSON.stringify([Object.entries(rest).sort(), Object.entries(columns).sort()]);
