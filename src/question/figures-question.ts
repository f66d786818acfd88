import type { Day } from '../register/day.ts';
import { dropAsides } from './asides.ts';
import { FILLER } from './figure-cues.ts';
import { type Heard, hearFigures } from './figure-words.ts';
import { aspectOf, type FiguresQuestion, figuresAsked, flagged, subjectIn } from './figures-asked.ts';
import { refineFigures } from './figures-follow-up.ts';
import type { Before } from './follow-up.ts';
import { codeNamed } from './indicator-names.ts';
import { markPeriods } from './periods.ts';
import { isWord, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads questions about performance figures. Every word must be explained, by a way of asking for figures or by the
 * name of an indicator or an area: a question with a word to spare may be about items, and is left to be read so.
 */

/** A fragment, which means something only after another question. */
const FRAGMENT =
  /^(?:(?:ok|okay|so|right|then|now|yes) )*(?:and|only|just|but|or|also|plus|what about|how about|what of|not|without|except|which of (?:those|these|them)|of (?:those|these|them))\b/;
const PRONOUN = /\b(?:it|its|that one|them|those|these|they)\b/;
/** Another side of what was shown: "the trend?", "against England". */
const ANOTHER_SIDE =
  /^(?:(?:show|give|me|us|the|now|ok|please|see|a|how) )*(?:trends?|chart|graph|since|over time|compared?|compare|against|versus|history|§lastyear)\b/;
const KEY_FIGURES = /\b(?:key|headline|main) figures\b/;
/** In these words figures are spoken of even where the register has none. */
const PLAINLY =
  /\b(?:indicators?|kpis?|performance (?:figures?|data|measures?|statistics)|national average)\b/;
/** Words that make a rate or a share of what is named. */
const MEASURED = /^(?:rates?|percentage|proportion|levels?|numbers?|percent)$/;

/** The question about figures that a sentence asks; undefined where it is about something else. */
export function readFigures(
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
): { question: FiguresQuestion; refersBack: boolean } | undefined {
  const words = withCodes(sentence, vocabulary);
  if (words.some((piece) => !isWord(piece))) return undefined;
  const heard = hearFigures(markPeriods(dropAsides(words), today), today);
  const { line } = heard;
  if (KEY_FIGURES.test(line) || (vocabulary.indicators.length === 0 && !PLAINLY.test(line))) return undefined;
  const isFragment = FRAGMENT.test(line);
  const last = before?.question;
  const pointsBack = isFragment || PRONOUN.test(line);
  const again = (): FiguresQuestion | undefined =>
    last?.about === 'indicators' ? refineFigures(last, heard, vocabulary) : undefined;
  if (last?.about === 'indicators' && pointsBack) return found(again(), true);
  if (isFragment && !/^and\b/.test(line)) return undefined;
  const question = asked(heard, vocabulary, pointsBack);
  return question ? found(question, false) : found(ANOTHER_SIDE.test(line) ? again() : undefined, true);
}

const found = (
  question: FiguresQuestion | undefined,
  refersBack: boolean,
): { question: FiguresQuestion; refersBack: boolean } | undefined => question && { question, refersBack };

/** An indicator's code looks like the ref of an item. */
const withCodes = (sentence: Sentence, { indicators }: Vocabulary): Sentence =>
  sentence.map((piece) => {
    if (isWord(piece) || piece.mark.is !== 'ref') return piece;
    const { ref } = piece.mark;
    const isCode = indicators.some(({ code }) => code.toUpperCase() === ref);
    return isCode ? { word: ref.toLowerCase(), typed: piece.typed, capital: false } : piece;
  });

function asked(heard: Heard, vocabulary: Vocabulary, pointsBack: boolean): FiguresQuestion | undefined {
  const subject = subjectIn(heard, vocabulary);
  if (!subject) return undefined;
  const isSure = flagged(heard, 'sure');
  const hasMeasure = heard.rest.some((word) => MEASURED.test(word));
  if (heard.cues.length === 0 && !hasMeasure && !isByCode(heard, vocabulary)) return undefined;
  switch (subject.is) {
    case 'everything':
      return mayBeOfEverything(heard) && !pointsBack ? figuresAsked(heard, {}, true) : undefined;
    case 'indicators':
      return figuresAsked(heard, { codes: subject.codes }, flagged(heard, 'all'));
    case 'area': {
      const says = heard.cues.some((cue) => cue.aspect || cue.by || cue.sure);
      if (flagged(heard, 'standing') && !says) return undefined;
      const isPlural = /[^s]s$/.test(heard.rest.filter((word) => !FILLER.test(word)).join(' '));
      if (flagged(heard, 'counted') && !(isPlural && subject.named.length > 0)) return undefined;
      if (subject.named.length > 0) return figuresAsked(heard, { codes: subject.named }, false);
      const ofFigures =
        subject.measured || isSure || aspectOf(heard) === 'series' || aspectOf(heard) === 'region';
      return ofFigures ? figuresAsked(heard, { area: subject.area }, true) : undefined;
    }
  }
}

/** "Show me CR-I2", where no item has a ref of that shape. */
const isByCode = ({ rest }: Heard, { indicators, refShapes }: Vocabulary): boolean =>
  rest.some(
    (word) =>
      codeNamed(word, indicators) !== undefined && !refShapes.has(word.toUpperCase().replace(/\d+/g, '#')),
  );

/** Where nothing is named, the words must say that figures are meant. */
function mayBeOfEverything(heard: Heard): boolean {
  if (flagged(heard, 'sure')) return true;
  const says = heard.cues.some((cue) => cue.aspect !== undefined);
  if (flagged(heard, 'standing') && says) return true;
  if (flagged(heard, 'rag')) return heard.selects || /^(?:§|\||red|amber|green)/.test(heard.line);
  return (
    heard.cues.some((cue) => cue.aspect === 'region' || cue.aspect === 'average') &&
    flagged(heard, 'compares')
  );
}
