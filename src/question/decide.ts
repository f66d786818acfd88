import type { Day } from '../register/day.ts';
import type { Filter } from '../register/filter.ts';
import { foldLetters } from '../register/text.ts';
import { clausesOf, type SidedClause, withOutstanding } from './combine.ts';
import { framesOf } from './frames.ts';
import type { Mark } from './mark.ts';
import type { Aspect, Question } from './question.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Decides what a sentence asks, once all that could be understood of it has been marked. */

type MarkOf<I extends Mark['is']> = Mark & { is: I };

function marksOf<I extends Mark['is']>(sentence: Sentence, is: I): MarkOf<I>[] {
  return sentence.flatMap((piece) =>
    !isWord(piece) && piece.mark.is === is ? [piece.mark as MarkOf<I>] : [],
  );
}

interface Reading {
  sentence: Sentence;
  vocabulary: Vocabulary;
  clauses: SidedClause[];
  has: (frame: MarkOf<'frame'>['frame']) => boolean;
  text: string;
}

type Decision = (reading: Reading) => Question | undefined;

const plainFilter = (clauses: SidedClause[]): Filter => clauses.map(({ side: _, ...clause }) => clause);
const sides = ({ clauses }: Reading, ...wanted: SidedClause['side'][]): SidedClause[] =>
  clauses.filter((c) => wanted.includes(c.side));

const aspect = ({ has, text }: Reading): Aspect => {
  if (has('owner')) return 'owner';
  if (has('due')) return 'due';
  if (has('progress')) return 'progress';
  if (/^who\b/.test(text)) return 'owner';
  if (/^when\b/.test(text)) return 'due';
  return 'everything';
};

/** One ref: that item. Several: a list of them. */
const aboutRefs: Decision = (reading) => {
  const refs = marksOf(reading.sentence, 'ref').map((mark) => mark.ref);
  const [first] = refs;
  if (!first) return undefined;
  if (refs.length === 1)
    return { about: 'item', ref: first, aspect: reading.has('lead') ? 'owner' : aspect(reading) };
  return { about: 'items', filter: [{ anyOf: refs.map((ref) => ({ is: 'ref', ref })) }], as: 'list' };
};

/** A first name or surname that several people share. */
const aboutSharedName: Decision = ({ sentence, clauses, has }) => {
  const [several] = marksOf(sentence, 'several');
  if (!several) return undefined;
  const filter = plainFilter(withOutstanding(clauses));
  return {
    about: 'choice',
    typed: several.typed,
    names: several.names,
    filter,
    as: has('count') ? 'count' : 'list',
  };
};

const MEETING_ASKED =
  /^(?:(?:so|and|ok|please|can you|could you|do you know|tell me|remind me|what is|do we have|is there|have we got) )*(?:a )?(?:when|what (?:date|day|time)|which (?:date|day)|the dates? (?:of|for)|dates? (?:of|for)|how (?:long|soon|many days)|(?:the )?§meeting\b|the time of|has a date)/;
const MEETINGS_ASKED =
  /(?:meeting|board|committee) dates|dates (?:of|for) (?:the |our |all |future |next |upcoming |§board )*meetings?|(?:upcoming|future|all|forthcoming|list|our|the|which|what) meetings\b|when (?:do|does|did|is|are|will|would|should)(?: (?:the|we|our|next|§board|board|committee|they|it|there|due|to|be|a))* (?:meet|meets|meeting|sit|sits|sitting|meetings)\b|when (?:is|are) (?:the )?§meeting/;

const aboutMeetings: Decision = (reading) => {
  const { sentence, vocabulary, text, clauses } = reading;
  if (sides(reading, 'when', 'status', 'kind', 'who', 'topic', 'mentions').length > 0) return undefined;
  const [meeting] = marksOf(sentence, 'meeting');
  if (!meeting && !MEETINGS_ASKED.test(text)) return undefined;
  const code = meeting?.board ?? clauses.flatMap((c) => c.anyOf).find((c) => c.is === 'board')?.code;
  const all = !meeting && /dates|meetings/.test(text);
  const known = vocabulary.directory.boards.find((b) => b.code === code);
  return {
    about: 'meeting',
    ...(known ? { board: known.code } : {}),
    which: all ? 'all' : (meeting?.which ?? 'next'),
  };
};

/** Is this a question of when a board meets, rather than of what is due by then? */
export const asksForMeeting = (sentence: Sentence): boolean => {
  const text = asText(sentence);
  if (
    !/§meeting|meet|sit/.test(text) ||
    /§(?:status|kind|who|topic)|\b(?:due|overdue|late|before|by|until|since|outstanding|items?|actions?|ready|recommendations?)\b/.test(
      text,
    )
  )
    return false;
  return (
    MEETING_ASKED.test(text) ||
    MEETINGS_ASKED.test(text) ||
    /^(?:the |our )?§meeting(?: date| please)?$/.test(text)
  );
};

const aboutPriorities: Decision = (reading) => {
  const { sentence, has, text } = reading;
  const [strategy] = marksOf(sentence, 'strategy');
  const asked =
    has('lead') ||
    has('goals') ||
    has('priorities') ||
    (strategy && reading.clauses.length === 0) ||
    /^(?:what is (?:in |our |the )*|show (?:me )?(?:our |the )?|our |the )?(?:current )?strategy$/.test(text);
  if (!asked || sides(reading, 'when', 'status', 'kind', 'rank', 'who', 'mentions', 'source').length > 0)
    return undefined;
  if (/\b(?:items?|actions?|tasks?)\b/.test(text) && !has('lead') && !has('goals')) return undefined;
  const topic = sides(reading, 'topic').filter((c) => !c.not)[0]?.anyOf[0];
  if (
    (has('lead') || has('goals')) &&
    !topic &&
    sides(reading, 'organisation', 'board').length > 0 &&
    !has('priorities')
  )
    return undefined;
  const years = strategy?.period;
  return {
    about: 'priorities',
    ...(years ? { strategy: years } : {}),
    ...(topic?.is === 'area' ? { area: topic.name } : {}),
    ...(topic?.is === 'priority' ? { priority: topic.name } : {}),
    aspect: has('lead') ? 'lead' : has('goals') ? 'goals' : 'everything',
  };
};

const aboutStanding: Decision = (reading) => {
  if (!reading.has('standing') || sides(reading, 'mentions', 'when', 'status').length > 0) return undefined;
  return { about: 'standing', filter: plainFilter(reading.clauses.filter((c) => c.side !== 'kind')) };
};

const aboutPeople: Decision = ({ sentence, text, clauses }) => {
  if (
    /^(?:(?:so|and|tell me) )*(?:who am i|what is my name|who do you think i am|what (?:boards?|committees?) am i on|which (?:boards?|committees?) am i on|what can i see|am i cleared)\b/.test(
      text,
    )
  )
    return { about: 'asker' };
  const owner = clauses.find((c) => c.side === 'who')?.anyOf[0];
  if (
    owner?.is === 'owner' &&
    clauses.length === 1 &&
    /^(?:(?:so|and|tell me|please) )*who (?:is|the hell is|exactly is) (?:the |our )?§who$|^what is §who (?:'s )?(?:job|role|post|title|position|organisation)$|^what (?:does|is) §who do$/.test(
      text,
    )
  ) {
    return { about: 'person', name: owner.name };
  }
  if (
    /\b(?:who (?:is|are|sits?) (?:all )?(?:on|in) (?:the |our )?(?:§board|board|committee)|who are (?:the |our )?(?:members|officers|people|chairs?)|(?:list|show)(?: me)? (?:of )?(?:the |all |our )*(?:members|people)|who is (?:the |our |in the )?(?:chair|officer|clerk|chairman|chairwoman))\b/.test(
      text,
    )
  )
    return { about: 'directory', of: 'people' };
  if (
    /^(?:(?:what|which|who|list|show|me|are|is|all|the|our|of|please|a) )*(?:organisations?|organizations?|agencies|partners|partner organisations|partner agencies)(?: (?:are|there|involved|in the partnership|do we have|on the register|take part))*$/.test(
      text,
    )
  )
    return { about: 'directory', of: 'organisations' };
  if (
    /^(?:(?:what|which|list|show|me|are|is|all|the|our|of|please) )*(?:boards|committees)(?: (?:are|there|do we have|exist))*$/.test(
      text,
    ) &&
    !sentence.some((p) => !isWord(p))
  )
    return { about: 'directory', of: 'boards' };
  return undefined;
};

/** Searching looks at words, so names of topics are words to look for too. */
function searchClauses(clauses: SidedClause[], sentence: Sentence): SidedClause[] {
  const typed = new Map<SidedClause, string>();
  for (const clause of clauses) {
    const piece = sentence.find(
      (p) => !isWord(p) && p.mark.is === 'conditions' && p.mark.side === clause.side,
    );
    const at = piece ? sentence.indexOf(piece) : -1;
    const before = sentence[at - 1];
    const named = isWord(before) && /^(?:for|by|owned|from|with)$/.test(before.word);
    const wordy =
      ['topic', 'source'].includes(clause.side) ||
      (['organisation', 'who', 'board'].includes(clause.side) && !named);
    if (piece && wordy && clause.anyOf[0]?.is !== 'mine' && clause.anyOf[0]?.is !== 'unowned')
      typed.set(clause, piece.typed);
  }
  return clauses.map((clause) => {
    const words = typed.get(clause);
    return words === undefined
      ? clause
      : {
          ...clause,
          side: 'mentions',
          anyOf: [{ is: 'mentions', words: foldLetters(words).replace(/^the /, '') }],
        };
  });
}

const ITEM_WORDS =
  /\b(?:items?|actions?|tasks?|things?|everything|anything|promises?|promised|commitments?|jobs?|register|work|doing|points?|list|happening|due)\b/;

const aboutItems: Decision = (reading) => {
  const { sentence, has, text } = reading;
  const find = has('find');
  const clauses = find ? searchClauses(reading.clauses, sentence) : reading.clauses;
  const completed = marksOf(sentence, 'completed when').length > 0;
  const asked =
    clauses.length > 0 ||
    completed ||
    has('count') ||
    has('everything') ||
    has('both kinds') ||
    ITEM_WORDS.test(text);
  if (!asked) return undefined;
  if (completed) clauses.push({ side: 'status', anyOf: [{ is: 'status', status: 'complete' }] });
  const saidStatus = clauses.some(
    (c) => c.side === 'status' || c.anyOf.some((x) => x.is === 'overdue' || x.is === 'due'),
  );
  const reviewed = has('progress') && clauses.some((c) => c.side === 'source') && !saidStatus;
  const all = has('everything') || reviewed || (find && !saidStatus);
  const kept = has('both kinds') ? clauses.filter((c) => c.side !== 'kind') : clauses;
  return {
    about: 'items',
    filter: plainFilter(
      all
        ? kept.filter((c) => !(c.anyOf.length === 1 && c.anyOf[0]?.is === 'outstanding'))
        : withOutstanding(kept),
    ),
    as: has('count') ? 'count' : 'list',
    aspect: aspect(reading),
  };
};

const DECISIONS: Decision[] = [
  aboutRefs,
  aboutSharedName,
  aboutMeetings,
  aboutPeople,
  aboutPriorities,
  aboutStanding,
  aboutItems,
];

/** The question that a marked sentence asks, with what the reader must be told about it. */
export function combine(
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
): { question: Question; notes: string[] } {
  const frames = framesOf(sentence);
  const reading: Reading = {
    sentence,
    vocabulary,
    clauses: clausesOf(sentence, today),
    has: frames.has,
    text: frames.text,
  };
  const notes = marksOf(sentence, 'completed when').map(
    () =>
      'The register does not hold the day on which something was completed, so all completed items are shown.',
  );
  for (const decide of DECISIONS) {
    const question = decide(reading);
    if (question) return { question, notes };
  }
  return { question: { about: 'something else' }, notes };
}
