import type { Day } from '../register/day.ts';
import type { Clause, Condition } from '../register/filter.ts';
import { settleDate } from './date-clauses.ts';
import type { Mark, Side } from './mark.ts';
import { goesOn, isWithin, negates, negatesItself, takesNoneWithIt } from './negation.ts';
import { asText, isWord, type Piece, type Sentence } from './sentence.ts';

/** Puts the conditions of a sentence together: which must all hold, which are alternatives, which must not hold. */

/** A clause that still knows which side of an item it speaks of. */
export interface SidedClause extends Clause {
  side: Side;
}

const UNITED_BY_PHRASE = /\b(?:as well as|along with|together with|in addition to)\b/;
const UNITED = new RegExp(`\\b(?:and|or|plus|also)\\b|${UNITED_BY_PHRASE.source}`);
/** Something else is asked for, too. */
const ANOTHER =
  /\band (?:also )?(?:what|anything|everything|whatever|those|any|the ones|items?|things?|stuff|actions?)\b/;
const UNITING = /^(?:or|plus|alongside|also)$/;

type Conditional = Mark & { is: 'conditions' };

function asConditional(mark: Mark, today: Day, aboutLate: boolean): Conditional | undefined {
  if (mark.is === 'conditions') return mark;
  if (mark.is !== 'due') return undefined;
  return {
    is: 'conditions',
    side: 'when',
    anyOf: [{ is: 'due', ...settleDate(mark, today, aboutLate), words: mark.words.slice(0, 200) }],
  };
}

const isOverdue = (condition: Condition): boolean => condition.is === 'overdue';

interface Placed {
  mark: Conditional;
  negated: boolean;
  /** The words between this mark and the one before it. */
  gap: string[];
  /** A pause stood in the gap. */
  pause: boolean;
}

/** Sides that say how an item stands, rather than whose it is. */
const ASKING: Side[] = ['when', 'status', 'rank'];

/** The conditions in order, each with what stands before it. */
function placed(sentence: Sentence, today: Day): Placed[] {
  const marks = sentence.filter((p): p is Exclude<Piece, { word: string }> => !isWord(p));
  const late = marks.some(({ mark }) => mark.is === 'conditions' && !mark.not && mark.anyOf.some(isOverdue));
  const apart =
    /§when (?:\S+ )*?(?:or|and|plus|also|as well as|along with|together with|in addition to) (?:\S+ )*?§when/.test(
      asText(sentence),
    );
  const wasDue = /\b(?:was|were|should have been) §when/.test(asText(sentence));
  const result: Placed[] = [];
  let gap: string[] = [];
  let pause = false;
  let negating = false;
  for (const piece of sentence) {
    if (isWord(piece)) {
      negating = negates(piece.word, gap, negating);
      gap.push(piece.word);
      pause ||= piece.pause ?? false;
      continue;
    }
    const mark = asConditional(piece.mark, today, (late && !apart) || wasDue);
    if (!mark) continue;
    negating ||= takesNoneWithIt(piece.typed, gap);
    const last = result.at(-1);
    // "Except the police, council actions": what is left out is told first.
    const fronted = result.length === 1 && gap.length === 0 && last && isWithin(last.gap);
    const alike =
      last &&
      (last.mark.side === mark.side || (ASKING.includes(last.mark.side) && ASKING.includes(mark.side)));
    const joined = alike && last.negated && !fronted && !negatesItself(piece.typed) && goesOn(gap);
    result.push({ mark, negated: negating || (joined ?? false), gap, pause });
    gap = [];
    pause = false;
    negating = false;
  }
  return result;
}

/** Do two conditions of different sides, or two dates, stand side by side as alternatives? */
function areAlternatives(last: Placed, next: Placed): boolean {
  if (last.negated !== next.negated) return false;
  const { gap } = next;
  const said = gap.join(' ');
  // "Both the police and the council": each of the two.
  if (last.gap.includes('both') && ['organisation', 'who'].includes(next.mark.side)) return false;
  // "Overdue ones that are also at risk": both at once.
  if (/\b(?:that|which|who)(?: is| are| were| was)? also\b/.test(said)) return false;
  // Different words to look for must all be there, unless one of them is enough.
  if (last.mark.side === 'mentions' && next.mark.side === 'mentions') return gap.includes('or');
  // "Still open and not started": what is not started is open, so only both together say something.
  if (isOpen(last) !== isOpen(next) && saysStage(last) !== saysStage(next)) return gap.includes('or');
  const another = ANOTHER.test(said);
  if (last.mark.side === next.mark.side) {
    if (last.mark.side !== 'when') return true;
    // "Overdue and was due before June": both at once, but not "and what was due".
    const before = saysWasDue(last) !== saysWasDue(next) && !another;
    return before ? gap.includes('or') : UNITED.test(said) || next.pause;
  }
  if (gap.some((word) => UNITING.test(word)) || UNITED_BY_PHRASE.test(said))
    return bothAsk(last, next) || gap.includes('or');
  return another && bothAsk(last, next);
}

const isOpen = ({ mark }: Placed): boolean => mark.anyOf.every(({ is }) => is === 'outstanding');
/** Not begun, under way, at risk: each a part of what is outstanding. */
const saysStage = ({ mark }: Placed): boolean => mark.anyOf.every((c) => c.is === 'status' && !isClosed(c));
const saysWasDue = ({ mark }: Placed): boolean =>
  mark.anyOf.some(
    (c) => c.is === 'due' && /^(?:(?:that|which) )?(?:was|were|should have been)\b/i.test(c.words),
  );
const isJoint = ({ mark }: Placed): boolean => mark.anyOf.some(({ is }) => is === 'joint');

const bothAsk = (a: Placed, b: Placed): boolean =>
  ASKING.includes(a.mark.side) && ASKING.includes(b.mark.side);

/** The clauses of a sentence, in the order in which they were said. */
export function clausesOf(sentence: Sentence, today: Day): SidedClause[] {
  const clauses: (SidedClause & { last: Placed })[] = [];
  const all = placed(sentence, today);
  // "Jointly owned by the two": each of them.
  const joint = all.some(isJoint);
  for (const item of all) {
    const negated = item.negated !== (item.mark.not ?? false);
    const target = clauses.findLast((clause) =>
      clause.last.mark.side === item.mark.side || clause === clauses.at(-1)
        ? (clause.not ?? false) === negated &&
          areAlternatives(clause.last, item) &&
          !(joint && item.mark.side === 'who')
        : false,
    );
    if (target) {
      target.anyOf.push(
        ...item.mark.anyOf.filter((c) => !target.anyOf.some((t) => JSON.stringify(t) === JSON.stringify(c))),
      );
      target.last = item;
    } else {
      clauses.push({
        side: item.mark.side,
        anyOf: [...item.mark.anyOf],
        ...(negated ? { not: true } : {}),
        last: item,
      });
    }
  }
  return clauses.map(({ last: _, ...clause }) => clause);
}

const isClosed = (c: Condition): boolean =>
  c.is === 'status' && (c.status === 'complete' || c.status === 'no longer applicable');
const saysStatus = (c: Condition): boolean =>
  c.is === 'status' || c.is === 'outstanding' || c.is === 'overdue';

/** Questions are about outstanding items unless they say otherwise. */
export function withOutstanding(clauses: SidedClause[]): SidedClause[] {
  const said = clauses.some(({ anyOf, not }) => !not && (anyOf.every(saysStatus) || anyOf.some(isClosed)));
  return said ? clauses : [{ side: 'status', anyOf: [{ is: 'outstanding' }] }, ...clauses];
}
