import type { Button, Press } from './parts.ts';

/** Plain words: a welcome, help, a refusal. */

/** A question that can be asked by pressing it. */
export interface Example {
  /** As one would type it. */
  text: string;
  press: Press;
}

export interface GuideAnswer {
  shows: 'welcome' | 'help';
  sentence: string;
  /** Short paragraphs. */
  lines: string[];
  examples: { heading: string; examples: Example[] }[];
}

/** A few plain sentences: a meeting's date, a refusal, a name not known. */
export interface WordsAnswer {
  shows: 'words';
  sentence: string;
  lines: string[];
  buttons: Button[];
  /** Addresses to open in the browser, such as that of a report. */
  links?: { title: string; url: string }[];
}
