import { nameKey } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { tidied } from './cells.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './item-table.ts';
import { likeness, titleLikeness, type Weighed, weighable, weights } from './likeness.ts';
import { cited, type Notes } from './noted.ts';
import { isBareNumber } from './numbering.ts';
import { quoted } from './problem.ts';

/**
 * Which items of the register the items of a paper are: by their ref; by their title, kind and source, as the register
 * itself tells them apart; and those of a committee paper by their wording, among the items of the same review.
 */
export function matchKnown(drafts: Draft[], items: Item[], notes: Notes): void {
  const free = new Map(items.map((item) => [item.ref.toUpperCase(), item]));
  const take = (draft: Draft, item: Item): void => {
    draft.known = item;
    draft.cells.ref = item.ref;
    free.delete(item.ref.toUpperCase());
  };
  const byRef = new Map(items.map((item) => [item.ref.toUpperCase(), item]));
  for (const draft of drafts) matchByRef(draft, byRef, take, notes);
  matchByTitle(
    drafts.filter(({ cells }) => cells.ref === ''),
    () => [...free.values()],
    take,
  );
  matchByWording(
    drafts.filter(({ cells, raw }) => cells.ref === '' && raw.table.committee),
    [...free.values()],
    take,
    notes,
  );
}

type Take = (draft: Draft, item: Item) => void;

/** A bare number is a ref only where the register has it for an item with such a title: other papers have a 3, too. */
function matchByRef(draft: Draft, byRef: Map<string, Item>, take: Take, notes: Notes): void {
  const { cells, raw } = draft;
  if (cells.ref === '') return;
  const known = byRef.get(cells.ref.trim().toUpperCase());
  const alike = known && (cells.title === '' || titleLikeness(cells.title, known.title) >= ALIKE);
  if (isBareNumber(cells.ref) && !alike) {
    notes.add(
      `${raw.table.place}: the numbers in ${cited(headingOf(raw.table, 'ref'))} only keep the order; they are no refs.`,
    );
    cells.ref = '';
    return;
  }
  if (!known) return;
  take(draft, known);
  if (!alike) {
    const says = `${known.ref} is ${quoted(known.title)} in the register; this row replaces it`;
    draft.warnings.push({ field: 'ref', says });
  }
}

const identity = ({ kind, title, source }: Pick<Item, 'title' | 'source'> & { kind: string }): string =>
  JSON.stringify([kind, tidied(title), tidied(source)]);

/** As `planImport` does; what the paper leaves open is no difference. */
function matchByTitle(drafts: Draft[], free: () => Item[], take: Take): void {
  const byTitle = new Map<string, Item[]>();
  for (const item of free()) {
    const key = nameKey(tidied(item.title));
    byTitle.set(key, [...(byTitle.get(key) ?? []), item]);
  }
  for (const draft of drafts) {
    const { cells, keeps } = draft;
    const like = byTitle.get(nameKey(tidied(cells.title))) ?? [];
    const same = like.filter((item) => {
      const told = {
        kind: keeps.has('kind') ? item.kind : cells.kind,
        title: cells.title,
        source: keeps.has('source') ? item.source : cells.source,
      };
      const board = keeps.has('board') || nameKey(cells.board) === nameKey(item.board);
      return board && identity(told) === identity(item);
    });
    const [only] = same;
    if (!only || (same.length > 1 && !same.every((item) => identity(item) === identity(only)))) continue;
    take(draft, only);
    like.splice(like.indexOf(only), 1);
  }
}

const ALIKE = 0.5;
/** Less alike they may be where nothing else is nearly as much alike. */
const SOMEWHAT_ALIKE = 0.35;
/** By so much the best must be ahead of the next best. */
const AHEAD = 0.1;
const FAR_AHEAD = 0.25;
/** From here on the paper's words are the item's own, changed a little; below, a clerk's, whose title stays. */
const OWN_WORDS = 0.8;
const MOST_COMPARED = 50_000;

interface Pair {
  draft: Draft;
  item: Weighed;
  score: number;
}

function matchByWording(drafts: Draft[], free: Item[], take: Take, notes: Notes): void {
  const bySource = new Map<string, Weighed[]>();
  for (const item of free) {
    const key = nameKey(tidied(item.source));
    if (key !== '') bySource.set(key, [...(bySource.get(key) ?? []), weighable(item)]);
  }
  const pairs: Pair[] = [];
  for (const draft of drafts) {
    const items = bySource.get(nameKey(tidied(draft.cells.source))) ?? [];
    if (pairs.length + items.length > MOST_COMPARED) break;
    const weight = weights(items);
    // Of a list that was taken apart the title says which part it is; the wording is that of all parts.
    const wording =
      draft.raw.texts.detail === undefined ? `${draft.cells.title} ${draft.cells.detail}` : draft.cells.title;
    for (const item of items) pairs.push({ draft, item, score: likeness(wording, item, weight) });
  }
  pairs.sort((a, b) => b.score - a.score);
  const settled = new Set<Draft | Weighed>();
  for (const { draft, item, score } of pairs) {
    if (score < SOMEWHAT_ALIKE) break;
    if (settled.has(draft) || settled.has(item)) continue;
    const rival = pairs.find((other) =>
      other.draft === draft
        ? other.item !== item && !settled.has(other.item)
        : other.item === item && other.draft !== draft && !settled.has(other.draft),
    );
    settled.add(draft).add(item);
    if (rival && rival.score > score - (score < ALIKE ? FAR_AHEAD : AHEAD)) continue;
    const clerks = titleLikeness(draft.cells.title, item.item.title) < OWN_WORDS;
    const kept = clerks ? ', which keeps its title' : '';
    notes.add(`${cited(draft.cells.title)} is taken for ${item.item.ref}, ${cited(item.item.title)}${kept}.`);
    if (clerks) keepTitle(draft, item.item);
    else dropOldWording(draft, item.item);
    take(draft, item.item);
  }
}

/** The clerk's title stays, and the paper's words are the detail. */
function keepTitle(draft: Draft, { title }: Item): void {
  const { cells, keeps } = draft;
  if (cells.detail === '') cells.detail = cells.title;
  keeps.delete('detail');
  cells.title = title;
  keeps.add('title');
}

/** A detail that was the wording of which the title is the first sentence goes with the title. */
function dropOldWording({ keeps }: Draft, { title, detail }: Item): void {
  if (detail.startsWith(title.replace(/…$/, ''))) keeps.delete('detail');
}
