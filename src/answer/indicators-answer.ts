import type { Question } from '../question/question.ts';
import { sayDay } from '../register/day.ts';
import { nameKey, sameName } from '../register/directory.ts';
import { type Indicator, type Reading, seriesOf } from '../register/indicator.ts';
import type { RegisterView } from '../register/register.ts';
import { isMark, judge } from '../register/verdict.ts';
import type { Answer } from './answer.ts';
import { ask } from './buttons.ts';
import { indicatorFacts, indicatorLine } from './indicator-line.ts';
import { byWorst, sayIndicators } from './indicator-tally.ts';
import { onArea, sayMany, sayOne } from './indicators-sentence.ts';
import { type Answered, PAGE_SIZE } from './list-answer.ts';
import type { Button } from './shapes/parts.ts';
import { ALL_INDICATORS, howIs, OUR_PRIORITIES } from './strategy-standing.ts';

/** Performance figures: those asked for in pages, or one with its chart, its table and every verdict. */

type IndicatorsQuestion = Question & { about: 'indicators' };

const answered = (answer: Answer): Answered => ({ answer, refs: [] });

const sorry = (sentence: string, lines: string[], buttons: Button[]): Answered =>
  answered({ shows: 'words', sentence, lines, buttons });

/** The indicators that a question names or whose area it names, whatever their verdicts. */
function asked({ codes, area }: IndicatorsQuestion, { directory }: RegisterView): Indicator[] {
  const keys = codes?.map(nameKey);
  const areas = directory.areas
    .filter((a) => area !== undefined && sameName(a.priority, area))
    .map((a) => a.area);
  const isOfArea = (name: string): boolean =>
    area === undefined || [area, ...areas].some((one) => one !== '' && sameName(one, name));
  return seriesOf(directory.indicators).filter(
    (indicator) => (keys === undefined || keys.includes(nameKey(indicator.code))) && isOfArea(indicator.area),
  );
}

/** `page` counts from 0. */
export function indicatorsAnswer(
  question: IndicatorsQuestion,
  view: RegisterView,
  page: number,
  notes: string[],
): Answered {
  if (view.directory.indicators.length === 0)
    return sorry(
      'No performance figures are in the register yet.',
      ['An officer can import them as indicators.csv.'],
      [OUR_PRIORITIES],
    );
  const all = asked(question, view);
  const { judged } = question;
  const shown = judged ? all.filter(({ newest }) => isJudged(newest, judged)) : all;
  if (all.length === 0)
    return sorry(
      question.area
        ? `No indicator is recorded${onArea(question)}.`
        : 'No such indicator is in the register.',
      [],
      [ask('All indicators', ALL_INDICATORS)],
    );
  const [first] = all;
  return all.length === 1 && first
    ? answered(oneAnswer(first, question, view, notes))
    : answered(manyAnswer({ question, view, all, shown: shown.toSorted(byWorst), notes }, page));
}

/** Beside its figures: the card of the area or priority. */
function wholeArea(area: string | undefined, { directory }: RegisterView): Button[] {
  if (!area) return [];
  const isPriority = directory.areas.some(({ priority }) => sameName(priority, area));
  return [ask('The whole area', howIs(isPriority ? 'priority' : 'area', area))];
}

const sincePeriods = ({ since }: IndicatorsQuestion): string[] =>
  since ? [`Of earlier periods only those that end on ${sayDay(since)} or later are shown.`] : [];

/** "Is theft worse than last year?" asks for that side of it. */
const ASPECT: Record<NonNullable<IndicatorsQuestion['judged']>['by'], IndicatorsQuestion['aspect']> = {
  direction: 'previous',
  target: 'target',
  average: 'average',
  gap: 'average',
  overall: 'everything',
};

function oneAnswer(
  indicator: Indicator,
  question: IndicatorsQuestion,
  view: RegisterView,
  notes: string[],
): Answer {
  const { since, judged } = question;
  const aspect = judged && question.aspect === 'everything' ? ASPECT[judged.by] : question.aspect;
  const { open: _shown, ...line } = indicatorLine(indicator, {
    aspect: 'everything',
    since,
    series: 'chart and table',
  });
  return {
    shows: 'indicators',
    sentence: sayOne(indicator, { ...question, aspect }),
    notes: [...notes, ...sincePeriods(question)],
    indicators: [line],
    facts: indicatorFacts(indicator),
    pages: '',
    buttons: [...wholeArea(indicator.area, view), ask('All indicators', ALL_INDICATORS)],
  };
}

/**
 * People who ask what is worse mean everything that is, by however little; the council's verdict "within 2%" is told
 * beside it. Level with the average is not worse than it.
 */
function isJudged(reading: Reading, { by, is }: NonNullable<IndicatorsQuestion['judged']>): boolean {
  const mark = judge(reading)[by];
  if (is !== 'worse' || mark !== 'close') return mark === is;
  if (by === 'average') return (reading.ownBenchmark ?? reading.value) !== reading.national;
  return by === 'direction' || by === 'target';
}

/** What the verdicts leave open: those that lack a figure; and how many of those that are worse are so by little. */
function judgedNotes(all: Indicator[], { judged }: IndicatorsQuestion): string[] {
  if (!judged) return [];
  const { by, is } = judged;
  const lacking = all.filter(({ newest }) => !isMark(judge(newest)[by])).length;
  const little = all.filter(({ newest }) => judge(newest)[by] === 'close' && isJudged(newest, judged)).length;
  return [
    ...(is === 'worse' && little > 0
      ? [`${little} of them ${little === 1 ? 'is' : 'are'} worse by 2% at most.`]
      : []),
    ...(lacking > 0
      ? [`${sayIndicators(lacking)} ${lacking === 1 ? 'has' : 'have'} no such verdict, for want of a figure.`]
      : []),
  ];
}

interface Many {
  question: IndicatorsQuestion;
  view: RegisterView;
  all: Indicator[];
  /** Those of them that are judged as the question says. */
  shown: Indicator[];
  notes: string[];
}

function manyAnswer({ question, view, all, shown, notes }: Many, wanted: number): Answer {
  const { aspect, since, area, codes, judged } = question;
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const from = page * PAGE_SIZE;
  const here = shown.slice(from, from + PAGE_SIZE);
  const series = aspect === 'series' || since ? { series: 'chart' as const } : {};
  const turn = (title: string, to: number): Button => ({
    title,
    press: { verb: 'ask', question, page: to },
  });
  return {
    shows: 'indicators',
    sentence: sayMany(shown, all.length, question),
    notes: [...notes, ...judgedNotes(all, question), ...sincePeriods(question)],
    indicators: here.map((one) => indicatorLine(one, { aspect, since, ...series })),
    facts: [],
    pages: pages > 1 ? `${from + 1}–${from + here.length} of ${shown.length}` : '',
    ...(page + 1 < pages ? { next: turn('Show more', page + 1) } : {}),
    ...(page > 0 ? { previous: turn('Show earlier', page - 1) } : {}),
    buttons: [
      ...wholeArea(area, view),
      ...(area || codes || judged ? [ask('All indicators', ALL_INDICATORS)] : []),
      OUR_PRIORITIES,
    ],
  };
}
