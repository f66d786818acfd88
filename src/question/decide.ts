import type { Day } from '../register/day.ts';
import type { Area } from '../register/directory.ts';
import { MOST } from '../register/filter.ts';
import { sameKey } from '../register/text.ts';
import { clausesOf, withOutstanding } from './clauses.ts';
import { framesOf } from './frames.ts';
import { aboutItems } from './items-question.ts';
import { aboutMeetings } from './meeting-question.ts';
import { aboutPeople } from './people-question.ts';
import type { Question } from './question.ts';
import { aspect, type Decision, marksOf, plainFilter, type Reading, sides } from './reading.ts';
import type { Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Decides what a sentence asks, once all that could be understood of it has been marked. */

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

/** Is the source the paper in which the area's strategy was published? */
function isPaperOf({ strategy }: Area, source: string): boolean {
  const title = sameKey(source.replace(/[\d/–-]+\s*$/, ''));
  return sameKey(strategy).includes(title) || title.startsWith(sameKey(strategy));
}

const aboutPriorities: Decision = (reading) => {
  const { areas } = reading.vocabulary.directory;
  // A plan may be a strategy and a source of items at once: asked for its priorities, it is the strategy.
  const papers = sides(reading, 'source').flatMap((c) =>
    c.anyOf.flatMap((x) => (x.is === 'source' ? [x.name] : [])),
  );
  const isStrategy = papers.every((name) => areas.some((a) => isPaperOf(a, name)));
  const { sentence, has, text } = reading;
  const [strategy] = marksOf(sentence, 'strategy');
  const asked =
    has('lead') ||
    has('goals') ||
    has('priorities') ||
    (strategy && reading.clauses.length === 0) ||
    /^(?:what is (?:in |our |the )*|show (?:me )?(?:our |the )?|our |the )?(?:current )?strategy$/.test(text);
  if (!asked || !isStrategy || sides(reading, 'when', 'status', 'kind', 'rank', 'who', 'mentions').length > 0)
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
  const years =
    strategy?.period ??
    papers.flatMap((name) =>
      areas.filter((a) => isPaperOf(a, name) && name.includes(a.period.slice(0, 4))),
    )[0]?.period;
  return {
    about: 'priorities',
    ...(years ? { strategy: years } : {}),
    ...(topic?.is === 'area' ? { area: topic.name } : {}),
    ...(topic?.is === 'priority' ? { priority: topic.name } : {}),
    aspect: has('lead') ? 'lead' : has('goals') ? 'goals' : 'everything',
  };
};

const aboutStanding: Decision = (reading) => {
  // How a review is getting on is what became of its recommendations, one by one.
  if (!reading.has('standing') || sides(reading, 'mentions', 'when', 'status', 'source').length > 0)
    return undefined;
  return { about: 'standing', filter: plainFilter(reading.clauses.filter((c) => c.side !== 'kind')) };
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

/** A text of hundreds of conditions is no question; what a card carries must be read back whole. */
function withinBounds(question: Question): Question {
  if (!('filter' in question) || !question.filter) return question;
  const filter = question.filter
    .slice(0, MOST)
    .map((clause) => ({ ...clause, anyOf: clause.anyOf.slice(0, MOST) }));
  return { ...question, filter };
}

/** The question that a marked sentence asks, with what the reader must be told about it. */
export function decide(
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
    if (question) return { question: withinBounds(question), notes };
  }
  return { question: { about: 'something else' }, notes };
}
