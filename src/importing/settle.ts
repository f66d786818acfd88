import type { Directory } from '../register/directory.ts';
import { isOutstanding, type Kind } from '../register/item.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './item-table.ts';
import { listed, type Notes } from './noted.ts';
import type { Choices, RegisterPaper } from './register-paper.ts';

type Choosable = RegisterPaper['choosable'];

/**
 * Fills in what rows do not say of their board, kind and visibility: an item that is known keeps its own, a new one has
 * what was chosen. Until visibility is chosen it is exempt, and until a board is chosen it is any board: neither may be
 * written, but an import can be planned and shown with them.
 */
export function settle(drafts: Draft[], choices: Choices, { boards }: Directory, notes: Notes): Choosable {
  const [only] = boards;
  const board = choices.board ?? (boards.length === 1 ? only?.code : undefined);
  const open = { board: false, visibility: false, kind: new Set<Kind>() };
  for (const draft of drafts) {
    const { cells, keeps, known } = draft;
    const kind = choices.kind ?? kindOf(draft);
    if (keeps.has('board')) {
      cells.board = known?.board ?? board ?? only?.code ?? '';
      open.board ||= !known;
    }
    if (keeps.has('visibility')) {
      cells.visibility = known?.visibility ?? choices.visibility ?? 'exempt';
      draft.undecided = !known && choices.visibility === undefined;
      open.visibility ||= !known;
    }
    if (keeps.has('kind')) {
      cells.kind = known?.kind ?? kind;
      if (!known) open.kind.add(kind);
    }
    if (known && draft.onlyOutstanding && isOutstanding(known)) keeps.add('status');
    if (!known && cells.organisation === '' && draft.fromOwners.length > 0) takeOrganisations(draft, notes);
  }
  const [guess] = open.kind;
  const choosable: Choosable = [];
  if (open.board) choosable.push({ field: 'board', chosen: board });
  if (open.visibility) choosable.push({ field: 'visibility', chosen: choices.visibility });
  if (guess) choosable.push({ field: 'kind', chosen: choices.kind ?? guess });
  return choosable;
}

/** A new item that names people only is the work of their organisations. */
function takeOrganisations({ cells, fromOwners }: Draft, notes: Notes): void {
  const organisations = [...new Set(fromOwners)];
  cells.organisation = organisations.join(';');
  const owners = listed(cells.owner.split(';'));
  notes.add(`${listed(organisations)} is the organisation of ${owners}, as the register has it.`);
}

const kindOf = ({ raw: { table } }: Draft): Kind =>
  /recommendation|\brec\b/i.test(headingOf(table, table.fields.includes('title') ? 'title' : 'detail'))
    ? 'recommendation'
    : 'action';
