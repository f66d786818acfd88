import { sameName } from '../register/directory.ts';
import { seriesOf } from '../register/indicator.ts';
import { judge } from '../register/verdict.ts';
import { MOST_CODES } from './figure-subject.ts';
import type { Heard } from './figure-words.ts';
import { type FiguresQuestion, figuresAsked, subjectIn } from './figures-asked.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "And violent crime?", "which of those are behind target?": the same question of others, or another of the same. */

const OPENING = /^(?:and|only|just|but|or|also|plus|those|these|it|them|they|not|without|except)$/;

type Of = Pick<FiguresQuestion, 'codes' | 'area'>;

export function refineFigures(
  before: FiguresQuestion,
  heard: Heard,
  vocabulary: Vocabulary,
): FiguresQuestion | undefined {
  const subject = subjectIn({ ...heard, rest: heard.rest.filter((word) => !OPENING.test(word)) }, vocabulary);
  if (!subject || /\b(?:not|without|except)\b/.test(heard.line)) return undefined;
  const says = heard.cues.some((cue) => cue.aspect ?? cue.by);
  const { codes: _codes, area: _area, ...how } = before;
  switch (subject.is) {
    case 'everything':
      return says ? figuresAsked(heard, shownBy(before, vocabulary), true) : undefined;
    case 'indicators': {
      const of = { codes: subject.codes };
      return says ? figuresAsked(heard, of, false) : { ...how, ...of };
    }
    case 'area': {
      const of = subject.named.length > 0 ? { codes: subject.named } : { area: subject.area };
      return says ? figuresAsked(heard, of, true) : { ...how, ...of };
    }
  }
}

/** What the question before was of; where it chose by verdict, those it chose. */
function shownBy({ codes, area, judged }: FiguresQuestion, { directory }: Vocabulary): Of {
  if (!judged) return { ...(codes ? { codes } : {}), ...(area ? { area } : {}) };
  const areas = directory.areas.filter((a) => area !== undefined && sameName(a.priority, area));
  const isOf = (own: string): boolean =>
    area === undefined || sameName(own, area) || areas.some((a) => a.area !== '' && sameName(a.area, own));
  const chosen = seriesOf(directory.indicators).filter(
    (one) =>
      (codes === undefined || codes.some((code) => sameName(code, one.code))) &&
      isOf(one.area) &&
      judge(one.newest)[judged.by] === judged.is,
  );
  return { codes: chosen.slice(0, MOST_CODES).map(({ code }) => code) };
}
