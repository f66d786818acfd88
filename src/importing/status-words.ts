import { STATUSES, type Status } from '../register/item.ts';
import { foldLetters } from '../register/text.ts';
import { readWrittenPeriod } from '../register/written-dates.ts';

export interface ReadStatus {
  status: Status;
  /** The register's own word. */
  literally: boolean;
  /** The words say no more than that it is still to do: an item that is outstanding keeps its own status. */
  onlyOutstanding: boolean;
}

const WORDS: Record<Status, string> = {
  complete:
    'complete, completed, done, closed, achieved, blue, finished, discharged, implemented, fully complete, action complete, delivered',
  'in progress':
    'in progress, green, on track, ongoing, on going, underway, under way, started, on target, progressing, on schedule, partially complete, partly complete, part complete, in hand, work in progress, wip',
  'at risk':
    'at risk, amber, red, yellow, delayed, slipping, slipped, behind, behind schedule, off track, overdue, late, off target, at risk of delay, delay',
  'not started':
    'not started, not due, not yet due, not yet started, to start, to be started, grey, gray, white, yet to start, not begun, not commenced',
  'no longer applicable':
    'no longer applicable, withdrawn, superseded, no longer needed, no longer required, not applicable, cancelled, dropped, obsolete, no longer relevant',
};
const OUTSTANDING = new Set([
  'open',
  'outstanding',
  'live',
  'to do',
  'still to do',
  'incomplete',
  'not complete',
]);
const LETTERS: Record<string, Status> = { r: 'at risk', a: 'at risk', g: 'in progress', b: 'complete' };

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.split(', ').map((word): [string, Status] => [word, status as Status]),
  ),
);

const keyOf = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/**
 * A status in people's words, or as the colour that stands for it; undefined where it cannot be told. Two words must
 * say the same ("Green – on track"), and a date after a word says when ("Closed 12/03/2018"). `rag`: letters may be
 * colours, since the heading says so.
 */
export function readStatus(text: string, rag: boolean): ReadStatus | undefined {
  const literal = STATUSES.find((status) => status === text.trim().toLowerCase());
  if (literal) return { status: literal, literally: true, onlyOutstanding: false };
  const key = keyOf(text);
  if (!/\d/.test(text) && OUTSTANDING.has(key)) {
    return { status: 'not started', literally: false, onlyOutstanding: true };
  }
  const status = oneStatus(text, rag) ?? ofParts(text, rag) ?? withDate(text);
  return status && { status, literally: false, onlyOutstanding: false };
}

const oneStatus = (text: string, rag: boolean): Status | undefined => {
  if (/\d/.test(text)) return undefined;
  const key = keyOf(text);
  const letter = rag && key.length === 1 && Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined;
  return BY_WORD.get(key) ?? letter;
};

function ofParts(text: string, rag: boolean): Status | undefined {
  const parts = text.split(/ [–—-] |[(),:;/\n]/).filter((part) => part.trim() !== '');
  const [first, ...others] = parts.map((part) => oneStatus(part, rag));
  return others.every((other) => other === first) ? first : undefined;
}

function withDate(text: string): Status | undefined {
  const [, word = '', date = ''] = /^(\D+?)[ (:,–—-]+(?:on |in )?(\S.*?)\)?$/s.exec(text.trim()) ?? [];
  const status = BY_WORD.get(keyOf(word));
  return status === 'complete' && readWrittenPeriod(date.replace(/\s+/g, ' ')) ? status : undefined;
}
