import type { Unit } from '../register/indicator.ts';
import { short } from './cells.ts';
import { quoted } from './problem.ts';

/** A figure as its cell has it, before the unit tells what it stands for. */
export interface WrittenFigure {
  words: string;
  /** What `Number` reads. */
  digits: string;
  /** Written with a % sign. */
  percent: boolean;
}

const MISSING = /^(?:n\/?a|[-–—])?$/i;
/** Thousands all by commas or all by spaces, or none: `47,470` is plain, and `43,5` is not. */
const FIGURE = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?$/;
/** More digits than these would be rounded. */
const MOST_DIGITS = 15;

/** A number in any of the ways in which reports write one; undefined for an empty cell, `N/A` and `-`. */
export const figure = short.transform((words, context): WrittenFigure | undefined => {
  if (MISSING.test(words)) return undefined;
  const bare = words.replace(/ ?%$/, '');
  const digits = bare.replace(/[, ]/g, '').replace('−', '-');
  if (!FIGURE.test(bare)) {
    context.addIssue(
      `${quoted(words)} is not a number; write it as 47,470, 28.2 or 43%, or leave the cell empty`,
    );
  } else if (digits.replace(/\D/g, '').length > MOST_DIGITS) {
    context.addIssue(`${quoted(words)} has more than ${MOST_DIGITS} digits; write a rounded number`);
  }
  return { words, digits, percent: bare !== words };
});

/** `0.43` stands for 43% where it has no % sign: a spreadsheet keeps per cents so. */
export const isFraction = ({ digits, percent }: WrittenFigure): boolean =>
  !percent && digits.includes('.') && Number(digits) !== 0 && Math.abs(Number(digits)) < 1;

/** The figure in the unit of its indicator; percent are percentage points, so that 43 stands for 43%. */
export function inUnit(written: WrittenFigure, unit: Unit): number {
  // The point is moved in the text: 0.29 times 100 would be 28.999999999999996.
  return Number(unit === 'percent' && isFraction(written) ? `${written.digits}e2` : written.digits);
}

export interface Unclear {
  figure: WrittenFigure;
  says: string;
}

/** The figure of a row that leaves open what it stands for, its unit and the others considered, and why. */
export function findUnclear(row: WrittenFigure[], unit: Unit): Unclear | undefined {
  if (unit !== 'percent') {
    const figure = row.find(({ percent }) => percent);
    if (!figure) return undefined;
    const says = `${quoted(figure.words)} has a % sign, and the unit is ${unit}; leave the sign out, or write percent as the unit`;
    return { figure, says };
  }
  const figure = row.find(isFraction);
  const other = row.find((one) => !isFraction(one) && Number(one.digits) !== 0);
  if (!figure || !other) return undefined;
  const says = `${quoted(figure.words)} and ${quoted(other.words)} are in one row, so it is not plain whether ${figure.words} is less than one per cent; write both with a % sign, as in 43%`;
  return { figure, says };
}
