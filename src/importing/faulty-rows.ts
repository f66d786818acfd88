import { nameKey } from '../register/directory.ts';
import type { PlacedBatch, Reading } from './read-file.ts';

/** Rows that cannot be taken, and what is left without them. */

const placeOf = ({ file, line }: { file: string; line: number }): string => `${line} ${file}`;

/**
 * The places of rows with a problem; `headers` are rows whose problems are those of a whole table. Of rows with one ref
 * nobody can say which is right, so that all are at fault.
 */
export function findFaulty(reading: Reading, headers: { file: string; line: number }[]): Set<string> {
  tellFirstOfRef(reading);
  const whole = new Set(headers.map(placeOf));
  return new Set(reading.problems.map(placeOf).filter((place) => !whole.has(place)));
}

function tellFirstOfRef({ written, problems, counted }: Reading): void {
  const byRef = new Map<string, { file: string; line: number }[]>();
  for (const { file, line, cells } of written.items) {
    const key = nameKey(cells.ref ?? '');
    if (key !== '') byRef.set(key, [...(byRef.get(key) ?? []), { file, line }]);
  }
  for (const [first, second] of byRef.values()) {
    if (!first || !second) continue;
    const where = second.file === first.file ? '' : `${second.file} `;
    const says = `this ref is there again on ${where}${counted} ${second.line}; each may be there once`;
    problems.push({ ...first, column: 'ref', says });
  }
}

/** The rows without those at fault. */
export function withoutRows(rows: PlacedBatch, faulty: Set<string>): PlacedBatch {
  const sound = <T extends { file: string; line: number }>(placed: T[]): T[] =>
    placed.filter((row) => !faulty.has(placeOf(row)));
  return {
    organisations: sound(rows.organisations),
    boards: sound(rows.boards),
    people: sound(rows.people),
    areas: sound(rows.areas),
    indicators: sound(rows.indicators),
    items: sound(rows.items),
  };
}
