import type { Day } from '../register/day.ts';
import { CUES, type Cue, DOING } from './figure-cues.ts';
import type { NamedPeriod } from './mark.ts';
import { boundedBy } from './marking.ts';
import { isWord, type Sentence, written } from './sentence.ts';

/** What the words of a question tell of figures, before it is known what they are figures of. */

export interface Heard {
  cues: Cue[];
  /** The words that no cue took. */
  rest: string[];
  /** The first day of the stretch of time that was named. */
  since?: Day;
  /** Asks for those that are judged so, rather than whether something is. */
  selects: boolean;
  /** All the words, dates as signs. */
  line: string;
}

const LAST_YEAR =
  /^(?:the )?(?:(?:last|previous|past) (?:financial )?year|(?:a|one|1) year ago|(?:12|twelve) months ago)$/i;
const SELECTS =
  /^(?:(?:please|can|could|would|you|tell|show|give|list|me|us|so|and|ok|do|know|see|the|all) )*(?:which|what|where|any|anything|how many|list|show|are any|is any|are there any|is anything|have any|has anything|do any|reds?|ambers?|greens?|worst|best)\b|\b(?:those|the ones|ones|anything|figures|indicators|everything) (?:that|which|is|are)\b/;

function past(period: NamedPeriod): Day {
  return (period.yearAssumed && period.before ? period.before : period).from;
}

function signFor(typed: string, period: NamedPeriod, today: Day): string {
  if (LAST_YEAR.test(typed)) return '§lastyear';
  return period.from <= today && today <= period.to && !/\b(?:last|past|\d)/.test(typed) ? '§now' : '§date';
}

/** Replaces what a pattern finds by a bar, which parts what stood on either side. */
function take(line: string, pattern: string): string | undefined {
  const left = line.replace(boundedBy(pattern), '|');
  return left === line ? undefined : left;
}

/** Reads the cues off a sentence whose stretches of time are marks; its other marks are taken as they were typed. */
export function hearFigures(sentence: Sentence, today: Day): Heard {
  let since: Day | undefined;
  const line = sentence
    .map((piece) => {
      if (isWord(piece) || piece.mark.is !== 'period') return written(piece);
      const sign = signFor(piece.typed, piece.mark.period, today);
      if (sign !== '§now') since ??= past(piece.mark.period);
      return sign;
    })
    .join(' ');
  const cues: Cue[] = [];
  let rest = line.replace(DOING, (all, name: string) => {
    if (/^ (?:we|things|everything|the partnership|the county|the board|i|you|they|it)$/.test(name))
      return all;
    cues.push(/compare$/.test(all) ? { compares: true } : {});
    return `|${name} |`;
  });
  for (const [pattern, cue] of CUES) {
    const left = take(rest, pattern);
    if (left === undefined) continue;
    rest = left;
    cues.push(cue);
  }
  return {
    cues,
    rest: rest.split(' '),
    ...(since ? { since } : {}),
    selects: SELECTS.test(line),
    line,
  };
}
