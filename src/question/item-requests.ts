import { filled, REF, type Request, type Rule } from './change-grammar.ts';
import { asNote } from './change-rest.ts';

/** Requests that need no item: a new one is added, or one's own last change is undone. */

const KIND = '(?<kind>item|action|recommendation|rec|task)';
/** Not an item of the register but a paper: "create an action plan". */
const NOT_A_PAPER =
  '(?! (?:plan|list|log|tracker|register|report|points?|of|in|to (?:my|the|our) (?:calendar|diary|list))\\b)';
const CALLED = '(?: (?:called|titled|named|saying|which says|that says))?';

function add(kind: string, after: string): Request {
  // "Add an action for the police" says whose it is, not what.
  const title = /^\s*(?:for|on|about|under|from|please|thanks|now)\b/i.test(after)
    ? ''
    : after.replace(/^\s*[:,–—-]?\s*(?:to\s+)?["“]?/i, '').replace(/\s*["”]?[\s.?!]*$/, '');
  const isPolite = /^(?:please|thanks|thank you|now)?$/i.test(title.trim());
  const named = /^(?:action|task)$/.test(kind) ? 'action' : /^rec/.test(kind) ? 'recommendation' : undefined;
  return { verb: 'add item', ...filled({ kind: named, title: isPolite ? undefined : asNote(title) }) };
}

export const ADD_REQUESTS: Rule[] = [
  {
    says: `(?:add|create|raise|register|enter|make|log|record)(?: (?:a|an|another|one))?(?: (?:new|further|more))* ${KIND}${NOT_A_PAPER}${CALLED}(?! §ref)`,
    read: ({ typed, after }) => add(typed('kind').toLowerCase(), after),
  },
  {
    says: `(?:a )?new ${KIND}(?= [:-]|$)`,
    states: true,
    read: ({ typed, after }) => add(typed('kind').toLowerCase(), after),
  },
];

const CHANGE = '(?:change|update|edit|report|note|decision|correction|request)';

export const UNDO_REQUESTS: Rule[] = [
  {
    says: `(?:undo|revert|take back|reverse)(?: (?:my|the|that|this))?(?: (?:last|latest|most recent))?(?: ${CHANGE})?(?: (?:i made|made))? (?:to|on|of|for|in) ${REF}`,
    read: () => ({ verb: 'undo' }),
  },
  { says: `(?:undo|revert) (?=§ref)${REF}`, read: () => ({ verb: 'undo' }) },
  {
    says: `(?:undo|(?:undo|revert|reverse|take) (?:that|it|this)(?: back)?|(?:undo|revert|reverse|take back) (?:that |the |my |this )?(?:last |latest )?(?:one|${CHANGE}))(?: (?:please|again|now|i (?:just )?made|i just did|thanks|,|!|\\.))*$`,
    read: ({ rest }) => (rest.is === 'nothing' ? { verb: 'undo' } : undefined),
  },
];
