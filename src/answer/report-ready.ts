import type { WordsAnswer } from './shapes/words.ts';

/** What is said when a report is a file and can be fetched. */

export interface ReadyReport {
  /** "Progress of recommendations.docx" */
  name: string;
  /** Bytes. */
  size: number;
  /** What is in it, in a sentence. */
  about: string;
  /** There are exempt items in it. */
  exempt: boolean;
  /** The person may see exempt items and did not ask for them, whether or not there are any. */
  leftOutExempt: boolean;
  /** The address to fetch it from, where there is one. */
  url: string | undefined;
  /** Minutes for which it is kept. */
  minutes: number;
}

/** Whether anything exempt was left out is not told: to whoever may see such items, only how to ask for them. */
export function reportReady(ready: ReadyReport): WordsAnswer {
  const { name, size, about, exempt, leftOutExempt, url, minutes } = ready;
  const exemptLine = exempt
    ? ['Exempt items are in it: it is not for publication, and says so.']
    : leftOutExempt
      ? ['Exempt items are left out. Ask for the report “including exempt items” where they belong in it.']
      : [];
  const kept = `I keep it for ${minutes} minutes.`;
  return {
    shows: 'words',
    sentence: `Your file is ready: ${name} (${saySize(size)}).`,
    lines: [
      about,
      ...exemptLine,
      url ? `${kept} The link opens it for anybody who has it: do not pass it on.` : kept,
    ],
    buttons: [],
    ...(url ? { links: [{ title: 'Open the file', url }] } : {}),
  };
}

/** "24 KB" */
export const saySize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
