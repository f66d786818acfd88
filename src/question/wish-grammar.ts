import type { Day } from '../register/day.ts';
import { OPENING } from './change-grammar.ts';
import { readRest } from './change-rest.ts';
import type { Question } from './question.ts';
import { type TypedText, wordAt, wordsIn } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the ways of saying a wish about reminders are made from. */

export type Wished = Omit<Question & { about: 'wish' }, 'about' | 'ref'>;

/** A way of wishing that was recognised in a message. */
export interface FoundWish {
  /** A named group as it was typed; empty where it is not there. */
  typed(group: string): string;
  /** All that follows, as it was typed. */
  after: string;
  /** The item is only pointed at: "it", "that one". */
  pointed: boolean;
  vocabulary: Vocabulary;
  today: Day;
}

export interface WishRule<T = Wished> {
  /** A pattern that is tried on the words of a message, from the first. */
  says: string;
  /** Names no item, and so is about the one that was shown before. */
  pointsBack?: boolean;
  /** Undefined where what follows tells that something else is meant. */
  read(found: FoundWish): T | undefined;
}

export interface HeardWish<T> {
  read: T;
  ref: string | undefined;
  /** One item is meant, told by a word that stands for one shown before. */
  isPronoun: boolean;
}

export interface ReadyRule<T> {
  rule: WishRule<T>;
  pattern: RegExp;
}

export const readyRule = <T>(rule: WishRule<T>): ReadyRule<T> => ({
  rule,
  pattern: new RegExp(`^${OPENING}(?:${rule.says})(?= |$)`, 'du'),
});

/** What a rule makes of a message; undefined where it does not fit. */
export function hearWish<T>(
  { rule, pattern }: ReadyRule<T>,
  typed: TypedText,
  vocabulary: Vocabulary,
  today: Day,
): HeardWish<T> | undefined {
  const match = pattern.exec(typed.line);
  if (!match) return undefined;
  const group = (name: string) => {
    const place = match.indices?.groups?.[name]?.[0];
    const words = match.groups?.[name]?.trim();
    const first = place === undefined ? -1 : wordAt(typed, place);
    return words && first >= 0 ? typed.words.slice(first, first + wordsIn(words)) : [];
  };
  const item = group('item');
  const ref = item.find((word) => word.ref !== undefined)?.ref;
  const pointed = item.length > 0 && ref === undefined;
  const last = typed.words[wordsIn(match[0]) - 1];
  const after = typed.text.slice(last?.end ?? 0);
  // A wish is for one item, or for all: of two that are named neither is meant alone.
  const several = item.length > 0 && readRest(after, false).is === 'more items';
  const read = rule.read({
    typed: (name) => {
      const words = group(name);
      return typed.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    },
    after: several ? '' : after,
    pointed,
    vocabulary,
    today,
  });
  return read === undefined
    ? undefined
    : { read, ref: several ? undefined : ref, isPronoun: pointed || rule.pointsBack === true };
}
