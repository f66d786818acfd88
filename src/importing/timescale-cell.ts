import { readIsoDay, sayDay } from '../register/day.ts';
import { readTimescale, type Timescale } from '../register/timescale.ts';
import { linesOf } from './wording.ts';

export interface TimescaleCell {
  /** What the item's timescale is to be. */
  timescale: string;
  /** All that the cell says, where it says more than one thing and only one can be the timescale. */
  several?: string[];
}

/**
 * What a cell of timescales says. Several dates are all kept: they are milestones. Of other timescales the one that is
 * still open counts, the latest where several are; the rest are for the item's progress. What cannot be read is kept.
 */
export function readTimescaleCell(cell: string): TimescaleCell {
  const lines = [...new Map(linesOf(cell).map((line) => [line.toLowerCase(), asWords(line)])).values()];
  const [first = ''] = lines;
  if (lines.length <= 1) return { timescale: first };
  const read = lines.map((words) => ({ words, ...said(words) }));
  // A date may be broken over lines, and what is no timescale by itself belongs to the words around it.
  if (read.some(({ kind }) => kind === 'unreadable')) return { timescale: lines.join(' ') };
  const together = lines.join('; ');
  const dated = read.every(({ kind }) => kind === 'dated');
  if (dated && readTimescale(together).kind === 'dated') return { timescale: together };
  const best = read.reduce((a, b) =>
    b.standing > a.standing || (b.standing === a.standing && b.due > a.due) ? b : a,
  );
  return { timescale: best.words, several: lines };
}

/** A day as Excel keeps it, as people write it. */
const asWords = (text: string): string => {
  const day = readIsoDay(text);
  return day ? sayDay(day) : text;
};

/** A date goes before what comes again and again, that before what has no date, and what is complete comes last. */
function said(words: string): { kind: Timescale['kind']; standing: number; due: string } {
  const timescale = readTimescale(words);
  switch (timescale.kind) {
    case 'dated':
      return { kind: 'dated', standing: 3, due: timescale.due };
    case 'recurring':
      return { kind: 'recurring', standing: 2, due: '' };
    case 'undated':
      return { kind: 'undated', standing: timescale.because === 'complete' ? 0 : 1, due: '' };
    case 'unreadable':
      return { kind: 'unreadable', standing: 0, due: '' };
  }
}
