import type { BatchPart } from '../register/batch.ts';
import type { RegisterView } from '../register/register.ts';
import { choiceFields } from './import-choices.ts';
import { type PaperSection, sectionsOf } from './import-sections.ts';
import { bringsNothing, canGoIn, filesOf, type PaperShown, unchosen } from './import-shown.ts';
import type { Button, Fact, PaperDeed, PaperPart } from './shapes/parts.ts';
import type { PreviewAnswer, PreviewSection } from './shapes/preview.ts';
import { countOf, sayList } from './wording.ts';

/** What a paper would do, before anything is written: the card that is confirmed. */

/** Why the card is there again although a button was pressed that should have finished it. */
export type Again = 'register changed' | 'choices changed' | 'choices missing' | 'busy';

type Told = Pick<RegisterView, 'directory' | 'today' | 'viewer'>;

/** So many rows of a part stand on the first card; the rest are a press away. */
const FIRST_ROWS = 3;

/** How it was read can wait until it is said what it is to be. */
const FOR_LATER: PaperPart[] = ['read', 'warnings', 'columns'];

export function previewAnswer(shown: PaperShown, view: Told, again?: Again): PreviewAnswer {
  const isOpen = unchosen(shown).length > 0;
  const sections = sectionsOf(shown, view).filter(({ part }) => !isOpen || !FOR_LATER.includes(part));
  const press = (title: string, deed: PaperDeed, more: object = {}): Button => ({
    title,
    press: { verb: 'paper', paper: shown.id, do: deed, ...more },
  });
  return {
    shows: 'preview',
    sentence: sentenceOf(shown, again),
    lines: [...(again ? [wouldDo(shown)] : []), readAsLine(shown), ...openedLines(shown), NOTHING_YET],
    facts: factsOf(shown),
    sections: sections.map(shortened),
    fields: choiceFields(shown, view, again === 'choices missing'),
    buttons: [
      ...goesOn(shown, press),
      press(bringsNothing(shown) ? 'Close' : 'Cancel', 'cancel'),
      ...(shown.columns.length > 0 ? [press('Change what the columns mean', 'columns')] : []),
      ...sections
        .filter(({ rows }) => rows.length > FIRST_ROWS)
        .map(({ part, all }) => press(all, 'look', { show: part })),
    ],
  };
}

const NOTHING_YET = 'Nothing has been written yet.';

function goesOn(
  shown: PaperShown,
  press: (title: string, deed: PaperDeed, more?: object) => Button,
): Button[] {
  if (unchosen(shown).length > 0) return [press('Show what it would do', 'look')];
  if (!canGoIn(shown)) return [];
  const { print } = shown.plan;
  return shown.refused.length > 0
    ? [press(`Import the other ${shown.faultless}`, 'without', { print })]
    : [press('Import', 'import', { print })];
}

const shortened = ({ heading, rows }: PaperSection): PreviewSection => ({
  heading,
  rows: rows.slice(0, FIRST_ROWS),
  rest: rows.length > FIRST_ROWS ? `and ${rows.length - FIRST_ROWS} more` : '',
});

const CHOICE_WORDS = {
  board: 'which board it is for',
  visibility: 'who may see its new items',
  kind: 'whether it holds actions or recommendations',
};

function sentenceOf(shown: PaperShown, again: Again | undefined): string {
  const open = unchosen(shown);
  if (again === 'register changed')
    return 'The register has changed since you looked, so nothing has been written. Please look again.';
  if (again === 'choices changed')
    return 'This is what it would do with what you have chosen now. Please look again.';
  if (again === 'busy')
    return 'Another import is running, so nothing of this one has been written. Try again in a minute.';
  if (open.length > 0)
    return `Before ${filesOf(shown)} can go in, choose ${sayList(open.map(({ field }) => CHOICE_WORDS[field]))}.`;
  return wouldDo(shown);
}

/** "register.xlsx would add 4 items and change 12 items." */
function wouldDo(shown: PaperShown): string {
  const files = filesOf(shown);
  const { refused, faulty, faultless, plan } = shown;
  if (plan.problems.length > 0) return `${files} cannot go in as it stands.`;
  const does = deedsOf(shown);
  if (refused.length === 0)
    return does === ''
      ? `${files} brings nothing that the register does not have.`
      : `${files} would ${does}.`;
  if (faultless === 0) {
    const rows = faulty > 0 ? `${countOf(faulty, 'row')} cannot be taken` : 'it cannot be read';
    return `${files} cannot go in: ${rows}.`;
  }
  const others = does === '' ? 'bring nothing new' : does;
  return `${countOf(faulty, 'row')} of ${files} cannot be taken; the other ${faultless} would ${others}.`;
}

const PART_WORDS: [BatchPart, string, string][] = [
  ['items', 'item', 'items'],
  ['people', 'person', 'people'],
  ['boards', 'board', 'boards'],
  ['organisations', 'organisation', 'organisations'],
  ['areas', 'area', 'areas'],
  ['indicators', 'figure', 'figures'],
];

/** "add 4 items and 2 people and change 12 items"; empty where it does nothing. */
export function deedsOf({ plan }: Pick<PaperShown, 'plan'>, [add, change] = ['add', 'change']): string {
  const counted = (of: 'added' | 'changed'): string =>
    sayList(
      PART_WORDS.filter(([part]) => plan[part][of] > 0).map(([part, one, many]) =>
        countOf(plan[part][of], one, many),
      ),
    );
  const [added, changed] = [counted('added'), counted('changed')];
  const apart = / and /.test(added) ? ', and ' : ' and ';
  return [added && `${add} ${added}`, changed && `${change} ${changed}`].filter(Boolean).join(apart);
}

/** "Read as a committee paper: 2 tables, 13 recommendations from the Organised Crime review." */
function readAsLine({ readAs, columns, plan }: PaperShown): string {
  const items = plan.planned.map(({ after }) => after);
  const tables = new Set(columns.map(({ table }) => table)).size;
  const kinds = (['recommendation', 'action'] as const).flatMap((kind) => {
    const many = items.filter((item) => item.kind === kind).length;
    return many > 0 ? [countOf(many, kind)] : [];
  });
  const sources = [...new Set(items.map(({ source }) => source).filter(Boolean))];
  const from = sources.length > 0 && sources.length <= MOST_SOURCES ? ` from ${sayList(sources)}` : '';
  const what = [tables > 1 ? countOf(tables, 'table') : '', `${sayList(kinds)}${from}`].filter(Boolean);
  return `Read as a ${readAs}${what.length > 0 ? `: ${what.join(', ')}` : ''}.`;
}
const MOST_SOURCES = 3;

/** What was kept from most eyes so far must not be opened unseen among a hundred other changes. */
function openedLines({ plan }: PaperShown): string[] {
  const opened = plan.planned.filter(
    ({ before, after }) => before?.visibility === 'exempt' && after.visibility === 'open',
  );
  if (opened.length === 0) return [];
  const refs = opened.slice(0, MOST_REFS).map(({ after }) => after.ref);
  const more = opened.length - refs.length;
  const named = sayList(more > 0 ? [...refs, `${more} more`] : refs);
  return [`Exempt now, and open to everybody on the board afterwards: ${named}.`];
}
const MOST_REFS = 20;

function factsOf({ plan, faulty }: PaperShown): Fact[] {
  const { added, changed, unchanged } = plan.items;
  const items: Fact[] =
    added + changed + unchanged > 0
      ? [
          { title: 'New', value: String(added) },
          { title: 'Changed', value: String(changed) },
          { title: 'Unchanged', value: String(unchanged) },
        ]
      : [];
  const others = PART_WORDS.slice(1).flatMap(([part, , many]): Fact[] => {
    const tally = plan[part];
    if (tally.added + tally.changed + tally.unchanged === 0) return [];
    const said = `${tally.added} new, ${tally.changed} changed, ${tally.unchanged} unchanged`;
    return [{ title: many.charAt(0).toUpperCase() + many.slice(1), value: said }];
  });
  return [
    ...items,
    ...others,
    ...(faulty > 0 ? [{ title: 'Cannot be taken', value: countOf(faulty, 'row') }] : []),
  ];
}
