import type { ChangeLine, HistoryAnswer } from '../../answer/shapes/history.ts';
import { type Action, toAction, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Paging, pagingOf } from './paging.ts';
import { openPress } from './row.ts';

interface ChangeView {
  ref: string;
  /** One action where the change opens its item, otherwise none: a template cannot leave a property out. */
  open: Action[];
  /** "22 November 2026, 14:03 · Joanne Waller" */
  about: string;
  did: string;
  fields: string[];
}

export interface HistoryView extends Heading, Paging {
  notes: string[];
  changes: ChangeView[];
  buttons: Action[][];
}

export function historyView(answer: HistoryAnswer, limits: Limits): HistoryView {
  return {
    ...headingOf(answer.sentence),
    ...pagingOf(answer, limits),
    notes: answer.notes.map((note) => runText(note, limits.note)),
    changes: answer.lines.map((change) => changeView(change, limits)),
    buttons: toSets(answer.buttons),
  };
}

function changeView({ ref, open, when, by, did, fields }: ChangeLine, limits: Limits): ChangeView {
  const short = (text: string): string => runText(text, limits.name);
  const shown = short(ref);
  const press = open && openPress(open, limits);
  return {
    ref: shown,
    open: press ? [toAction({ title: `Open ${shown}`, press })] : [],
    about: [short(when), short(by)].filter(Boolean).join(' · '),
    did: sentenceCase(runText(did, limits.fact)),
    fields: fieldLines(fields, limits),
  };
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A line a field with its bullet, and how many more there are where the card has no room for all. */
function fieldLines(fields: string[], limits: Limits): string[] {
  const lines = fields.slice(0, limits.fields).map((field) => `•  ${runText(field, limits.fact)}`);
  const left = fields.length - lines.length;
  if (left === 0) return lines;
  const more = `${left}${lines.length > 0 ? ' more' : ''} ${left === 1 ? 'field' : 'fields'} changed`;
  return [...lines, lines.length > 0 ? `…and ${more}` : `${more}, too long to show here`];
}
