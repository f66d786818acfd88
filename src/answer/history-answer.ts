import type { Question } from '../question/question.ts';
import type { Change, FieldChange } from '../register/change.ts';
import { selects } from '../register/filter.ts';
import { sayInstant } from '../register/instant.ts';
import { type Item, sameRef } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { apart, sayImport } from './imports-told.ts';
import { noSuchItem } from './item-answer.ts';
import type { Answered } from './list-answer.ts';
import type { ChangeLine, HistoryAnswer } from './shapes/history.ts';
import type { Button } from './shapes/parts.ts';
import { sayTimes } from './slippage.ts';
import { capital, countOf } from './wording.ts';

/** What changed, who changed it and when: of one item, or of all that somebody may see. */

const PAGE_SIZE = 10;

const FIELD_NAMES: Partial<Record<keyof Item, string>> = {
  owners: 'owner',
  organisations: 'organisation',
  rank: 'priority level',
  agreed: 'date agreed',
  detail: 'wording',
  source: 'where it comes from',
};

/** Longer texts are told by the sentence of what was done, or by the item itself. */
const LONGEST = 160;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** "Status: not started → in progress" */
export function sayField({ field, before, after }: FieldChange): string {
  const name = capital(FIELD_NAMES[field] ?? field);
  if (before === '') return `${name}: ${short(after)}`;
  return after === '' ? `${name} removed: ${short(before)}` : `${name}: ${short(before)} → ${short(after)}`;
}

/** The first version of an item says everything about it: that it came is enough. */
function lineOf(change: Change, ref: string): ChangeLine {
  const first = change.version === 1;
  return {
    when: sayInstant(change.at),
    by: capital(change.by),
    ref,
    did: change.did || (first ? 'brought it into the register' : 'changed it'),
    fields: first || change.fields.some(({ field }) => field === 'ref') ? [] : fieldsSaid(change),
    ...(ref ? { open: { verb: 'open', ref } } : {}),
  };
}

/** What the sentence quotes already, such as the words of a report, is not said twice. */
const fieldsSaid = ({ fields, did = '' }: Change): string[] =>
  fields
    .filter(({ field, after }) => !(field === 'progress' && did.includes(inOneLine(after))))
    .map(sayField);

/** As the sentence of what was done has it. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sayChanged = (times: number): string => (times < 1 ? 'not changed' : `changed ${sayTimes(times)}`);

export async function historyAnswer(ref: string, view: RegisterView, page: number): Promise<Answered> {
  const found = await view.find(ref);
  if (!found) return noSuchItem(ref);
  const { item } = found;
  const changes = await view.historyOf(item);
  const question: Question = { about: 'history', ref: item.ref };
  const answer = paged(changes, page, question, {
    sentence: `${item.ref} has ${sayChanged(changes.length - 1)} since it came into the register.`,
    notes: [],
    lineOf: (change) => lineOf(change, ''),
    buttons: [{ title: `Open ${item.ref}`, press: { verb: 'open', ref: item.ref } }],
  });
  return { answer, refs: [item.ref] };
}

export async function changesAnswer(
  question: Question & { about: 'changes' },
  view: RegisterView,
  page: number,
): Promise<Answered> {
  const all = await view.changes(question.from, question.to);
  const changes = question.filter.length === 0 ? all : await narrowed(all, question, view);
  const { single, imports } = apart(changes);
  const items = [...new Set(single.map(({ ref }) => ref.toUpperCase()))].length;
  const came = imports.reduce((n, { refs }) => n + refs.length, 0);
  const told = [
    ...single.map((change) => ({ at: change.at, line: () => lineOf(change, change.ref) })),
    ...imports.map((one) => ({ at: one.at, line: () => sayImport(one) })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const answer = paged(told, page, question, {
    sentence: sayHowMany(items, came, question.words),
    notes: single.length > items ? [`${countOf(single.length, 'change')} in all, the newest first.`] : [],
    lineOf: ({ line }) => line(),
    buttons: [],
  });
  return { answer, refs: answer.lines.map(({ ref }) => ref).filter(Boolean) };
}

function sayHowMany(changed: number, came: number, when: string): string {
  const arrived = came > 0 ? `${countOf(came, 'item')} came into the register` : '';
  if (changed === 0) return came === 0 ? `Nothing has changed ${when}.` : `${arrived} ${when}.`;
  return `${countOf(changed, 'item')} changed ${when}${arrived ? `, and ${arrived}` : ''}.`;
}

/** Only changes of items that fit the question; an item that has gone fits nothing. */
async function narrowed(
  changes: Change[],
  { filter }: Question & { about: 'changes' },
  view: RegisterView,
): Promise<Change[]> {
  const items = [...view.outstanding, ...(await view.closed())];
  const facts = { directory: view.directory, asker: view.viewer.person.name, today: view.today };
  return changes.filter((change) => {
    const item = items.find((one) => sameRef(one.ref, change.ref));
    return item !== undefined && selects(filter, item, facts);
  });
}

interface Telling<T> {
  sentence: string;
  notes: string[];
  lineOf(told: T): ChangeLine;
  buttons: Button[];
}

/** The newest first, ten at a time. */
function paged<T>(all: T[], page: number, question: Question, told: Telling<T>): HistoryAnswer {
  const newestFirst = [...all].reverse();
  const last = Math.max(0, Math.ceil(newestFirst.length / PAGE_SIZE) - 1);
  const at = Math.min(page, last);
  const from = at * PAGE_SIZE;
  const shown = newestFirst.slice(from, from + PAGE_SIZE);
  const turn = (title: string, to: number): Button => ({
    title,
    press: { verb: 'ask', question, page: to },
  });
  return {
    shows: 'history',
    sentence: told.sentence,
    lines: shown.map(told.lineOf),
    notes: told.notes,
    pages: last === 0 ? '' : `${from + 1}–${from + shown.length} of ${newestFirst.length}`,
    ...(at < last ? { next: turn('Show more', at + 1) } : {}),
    ...(at > 0 ? { previous: turn('Show later ones', at - 1) } : {}),
    buttons: told.buttons,
  };
}
