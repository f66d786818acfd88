import { addDays, type Day } from '../register/day.ts';
import type { Mark } from './mark.ts';
import { markAll } from './marking.ts';
import { moved } from './named-periods.ts';
import { type Sentence, typedText } from './sentence.ts';
import { NUMBER, readNumber } from './spoken-numbers.ts';

/** How late something is: "more than two weeks late" was due before the day two weeks ago. */

const LENGTH = '(days?|weeks?|fortnights?|months?|years?)';
const LATE = '(?:late|overdue|behind|past due|past (?:its|their|the) (?:deadline|due date))';
const MORE = '(more than|over|at least|by more than|by over|by at least|for more than|for over|by|for)';
const PHRASES = [
  `(?:${MORE} )?${NUMBER} ${LENGTH} (?:or more )?${LATE}`,
  `${LATE} (?:${MORE} )?${NUMBER} ${LENGTH}(?: or more)?`,
];

/** Turns such a phrase into a mark that says when the items were due. */
export function markLateness(sentence: Sentence, today: Day): Sentence {
  return PHRASES.reduce(
    (read, phrase) =>
      markAll(read, new RegExp(phrase), ([more = '', count = '', unit = ''], pieces): Mark => {
        const day = moved(today, -readNumber(count), unit);
        const beyond = /more|over/.test(more);
        return { is: 'due', to: beyond ? addDays(day, -1) : day, whole: true, words: typedText(pieces) };
      }),
    sentence,
  );
}
