import type { Question } from '../question/question.ts';
import type { Area } from '../register/directory.ts';
import { type Indicator, seriesOf } from '../register/indicator.ts';
import type { RegisterView } from '../register/register.ts';
import { strategiesOf, strategyInForce } from '../register/strategy.ts';
import { indicatorsOf, sayStanding, standingOf } from './area-standing.ts';
import { ask } from './buttons.ts';
import { badness, sayIndicators, sayOverallTally, sayTally } from './indicator-tally.ts';
import type { StandingGroup, StandingLine } from './shapes/performance.ts';
import { countOf } from './wording.ts';

/** Every priority of the strategy in force with its areas, the worst first, one press into each. */

export const ALL_INDICATORS: Question & { about: 'indicators' } = {
  about: 'indicators',
  aspect: 'everything',
};
export const OUR_PRIORITIES = ask('Our priorities', { about: 'priorities', aspect: 'everything' });

export const howIs = (is: 'area' | 'priority', name: string): Question => ({
  about: 'standing',
  filter: [{ anyOf: [{ is, name }] }],
});

interface Judged<Shown> {
  shown: Shown;
  /** Compared number by number; more is worse. */
  worst: number[];
}

const worstFirst = <Shown>(judged: Judged<Shown>[]): Shown[] =>
  judged
    .toSorted((a, b) => b.worst.map((n, i) => n - (a.worst[i] ?? 0)).find((more) => more !== 0) ?? 0)
    .map(({ shown }) => shown);

const sayFigures = (indicators: Indicator[]): string =>
  indicators.length === 0
    ? 'No indicators'
    : `${sayIndicators(indicators.length)}: ${sayOverallTally(indicators)}`;

const sayLastYear = (indicators: Indicator[]): string =>
  `Against last year: ${sayTally(indicators, 'direction')}`;

/** Worse overall counts most, then late items, then what is worse than last year, then what is outstanding. */
function judge(areas: string[], view: RegisterView): { lines: string[]; worst: number[] } {
  const standing = standingOf(areas, view);
  const indicators = indicatorsOf(areas, view.directory);
  const [overall, direction] = badness(indicators);
  return {
    lines: [
      sayStanding(standing),
      sayFigures(indicators),
      ...(indicators.length > 0 ? [sayLastYear(indicators)] : []),
    ],
    worst: [overall, standing.late, direction, standing.outstanding],
  };
}

function areaOf({ area, priority }: Area, view: RegisterView): Judged<StandingLine> {
  const { lines, worst } = judge([area], view);
  const open = ask(`How ${area} is doing`, howIs('area', area));
  return { shown: { name: area || priority, lines, ...(area === '' ? {} : { open }) }, worst };
}

function priorityOf(name: string, areas: Area[], view: RegisterView): Judged<StandingGroup> {
  const { lines, worst } = judge(
    areas.map(({ area }) => area),
    view,
  );
  const named = areas.filter(({ area }) => area !== '');
  const shown: StandingGroup = {
    heading: name,
    about: lines.slice(0, 2).join(' · '),
    lines: worstFirst(named.map((area) => areaOf(area, view))),
    ...(named.length > 0 ? { open: ask(`How ${name} is doing`, howIs('priority', name)) } : {}),
  };
  return { shown, worst };
}

/** Nothing where the register holds no strategy. */
export function strategyStanding(view: RegisterView): { groups: StandingGroup[]; notes: string[] } {
  const { directory, outstanding, today } = view;
  const strategy = strategyInForce(strategiesOf(directory.areas), today);
  if (!strategy) return { groups: [], notes: [] };
  const areas = strategy.priorities.flatMap((priority) => priority.areas.map(({ area }) => area));
  const elsewhere = outstanding.length - standingOf(areas, view).outstanding;
  const figures = seriesOf(directory.indicators).length - indicatorsOf(areas, directory).length;
  const outside = [
    ...(elsewhere > 0 ? [`${countOf(elsewhere, 'outstanding item')}`] : []),
    ...(figures > 0 ? [sayIndicators(figures)] : []),
  ].join(' and ');
  return {
    groups: worstFirst(strategy.priorities.map(({ name, areas: own }) => priorityOf(name, own, view))),
    notes: [
      'The priorities that stand worst come first: by indicators that are worse overall, then by what is late.',
      ...(outside ? [`Not under an area of this strategy: ${outside}.`] : []),
    ],
  };
}
