import { readTimescale } from '../register/timescale.ts';
import { quoted } from './problem.ts';
import type { Reading } from './read-file.ts';

/** Timescales that cannot be read are kept as written and leave the item without a date; the clerk is told. */
export function checkTimescales({ rows, warnings }: Reading): void {
  for (const { file, line, entry } of rows.items) {
    const timescale = readTimescale(entry.timescale, entry.agreed);
    if (timescale.kind !== 'unreadable') continue;
    const says = `${quoted(entry.timescale)} gives no date: ${timescale.because}; kept as written`;
    warnings.push({ file, line, column: 'timescale', says });
  }
}
