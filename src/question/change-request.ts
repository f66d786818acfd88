import type { Day } from '../register/day.ts';
import { type Found, OPENING, type Request, type Rule } from './change-grammar.ts';
import { readRest } from './change-rest.ts';
import { DECISION_REQUESTS } from './decision-requests.ts';
import type { Before } from './follow-up.ts';
import { ADD_REQUESTS, UNDO_REQUESTS } from './item-requests.ts';
import { readLetter } from './letter.ts';
import { OWNER_REQUESTS } from './owner-requests.ts';
import { PROGRESS_REQUESTS } from './progress-requests.ts';
import type { Question } from './question.ts';
import { TIME_REQUESTS } from './time-requests.ts';
import { readTyped, type TypedText, wordAt, wordsIn } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads requests for a change: "HC-1 is done", "push SV-1 to 30 June because the bid is late". Only what begins as a
 * request and names an item is one; typing changes nothing, so a request comes to a form that is filled in.
 */

export interface ChangeRequest {
  question: Question & { about: 'change' };
  /** The item is told by a word that stands for one shown before: "mark it complete". */
  refersBack: boolean;
}

/** The first rule that fits counts. */
const RULES: Rule[] = [
  ...UNDO_REQUESTS,
  ...DECISION_REQUESTS,
  ...PROGRESS_REQUESTS,
  ...OWNER_REQUESTS,
  ...TIME_REQUESTS,
  ...ADD_REQUESTS,
];

const READY = RULES.map((rule) => ({
  rule,
  pattern: new RegExp(`^(?<opening>${OPENING})(?:${rule.says})(?= |$)`, 'du'),
}));

const ASKED = /\b(?:can|could|would|will|may|might)\b/;

interface Heard {
  request: Request;
  ref: string | undefined;
  isPronoun: boolean;
  states: boolean;
}

/** What a rule makes of a message; undefined where it does not fit. */
function hear(
  { rule, pattern }: (typeof READY)[number],
  typed: TypedText,
  vocabulary: Vocabulary,
  today: Day,
): Heard | undefined {
  const match = pattern.exec(typed.line);
  if (!match || (rule.states && /\?\s*$/.test(typed.text))) return undefined;
  const group = (name: string) => {
    const place = match.indices?.groups?.[name]?.[0];
    const words = match.groups?.[name]?.trim();
    const first = place === undefined ? -1 : wordAt(typed, place);
    return words && first >= 0 ? typed.words.slice(first, first + wordsIn(words)) : [];
  };
  const last = typed.words[wordsIn(match[0]) - 1];
  const after = typed.text.slice(last?.end ?? 0);
  const asked = ASKED.test(match.groups?.opening ?? '') || /^(?:can|could|may)\b/.test(match[0]);
  const item = group('item');
  const ref = item.find((word) => word.ref !== undefined)?.ref;
  const isPronoun = item.length > 0 && ref === undefined;
  const found: Found = {
    typed: (name) => {
      const words = group(name);
      return typed.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    },
    after,
    rest: readRest(after, asked),
    pointed: isPronoun,
    vocabulary,
    today,
  };
  const request = rule.read(found);
  return request && { request, ref, isPronoun, states: rule.states ?? false };
}

function asQuestion({ request, ref }: Heard, shown: string | undefined): ChangeRequest['question'] {
  const { verb, values, several } = request;
  const item = several ? undefined : (ref ?? shown);
  return {
    about: 'change',
    ...(item ? { ref: item } : {}),
    ...(verb && !several ? { verb } : {}),
    ...(values && !several ? { values } : {}),
  };
}

/**
 * The change that a message asks for; undefined where it asks for none. `before` tells which item "it" stands for:
 * the only one that was shown. The words of notes and reasons are those that were typed.
 */
export function readChange(
  text: string,
  vocabulary: Vocabulary,
  today: Day,
  before?: Before,
): ChangeRequest | undefined {
  // As it was typed first, for taking a letter apart would take words from a note.
  for (const words of new Set([text, readLetter(text)])) {
    const typed = readTyped(words, vocabulary);
    for (const ready of READY) {
      const heard = hear(ready, typed, vocabulary, today);
      if (!heard) continue;
      const shown = heard.isPronoun && before?.refs.length === 1 ? before.refs[0] : undefined;
      // "It is done" says something of an item only where one was shown.
      if (heard.isPronoun && heard.states && !shown) return undefined;
      return { question: asQuestion(heard, shown), refersBack: heard.isPronoun };
    }
  }
  return undefined;
}
