import type { Day } from '../register/day.ts';
import type { NamedPeriod } from './mark.ts';
import { isWord } from './sentence.ts';
import { markTimes, spelled } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The days that a change among people names: one, or from one to another. */

export interface Stretch {
  from?: Day;
  to?: Day;
  /** One day was named. */
  isDay: boolean;
  /** The same days a year earlier, where no year was said. */
  before?: Day;
}

const LEADS =
  /^(?:the|on|in|for|during|of|and|between|as|at|day|over|throughout|whole|all|month|this|with|effect|effective|only|please)$/;
const FROM = /^(?:from|since|starting|beginning)$/;
const TO = /^(?:until|till|til|to|up|through)$/;

/** The stretch that some words name, all of them; undefined where they name none or say something else. */
export function readStretch(words: string, vocabulary: Vocabulary, today: Day): Stretch | undefined {
  const sentence = markTimes(
    spelled(words.replace(/[.,;!]+\s*$/, ''), vocabulary).sentence,
    vocabulary,
    today,
  );
  const found: NamedPeriod[] = [];
  let how: 'on' | 'from' | 'to' = 'on';
  for (const piece of sentence) {
    if (isWord(piece)) {
      if (FROM.test(piece.word)) how = 'from';
      else if (TO.test(piece.word) && found.length === 0) how = 'to';
      else if (!TO.test(piece.word) && !LEADS.test(piece.word)) return undefined;
    } else if (piece.mark.is === 'period') found.push(piece.mark.period);
    else return undefined;
  }
  const [first, second, ...more] = found;
  if (!first || more.length > 0) return undefined;
  if (second) return { from: first.from, to: second.to, isDay: false };
  const isDay = first.from === first.to;
  if (how === 'to') return { to: first.to, isDay };
  if (how === 'from' && !first.isRange) return { from: first.from, isDay };
  return { from: first.from, to: first.to, isDay, ...(first.before && { before: first.before.to }) };
}
