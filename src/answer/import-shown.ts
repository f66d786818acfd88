import type { ImportPlan } from '../register/batch.ts';
import type { EntryShown } from './import-entries.ts';

/** A paper that was sent, as far as it is told of before anything of it is written. */

/** A row that cannot be taken, or that is worth a look. */
export interface RowTold {
  /** "register.xlsx, sheet “Actions”, row 14, Status"; empty for what stands in no row. */
  where: string;
  /** What was found and what was expected. */
  says: string;
}

/** A column and what it was taken for; undefined where it is left out. */
export interface ColumnShown {
  table: string;
  heading: string;
  sample: string;
  field: string | undefined;
}

/** What the paper leaves open. */
export const CHOOSABLE = ['board', 'visibility', 'kind'] as const;
export interface ChoiceShown {
  field: (typeof CHOOSABLE)[number];
  chosen: string | undefined;
}

export interface PaperShown {
  /** Under which it is kept. */
  id: string;
  /** The files, as their sender has them. */
  names: string[];
  readAs: 'register file' | 'spreadsheet' | 'committee paper';
  columns: ColumnShown[];
  choices: ChoiceShown[];
  refused: RowTold[];
  /** How many rows cannot be taken, and how many go in without them: none where it is all or nothing. */
  faulty: number;
  faultless: number;
  warnings: RowTold[];
  /** How words were read that are not the register's own. */
  notes: string[];
  /** Refs of new items of which is not chosen yet who may see them. */
  undecided: string[];
  entries: EntryShown[];
  /** What would be done without the rows that cannot be taken. */
  plan: ImportPlan;
}

/** What has to be chosen before it can go in. */
export const unchosen = ({ choices }: Pick<PaperShown, 'choices'>): ChoiceShown[] =>
  choices.filter(({ chosen }) => chosen === undefined);

/** Would it write anything? */
export const bringsNothing = ({ plan }: Pick<PaperShown, 'plan'>): boolean =>
  [plan.items, plan.organisations, plan.boards, plan.people, plan.areas, plan.indicators].every(
    ({ added, changed }) => added === 0 && changed === 0,
  );

/** Can it go in as it is shown? */
export const canGoIn = (shown: Omit<PaperShown, 'id'>): boolean =>
  unchosen(shown).length === 0 &&
  !bringsNothing(shown) &&
  shown.plan.problems.length === 0 &&
  (shown.refused.length === 0 || shown.faultless > 0);

/** "register.xlsx", "people.csv and register.csv" */
export const filesOf = ({ names }: Pick<PaperShown, 'names'>): string =>
  names.length > 2 ? `${names.length} files` : names.join(' and ');
