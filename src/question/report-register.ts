import type { Day } from '../register/day.ts';
import type { Clause, Condition, Filter } from '../register/filter.ts';
import type { Before } from './follow-up.ts';
import type { Question } from './question.ts';
import { sourceOf } from './report-progress.ts';
import { takeOpening, type Wanted } from './report-words.ts';
import type { Understood } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Requests for items of the register as a spreadsheet: the rest of the words says which, as in any question. */

export type Understand = (text: string, vocabulary: Vocabulary, today: Day, before?: Before) => Understood;

const THAT =
  /^(?:(?:all |any |both )?(?:of )?(?:that|this|it|those|these|them|they|the same)(?: (?:list|items?|ones?|results?|actions|recommendations|answer|lot|register))?|the (?:list|results?|answer|above|same (?:list|items|thing))|(?:all|list|results)|)$/i;
/** The register as a whole, closed items and all. */
const WHOLE =
  /^(?:(?:a|the|our|my|whole|full|entire|complete|all|of|copy|current|everything|in|items?|actions|recommendations|and|latest|data) )*(?:register|database|lot|everything on the register|whole lot|everything)$/i;
const GOES_ON = /^(?:and|also|but|just)\b[ ,]*/i;
const OF_REGISTER = /\bregister\b/i;
const SAYS_OUTSTANDING =
  /\b(?:outstanding|open|live|current|still|to do|left|remaining|unfinished|not (?:yet )?(?:done|complete\w*|finished))\b/i;

/** What a file holds no less than a card; the rest of the words is then answered as it is, in the chat. */
const ONLY_IN_CHAT: Question['about'][] = [
  'indicators',
  'priorities',
  'standing',
  'changes',
  'history',
  'meeting',
  'directory',
  'person',
];
const NO_FILE_OF_THAT = 'Only items of the register come as a file, so here it is in the chat.';
const CHOOSE_FIRST = 'Choose who is meant, and ask for that as a spreadsheet then.';
const NOT_IN_WORD =
  'A list of items comes as a spreadsheet. Word is for the reports that a committee is given.';

const isDefault = ({ anyOf, not }: Clause): boolean =>
  !not && anyOf.length === 1 && anyOf[0]?.is === 'outstanding';
const asksFor = (is: Condition['is'], filter: Filter): boolean =>
  filter.some(({ anyOf, not }) => !not && anyOf.some((condition) => condition.is === is));

/** What was shown before, as a filter; undefined where there was nothing of which a list could be made. */
function shown(before: Before | undefined): Filter | undefined {
  const question = before?.question;
  switch (question?.about) {
    case 'items':
      // Stands for whatever was asked before while that is not known.
      return question.filter.length === 0 && before?.refs.length === 0 ? undefined : question.filter;
    case 'item':
    case 'history':
      return [{ anyOf: [{ is: 'ref', ref: question.ref }] }];
    case 'standing':
    case 'bulk':
      return question.filter;
    case 'report':
      return (
        question.filter ??
        (question.source ? [{ anyOf: [{ is: 'source', name: question.source }] }] : undefined)
      );
    default:
      return undefined;
  }
}

const asked = (
  filter: Filter | undefined,
  wanted: Wanted,
  exempt?: true,
): Question & { about: 'report' } => ({
  about: 'report',
  of: 'register',
  ...(filter ? { filter } : {}),
  as: wanted === 'csv' ? 'csv' : 'excel',
  // Who asks for exempt items alone has asked for them in words.
  ...(exempt || (filter && asksFor('exempt', filter)) ? { exempt: true as const } : {}),
});

/** Reads a request whose words for the file are taken off already; undefined where the rest names no items. */
export function readRegisterFile(
  { rest, wanted, exempt }: { rest: string; wanted: Wanted; exempt?: true | undefined },
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
  understand: Understand,
): Understood | undefined {
  const plain = { corrections: [], notes: wanted === 'word' ? [NOT_IN_WORD] : [] };
  // "And the police ones as CSV" goes on from what was shown.
  const goesOn = GOES_ON.exec(rest)?.[0] ?? '';
  const words = takeOpening(rest).rest.replace(/[ ,;:–-]+$/, '');
  if (THAT.test(words)) {
    const filter = shown(before);
    const source = wanted === 'word' ? sourceOf(filter) : undefined;
    if (source && filter?.length === 1)
      return {
        question: { about: 'report', of: 'progress', source },
        corrections: [],
        notes: [],
        refersBack: true,
      };
    return { ...plain, question: asked(filter, wanted, exempt), refersBack: true };
  }
  if (WHOLE.test(words)) return { ...plain, question: asked([], wanted, exempt), refersBack: false };
  const understood = understand(`${goesOn}${words}`, vocabulary, today, before);
  const { question } = understood;
  const notes = [...understood.notes, ...plain.notes];
  if (question.about === 'items') {
    const whole = OF_REGISTER.test(words) && !SAYS_OUTSTANDING.test(words);
    const filter = whole ? question.filter.filter((clause) => !isDefault(clause)) : question.filter;
    const source = wanted === 'word' ? sourceOf(filter) : undefined;
    // The items of one review, as a document, are its progress of recommendations.
    if (
      source &&
      filter.every(({ anyOf }) => anyOf.every((c) => ['source', 'outstanding', 'kind'].includes(c.is)))
    )
      return {
        ...understood,
        notes: understood.notes,
        question: { about: 'report', of: 'progress', source },
      };
    return { ...understood, notes, question: asked(filter, wanted, exempt) };
  }
  if (question.about === 'item')
    return {
      ...understood,
      notes,
      question: asked([{ anyOf: [{ is: 'ref', ref: question.ref }] }], wanted, exempt),
    };
  if (question.about === 'choice') return { ...understood, notes: [...understood.notes, CHOOSE_FIRST] };
  return ONLY_IN_CHAT.includes(question.about)
    ? { ...understood, notes: [...understood.notes, NO_FILE_OF_THAT] }
    : undefined;
}
