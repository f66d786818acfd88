import type { Batch } from '../register/batch.ts';
import type { Directory } from '../register/directory.ts';
import { useBoardCodes } from './board-codes.ts';
import { checkIndicators } from './indicators.ts';
import { keepKnown } from './keep-known.ts';
import { checkOwners } from './owners.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { type Placed, type PlacedBatch, type Reading, readFile, startReading } from './read-file.ts';
import { checkReferences } from './references.ts';
import { findRepeats } from './repeats.ts';
import { checkTimescales } from './timescales.ts';

export interface ImportFile {
  /** As the clerk knows it, such as `people.csv`; problems name it. */
  name: string;
  bytes: Uint8Array;
}

export interface ReadFiles {
  batch: Batch;
  /** Where there is one, nothing of the batch may be imported. */
  problems: Problem[];
  /** What was read in a way that the clerk should look at. */
  warnings: Problem[];
}

/**
 * Reads register files of any of the six kinds, in any order, as one batch, and reports each fault of each row.
 * Pure: `known` is what the register has already, since rows may name boards, people, organisations and areas
 * that are not in the files. Source: the contract's "Register files".
 */
export function readFiles(files: ImportFile[], known: Directory): ReadFiles {
  const reading = startReading();
  for (const { name, bytes } of files) readFile(name, bytes, reading);
  checkReading(reading, known);

  const { rows, problems, warnings } = reading;
  const names = files.map(({ name }) => name);
  return {
    batch: batchOf(rows),
    problems: inFileOrder(problems, names),
    warnings: inFileOrder(warnings, names),
  };
}

/** What the rows have to do with each other and with the register, whatever files they come from. */
export function checkReading(reading: Reading, known: Directory): void {
  findRepeats(reading);
  useBoardCodes(reading, known);
  checkReferences(reading, known);
  checkOwners(reading, known);
  checkTimescales(reading);
  checkIndicators(reading, known);
  keepKnown(reading, known);
}

/** The entries without their places. */
export const batchOf = (rows: PlacedBatch): Batch => ({
  organisations: entries(rows.organisations),
  boards: entries(rows.boards),
  people: entries(rows.people),
  areas: entries(rows.areas),
  indicators: entries(rows.indicators),
  items: entries(rows.items),
});

const entries = <T>(rows: Placed<T>[]): T[] => rows.map(({ entry }) => entry);
