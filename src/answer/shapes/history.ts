import type { Button, Press } from './parts.ts';

/** What changed. */

/** One change as the history tells it. */
export interface ChangeLine {
  /** "22 November 2026, 14:03" in Europe/London */
  when: string;
  by: string;
  /** The item it was of; empty in one item's own history. */
  ref: string;
  /** "reported progress: …"; "imported register.csv" */
  did: string;
  /** "Status: not started → at risk" */
  fields: string[];
  open?: Press;
}

/** What changed: in one item, or in a stretch of days. The newest first. */
export interface HistoryAnswer {
  shows: 'history';
  sentence: string;
  lines: ChangeLine[];
  notes: string[];
  /** "1–10 of 23" where there is more than one page, otherwise empty. */
  pages: string;
  next?: Button;
  previous?: Button;
  buttons: Button[];
}
