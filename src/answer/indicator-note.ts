import type { Reading } from '../register/indicator.ts';

/** What the source of a figure warns of, and where it stands: both are kept in one note. */

/** Where the source of the figures is named: in brackets, behind the last full stop of the note. */
const SOURCE = /(?:^|(?<=[.!?] ))\(((?:[^()]|\([^()]*\))*)\)\.?\s*$/;

/** Told beside the national figure already. */
const NATION = /\bthe national figure is of [^.;()]+\.\s*/i;

export interface NoteParts {
  /** "Provisional: 2022 and 2023 data is subject to change"; empty where nothing is to be heeded. */
  caveat: string;
  /** "Performance report Q3 2023/24, page 91"; empty where it is not named. */
  source: string;
}

export function readNote({ note }: Pick<Reading, 'note'>): NoteParts {
  const source = SOURCE.exec(note.trim());
  const rest = source ? note.trim().slice(0, source.index) : note;
  return { caveat: rest.replace(NATION, '').trim(), source: source?.[1]?.trim() ?? '' };
}
