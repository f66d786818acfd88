import type { Condition } from '../register/filter.ts';
import type { Frame, Mark, Side } from './mark.ts';

/** A way of saying something: a pattern for words, and what they are understood as. */
export type Phrase = [pattern: string, mark: Mark];

export const says = (side: Side, ...anyOf: Condition[]): Mark & { is: 'conditions' } => ({
  is: 'conditions',
  side,
  anyOf,
});

export const asks = (frame: Frame): Mark => ({ is: 'frame', frame });

export const OVERDUE = says('when', { is: 'overdue' });

/** Words for being done, whoever did it. */
export const DONE =
  '(?:complete|completed|completing|finished|done|closed|closed off|delivered|achieved|implemented|fulfilled|discharged|concluded|accomplished|actioned|resolved|signed off|sorted|sorted out|wrapped up|ticked off|met)';

/** Adverbs that may stand between "not" and what was not done. */
export const ADVERBS =
  '(?:yet|even|been|anybody|anyone|actually|fully|quite|all|really|ever|properly|currently|so far|at all|being|so)';

/** What items are called. */
export const ITEMS = '(?:items?|actions?|tasks?|things?|ones?|stuff|points?|jobs?)';
