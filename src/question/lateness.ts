import { addDays, type Day } from '../register/day.ts';
import type { Mark } from './mark.ts';
import { markAll } from './marking.ts';
import { moved } from './named-periods.ts';
import { type Sentence, typedText } from './sentence.ts';
import { NUMBER, readNumber } from './spoken-numbers.ts';

/**
 * How late something is: "more than two weeks late" was due before the day two weeks ago, "less than two weeks late"
 * after it.
 */

const LENGTH = '(days?|weeks?|fortnights?|months?|years?)';
const LATE = '(?:late|overdue|behind|past due|past (?:its|their|the) (?:deadline|due date))';
const LESS = '(less than|under|fewer than|not more than|no more than|up to|by less than|by under|by up to)';
const MORE = '(more than|over|at least|by more than|by over|by at least|for more than|for over|by|for)';
const RECENT = [`${LESS} ${NUMBER} ${LENGTH} ${LATE}`, `${LATE} ${LESS} ${NUMBER} ${LENGTH}`];
const OLD = [
  `(?:${MORE} )?${NUMBER} ${LENGTH} (?:or more )?${LATE}`,
  `${LATE} (?:${MORE} )?${NUMBER} ${LENGTH}(?: or more)?`,
];

/** Turns such a phrase into a mark that says when the items were due. */
export function markLateness(sentence: Sentence, today: Day): Sentence {
  const ago = (count: string, unit: string): Day => moved(today, -readNumber(count), unit);
  const recent = RECENT.reduce(
    (read, phrase) =>
      markAll(read, phrase, ([less = '', count = '', unit = ''], pieces): Mark => {
        const takesIn = /not|no more|up to/.test(less);
        const from = takesIn ? ago(count, unit) : addDays(ago(count, unit), 1);
        return { is: 'due', from, to: addDays(today, -1), whole: true, words: typedText(pieces) };
      }),
    sentence,
  );
  return OLD.reduce(
    (read, phrase) =>
      markAll(read, phrase, ([more = '', count = '', unit = ''], pieces): Mark => {
        const beyond = /more|over/.test(more);
        const to = beyond ? addDays(ago(count, unit), -1) : ago(count, unit);
        return { is: 'due', to, whole: true, words: typedText(pieces) };
      }),
    recent,
  );
}
