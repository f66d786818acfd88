import { bodyWithTable, paragraph } from './build-docx.ts';
import { textCell } from './build-xlsx.ts';

/** What hostile files are filled with. */

/** A document and a sheet that are as they should be. */
export const GOOD_BODY = bodyWithTable([
  [paragraph('Ref'), paragraph('Action')],
  [paragraph('X-1'), paragraph('Do it')],
]);
export const GOOD_ROWS = `<row r="1">${textCell('A1', 'Ref')}${textCell('B1', 'Action')}</row>`;

/** Text that packs badly, so that it is not taken for a bomb. */
export function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

/** The name of a column, counted from 1: 28 is AB. */
export const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** One text made of many, each from its number, counted from 1. */
export const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('');
