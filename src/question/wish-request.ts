import type { Day } from '../register/day.ts';
import { OPENING, REF } from './change-grammar.ts';
import { readRest } from './change-rest.ts';
import type { Before } from './follow-up.ts';
import { readLetter } from './letter.ts';
import { boardIn } from './meetings.ts';
import type { Question } from './question.ts';
import { readReminderQuestion } from './reminder-questions.ts';
import { markTimes, spelled } from './steps.ts';
import { readTyped, type TypedText } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hearWish, readyRule } from './wish-grammar.ts';
import { WISH_RULES } from './wish-rules.ts';
import { readWeekly } from './wish-weekly.ts';

/** Reads wishes about one's own reminders ("snooze HC-1 until 2 December"), and what people ask about reminders. */

export interface WishRequest {
  question: Question;
  /** The item is told by a word that stands for one shown before: "snooze it". */
  refersBack: boolean;
}

const READY = WISH_RULES.map(readyRule);

const LETTER = readyRule<'a letter'>({
  says: `(?:draft|write|prepare|compose)(?: (?:me|us))?(?: (?:a|the|an|another|draft|short|formal|chasing|reminder))* letter(?: (?:to (?:the |its )?(?:owners?|lead|organisation)|from the chair))* (?:about|on|for|regarding|re|concerning) ${REF}`,
  read: ({ after }) => (readRest(after, true).is === 'nothing' ? 'a letter' : undefined),
});

const DIGEST = new RegExp(
  `^${OPENING}(?:post|send|put|show|share|publish|bring|deliver)\\b(?=.* digests?\\b).*? (?:here|(?:to|in|into) (?:this|the) (?:channel|chat|group|team|conversation)|this (?:channel|chat|group))(?: (?:from now on|please|thanks|[.!?]))*$`,
  'u',
);

/** Anything else is a question of another kind, and need not be looked at closely. */
const WORTH_READING =
  /remind|snooz|paus|mute|hush|letter|digest|holiday|leave|vacation|away|\boff\b|office|back|weekl|dail|messages|notif|summar|answer|repl|respon|updat|report|silent|quiet|ignor|reach|contact|undeliver|fail|block|chas|unsent|lost/i;

/** The wish or the question about reminders in a message; undefined where there is none. */
export function readWish(
  text: string,
  vocabulary: Vocabulary,
  today: Day,
  before?: Before,
): WishRequest | undefined {
  if (!WORTH_READING.test(text)) return undefined;
  for (const words of new Set([text, readLetter(text)])) {
    const typed = readTyped(words, vocabulary);
    const read =
      wishIn(typed, vocabulary, today, before) ??
      letterIn(typed, vocabulary, today, before) ??
      digestIn(typed, vocabulary, today) ??
      alone(readReminderQuestion(typed.line));
    if (read) return read;
  }
  return undefined;
}

const alone = (question: Question | undefined): WishRequest | undefined =>
  question && { question, refersBack: false };

const shownIn = (before: Before | undefined): string | undefined =>
  before?.refs.length === 1 ? before.refs[0] : undefined;

function wishIn(
  typed: TypedText,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
): WishRequest | undefined {
  const often = readWeekly(typed.line);
  if (often) return alone({ about: 'wish', ...often });
  for (const ready of READY) {
    const heard = hearWish(ready, typed, vocabulary, today);
    if (!heard) continue;
    const ref = heard.ref ?? (heard.isPronoun ? shownIn(before) : undefined);
    const question: Question = { about: 'wish', ...heard.read, ...(ref ? { ref } : {}) };
    return { question, refersBack: heard.isPronoun };
  }
  return undefined;
}

function letterIn(
  typed: TypedText,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
): WishRequest | undefined {
  const heard = hearWish(LETTER, typed, vocabulary, today);
  const ref = heard?.ref ?? (heard?.isPronoun ? shownIn(before) : undefined);
  return heard && { question: { about: 'letter', ...(ref ? { ref } : {}) }, refersBack: heard.isPronoun };
}

function digestIn({ text, line }: TypedText, vocabulary: Vocabulary, today: Day): WishRequest | undefined {
  if (!DIGEST.test(line)) return undefined;
  const sentence = markTimes(spelled(text, vocabulary).sentence, vocabulary, today);
  const board = boardIn(sentence, vocabulary.directory);
  return alone({ about: 'digest here', ...(board ? { board: board.code } : {}) });
}
