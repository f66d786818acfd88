import { addMonths, type Day } from '../register/day.ts';
import { type Found, filled, REF, type Request, type Rule, STATED } from './change-grammar.ts';
import { noteIn, readRest } from './change-rest.ts';
import { meetingDay } from './meetings.ts';
import { ownerNamed } from './owner-requests.ts';
import { isWord } from './sentence.ts';
import { markTimes, spelled } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ways of asking for more time, and the day until when. */

/** What stands around a date and says nothing of its own. */
const FILLER = /^(?:the|on|say|about|around|end|of|day|a|for)$/;
/** What no date ends with. */
const LEADS_ON = /^(?:the|on|say|about|around|of|a|for)$/i;
const LONGEST_DATE = 10;

/** The last day of the stretch of time that some words name, all of them; undefined where they name none. */
export function readUntil(words: string, vocabulary: Vocabulary, today: Day): Day | undefined {
  const sentence = markTimes(spelled(words, vocabulary).sentence, vocabulary, today);
  let until: Day | undefined;
  for (const piece of sentence) {
    if (isWord(piece)) {
      if (!FILLER.test(piece.word)) return undefined;
      continue;
    }
    const { mark } = piece;
    if (until !== undefined || (mark.is !== 'period' && mark.is !== 'meeting')) return undefined;
    if (mark.is === 'meeting') until = meetingDay(mark, sentence, vocabulary, today);
    // A day without a year that is today's is the one of next year: nobody asks for more time until today.
    else if (mark.period.yearAssumed && mark.period.to <= today) until = addMonths(mark.period.to, 12);
    else until = mark.period.to;
  }
  return until;
}

/** The date at the beginning of a text, as long as it can be read, and what follows it. */
export function leadingDate(
  text: string,
  vocabulary: Vocabulary,
  today: Day,
): { until: Day; after: string } | undefined {
  const words = [...text.matchAll(/[^\s,;:()]+/g)].slice(0, LONGEST_DATE);
  for (const { 0: word, index } of words.toReversed()) {
    // "30 June: the bid is late" has a date and a reason.
    if (LEADS_ON.test(word)) continue;
    const end = index + word.length;
    const until = readUntil(text.slice(0, end), vocabulary, today);
    if (until) return { until, after: text.slice(end) };
  }
  return undefined;
}

const TO =
  /^\s*(?:(?:back|out|on|forward|over)\s+)?(?:to|until|untill|till|til|up to|into|by|for)\b\s*(?=\S)/i;
const LENGTH =
  '(?:(?:by |for )?(?:about )?(?:another|an extra|an additional|a further|a few|a couple of|a|an|one|two|three|four|five|six|eight|ten|twelve|\\d{1,3}|half a|more|some more|extra)(?: (?:more|further|extra|additional))?(?: (?:one|two|three|four|five|six|eight|ten|twelve|few|couple of|\\d{1,3}))?(?: (?:more|further|extra))? ?-?(?:days?|weeks?|fortnights?|months?|quarters?|years?)(?: (?:more|longer|extra|later|extension))?)';
const LENGTH_FIRST = new RegExp(`^\\s*(?:back |out |on )?${LENGTH}\\b`, 'i');
const TIME =
  '(?:(?:some |a bit |a little )?(?:more|extra|additional|further) time|(?:an |a time |a further |a short )?(?:extension|extensions)|longer|(?:a |the )?(?:later|new|revised|different) (?:due )?date)';
const TIME_FIRST = new RegExp(`^\\s*${TIME}\\b`, 'i');

/** Reads "to 30 June because the bid is late" or "another month"; no date may be said at all. */
function moreTime({ after, rest, vocabulary, today }: Found): Request & { dated: boolean } {
  const ask = (words: ReturnType<typeof readRest>, until: Day | undefined, dated: boolean) => ({
    verb: 'ask for more time' as const,
    dated,
    ...filled({ until, reason: noteIn(words) }),
  });
  const lengthOf = TIME_FIRST.exec(after) ?? LENGTH_FIRST.exec(after);
  const left = lengthOf ? after.slice(lengthOf[0].length) : after;
  const to = TO.exec(left)?.[0];
  const found = to === undefined ? undefined : leadingDate(left.slice(to.length), vocabulary, today);
  if (found) return ask(readRest(found.after, /\?\s*$/.test(after)), found.until, true);
  if (to === undefined)
    return lengthOf ? ask(readRest(left, false), undefined, true) : ask(rest, undefined, false);
  // A date that cannot be read is left for the form; only a reason that a sign parts from it is kept.
  const reason = /(?:[:;]|\s[-–—]\s|,|\b(?:because|cos|as|due to|since)\b).*$/is.exec(left)?.[0] ?? '';
  return ask(readRest(reason, false), undefined, false);
}

/** With or without a date. */
const anyhow = (found: Found): Request | undefined => {
  const { dated, ...request } = moreTime(found);
  if (found.rest.is === 'more items') return { several: true };
  const { rest, pointed } = found;
  const isRefused =
    !dated && rest.is === 'unclear' && (pointed || /^(?:if|when|what|who|why|how|or)\b/i.test(rest.words));
  return isRefused ? undefined : request;
};

/** Only with a date; "move SV-1 to Ravi Bell" gives it to somebody. */
const dated = (found: Found): Request | undefined => {
  const { dated, ...request } = moreTime(found);
  if (dated) return request;
  const owner = ownerNamed(found.after.replace(TO, ''), found.vocabulary);
  return (
    owner && {
      verb: 'reassign',
      ...filled({ owner: owner.name, reason: noteIn(readRest(owner.after, false)) }),
    }
  );
};

const DATE = '(?:due date|date|deadline|timescale|target date|end date|finish date|completion date)';
const BACK = '(?: back| out| forward)?';
const PUSH = `(?:push|extend|postpone|delay|defer|reschedule|put back|push back|move back|put off)`;
const MOVE = '(?:move|put|set|change|shift|slip|update|bring|make|give)';
const HAVE =
  '(?:have|get|need|request|ask for|asking for|want|apply for|seek|would like|require|grant (?:me|us)|give (?:me|us))';
const FOR = '(?:for|on|with|to (?:finish|complete|do|deliver)|in which to (?:finish|complete|do))';

export const TIME_REQUESTS: Rule[] = [
  {
    says: `${PUSH}${BACK} (?:(?:the )?${DATE} (?:of|for|on) )?${REF}(?: 's)?(?: ${DATE})?${BACK}`,
    read: anyhow,
  },
  { says: `${MOVE}${BACK} (?:the )?${DATE} (?:of|for|on) ${REF}`, read: anyhow },
  { says: `${MOVE} ${REF} (?:'s )?${DATE}${BACK}`, read: anyhow },
  { says: `(?:i |we )?(?:please )?${HAVE} (?:${TIME}|${LENGTH}) ${FOR} ${REF}`, read: anyhow },
  {
    says: `${TIME} (?:is |are )?(?:needed |required |requested |wanted )?(?:please )?(?:for|on) ${REF}`,
    read: anyhow,
  },
  {
    says: `(?:can|could|may) ${REF} (?:please )?(?:be (?:extended|pushed back|pushed|moved|postponed|put back|delayed|given)|have)`,
    read: anyhow,
  },
  {
    says: `${STATED} (?:needs|will need|requires|could do with|is going to need)(?= (?:${TIME}|${LENGTH}|until|to be (?:extended|pushed)))`,
    states: true,
    read: anyhow,
  },
  {
    says: `${STATED} (?:needs to|has to|must|should|will have to) (?:be )?(?:move|moved|pushed|extended|slip|postponed|put back|delayed|go back)${BACK}`,
    states: true,
    read: dated,
  },
  { says: `${MOVE} ${REF}${BACK}`, read: dated },
];
