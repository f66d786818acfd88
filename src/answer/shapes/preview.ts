import type { Field } from './form.ts';
import type { Button, Fact } from './parts.ts';

/** What is about to happen to many things at once, to be looked at before it is confirmed. */

export interface PreviewRow {
  /** "HC-1 Train front-line staff" */
  title: string;
  /** "Timescale: March 2018 → 30 June 2018" */
  lines: string[];
}

export interface PreviewSection {
  /** "Changed (12)" */
  heading: string;
  rows: PreviewRow[];
  /** "and 7 more", where not all of them are shown; otherwise empty. */
  rest: string;
}

export interface PreviewAnswer {
  shows: 'preview';
  sentence: string;
  /** What the file was read as, what else to know. */
  lines: string[];
  /** "New: 4", "Changed: 12", "Unchanged: 30", "Cannot be taken: 2". */
  facts: Fact[];
  sections: PreviewSection[];
  /** What has to be chosen before it can go on. */
  fields: Field[];
  /** The first one goes on; cancel is among them. */
  buttons: Button[];
}
