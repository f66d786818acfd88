import type { Filter } from '../register/filter.ts';
import type { Before } from './follow-up.ts';
import type { Question } from './question.ts';
import { isLikely, nameIn, sourceIn } from './report-source.ts';
import { takeOpening } from './report-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Requests for the progress of a review's recommendations, as committees have it: "progress report on Home Safety". */

export interface ProgressAsked {
  question: Question & { about: 'report' };
  refersBack: boolean;
}

const A = '(?:an? |the |my |our |full |draft |latest |next |new |quick |short |committee |written |word )*';
const PROGRESS = 'p(?:ro|r|or)gr?ess?';
const NOUN = '(?:reports?|papers?|documents?)';
const RECOMMENDATIONS = '(?:review )?rec(?:ommendation|comendation|omendation)?s?';
const OF = '(?: of| on| for| from| about| against| following| regarding| to|:|$)';

/** What is asked for, without doubt: the words after it name the review or nothing that is known. */
const SURE = [
  `${PROGRESS} (?:of|on|with|against) (?:the |all |its |agreed )*${RECOMMENDATIONS} ${NOUN}${OF}`,
  `${PROGRESS} ${NOUN} (?:of|on|with|against) (?:the |all |its )*${RECOMMENDATIONS}${OF}`,
  `${NOUN} (?:of|on|about) (?:the )?${PROGRESS} (?:of|on|with|against) (?:the |all |its )*${RECOMMENDATIONS}${OF}`,
  `${PROGRESS} of (?:the )?${RECOMMENDATIONS} following`,
  `${RECOMMENDATIONS} (?:progress|scrutiny|committee) ${NOUN}${OF}`,
].map((pattern) => new RegExp(`^${A}${pattern}(?<rest>.*)$`, 'i'));
/** What is asked for where something is to be written, or to become a document. */
const IF_MADE = [
  `${PROGRESS} (?:of|on|with|against) (?:the |all |its |agreed )*${RECOMMENDATIONS}${OF}(?<rest>.*)$`,
].map((pattern) => new RegExp(`^${A}${pattern}`, 'i'));
/** What is asked for where a review is named after it. */
const IF_REVIEW = [
  `${PROGRESS} ${NOUN}${OF}`,
  `${RECOMMENDATIONS} ${NOUN}${OF}`,
  `(?:committee|scrutiny|implementation|update) ${NOUN}${OF}`,
].map((pattern) => new RegExp(`^${A}${pattern}(?<rest>.*)$`, 'i'));
/** What is asked for where something is to be written about a review that is named. */
const IF_MADE_OF_REVIEW = [`(?:up )?${PROGRESS}${OF}(?<rest>.*)$`, `${NOUN}${OF}(?<rest>.*)$`].map(
  (pattern) => new RegExp(`^${A}${pattern}`, 'i'),
);
/** "The organised crime review progress report". */
const NAME_FIRST = new RegExp(
  `^(?<rest>.+?)(?: 's)? (?:progress|${RECOMMENDATIONS}|progress of recommendations) ${NOUN}$`,
  'i',
);
/** "A report", and no more. */
const PLAIN = new RegExp(`^${A}${NOUN}$`, 'i');
const FOR_MEMBERS =
  /,? (?:for|to) (?:the |our |my )?(?:next |coming )?(?:(?:scrutiny |overview and scrutiny )?committee|board|members|scrutiny|meeting)(?: meeting)?$/i;
const THAT = /^(?:that|this|it|these|those|them|(?:that|this) (?:one|review)|the same(?: review)?)$/i;

const asked = (source?: string): ProgressAsked['question'] => ({
  about: 'report',
  of: 'progress',
  ...(source ? { source } : {}),
});

/** The only review that what was asked before is about. */
export function sourceOf(filter: Filter | undefined): string | undefined {
  const sources = (filter ?? []).flatMap(({ anyOf, not }) =>
    not ? [] : anyOf.flatMap((c) => (c.is === 'source' ? [c.name] : [])),
  );
  return sources.length === 1 ? sources[0] : undefined;
}

function shownSource(before: Before | undefined): string | undefined {
  const question = before?.question;
  if (question?.about === 'report' && question.source) return question.source;
  return question?.about === 'items' || question?.about === 'report' ? sourceOf(question.filter) : undefined;
}

/**
 * Reads such a request; `asDocument` tells that a Word document was asked for in words that are taken off. A "progress
 * report on hate crime" is about no review, and stays a question about items.
 */
export function readProgressReport(
  line: string,
  asDocument: boolean,
  vocabulary: Vocabulary,
  before: Before | undefined,
): ProgressAsked | undefined {
  const { rest: opened, isMade, opening } = takeOpening(line);
  const rest = opened.replace(FOR_MEMBERS, '');
  const made = isMade || asDocument;
  const first = (patterns: RegExp[]): string | undefined =>
    patterns.map((pattern) => pattern.exec(rest)?.groups?.rest?.trim()).find((words) => words !== undefined);

  const sure = first(SURE) ?? (made ? first(IF_MADE) : undefined);
  const named = sure ?? first(IF_REVIEW);
  const loose = named ?? (made ? first(IF_MADE_OF_REVIEW) : PLAIN.test(rest) ? '' : undefined);
  const words = loose ?? NAME_FIRST.exec(rest)?.groups?.rest;
  if (words === undefined) return undefined;
  if (words === '')
    return named !== undefined || opening !== '' ? { question: asked(), refersBack: false } : undefined;
  if (THAT.test(words)) return { question: asked(shownSource(before)), refersBack: true };
  const source = sourceIn(words, vocabulary);
  if (source && (sure !== undefined || isLikely(source)))
    return { question: asked(source.name), refersBack: false };
  const unknown = sure !== undefined && !/\d/.test(words) ? nameIn(words) || words : undefined;
  return unknown === undefined ? undefined : { question: asked(unknown.slice(0, 300)), refersBack: false };
}
