import type { Day } from '../register/day.ts';
import type { Inputs, Verb } from '../update/command.ts';
import { BARRED, noteIn, type Rest } from './change-rest.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the ways of asking for a change are made from. */

/** What is to be done, and what is typed of it already: values by the ids of the form's fields. */
export interface Request {
  /** Left out where it is clear that something is to be changed, but not what. */
  verb?: Verb;
  values?: Inputs;
  /** More than one item is named, and a form is for one. */
  several?: boolean;
}

/** A way of asking that was recognised in a message. */
export interface Found {
  /** A named group as it was typed; empty where it is not there. */
  typed(group: string): string;
  /** All that follows, as it was typed. */
  after: string;
  /** What follows as a note or a reason. */
  rest: Rest;
  /** The item is only pointed at: "it", "that one". */
  pointed: boolean;
  vocabulary: Vocabulary;
  today: Day;
}

/** A way of asking for a change. Its pattern is tried on the first words of a message, from the beginning. */
export interface Rule {
  says: string;
  /** Says how something is ("HC-1 is done"): with a question mark it is a question. */
  states?: boolean;
  /** Undefined where what follows tells that something else is meant. */
  read(found: Found): Request | undefined;
}

const ITEM = '(?:item|action|recommendation|rec|task)';
/** What stands for an item that was shown before. */
const PRONOUN = `(?:this one|that one|this ${ITEM}|that ${ITEM}|the ${ITEM}(?! §ref)|it|this|that)`;
/** The item that is spoken of. */
export const REF = `(?<item>(?:(?:the |my |our )?(?:${ITEM}|number|ref|no \\.) )?§ref(?: ${ITEM})?|${PRONOUN})`;
/** In statements "this" and "that" stand for too much else. */
export const STATED = `(?<item>(?:(?:the |my |our )?(?:${ITEM}|number|ref) )?§ref(?: ${ITEM})?|this one|that one|it)`;

/** What may stand before a request and changes nothing of it. */
export const OPENING = `(?:(?:please|pls|plz|kindly|ok|okay|so|now|then|and|also|hi|hello|hey|bot|just|right|thanks|good (?:morning|afternoon|evening)|morning|team|all|[,.!:-]|(?:can|could|may|might) (?:you|we|i)|(?:would|will) you|be so kind as to|(?:i|we) (?:want|need|would like|wish) to|(?:i|we) ?'d like to|i'd like to|we'd like to|you to|let us|let's|lets|time to|go ahead and|fyi|for info|for information|just to say|just to let you know|to let you know|letting you know|(?:i|we) (?:can|am happy to|are happy to|am pleased to|are pleased to|am glad to) (?:confirm|report|say)|(?:happy|pleased|glad) to (?:confirm|report|say)|good news|note that|please note|record that|that) )*`;

/** Words for being done. */
export const DONE =
  '(?:complete|completed|done|finished|closed|closed off|delivered|achieved|implemented|actioned|resolved|sorted|fulfilled|concluded|ticked off|wrapped up)';

/** The statuses that a report may give, as people say them. */
const STATUSES: [pattern: string, status: string][] = [
  ['(?:not started|not yet started|not begun|unstarted)', 'not started'],
  ['(?:in progress|under way|underway|started|begun|ongoing|on track|being done)', 'in progress'],
  ['(?:at risk|off track)', 'at risk'],
];

export const STATUS = `(?<status>${STATUSES.map(([pattern]) => pattern).join('|')})`;

/** The register's word for a status as it was typed. */
export const statusOf = (typed: string): string =>
  STATUSES.find(([pattern]) =>
    new RegExp(`^${pattern}$`).test(typed.toLowerCase().replace(/\s+/g, ' ')),
  )?.[1] ?? '';

/** Values without those that say nothing. */
export function filled(values: Record<string, string | undefined>): { values?: Inputs } {
  const entries = Object.entries(values).flatMap(([field, value]) =>
    value ? [[field, value] as const] : [],
  );
  return entries.length > 0 ? { values: Object.fromEntries(entries) } : {};
}

type Made = (note: string | undefined, found: Found) => Request | undefined;

/** An order: the rest may be a note although no sign parts it, unless it makes the order doubtful. */
export const order = (says: string, make: Made): Rule => ({
  says,
  read: (found) => {
    const { rest, pointed } = found;
    if (rest.is === 'more items') return { several: true };
    // "Close that window" is no order about an item.
    const doubtful = rest.is === 'unclear' && (pointed || BARRED.test(rest.words));
    return doubtful ? undefined : make(noteIn(rest), found);
  },
});

/** A statement: the rest must be a note, or it says something else. */
export const state = (says: string, make: Made): Rule => ({
  says,
  states: true,
  read: (found) =>
    found.rest.is === 'nothing' || found.rest.is === 'words' ? make(noteIn(found.rest), found) : undefined,
});
