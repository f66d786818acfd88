import type { Area } from '../register/directory.ts';
import { sameName } from '../register/directory.ts';
import type { Filter } from '../register/filter.ts';
import type { RegisterView } from '../register/register.ts';
import { strategiesOf, strategyInForce } from '../register/strategy.ts';
import { indicatorsOf } from './area-standing.ts';
import { ask, items } from './buttons.ts';
import { completedSince } from './completed-since.ts';
import { indicatorLine } from './indicator-line.ts';
import { byWorst, sayIndicators, sayTally } from './indicator-tally.ts';
import type { Answered } from './list-answer.ts';
import { AREA_KIND } from './priorities-answer.ts';
import type { Aim } from './shapes/performance.ts';
import { MAIN_COLUMNS, sayStandingFigures, standingFigures, standingReadAs } from './standing-figures.ts';
import { ALL_INDICATORS, OUR_PRIORITIES } from './strategy-standing.ts';
import { sayClause, sayList } from './wording.ts';

/** "How are we doing on hate crime?": what is wanted, who leads, what has moved, what is late, and the figures. */

export interface AreasAsked {
  filter: Filter;
  /** By name, each once; of several strategies that have it, as the one in force has it, or else the newest. */
  areas: Area[];
  /** Names by which items and indicators belong here, known to a strategy or not. */
  names: string[];
}

/** The areas that a question is about, where it is about nothing else; undefined where it is. */
export function areasAsked(filter: Filter, { directory, today }: RegisterView): AreasAsked | undefined {
  const [clause] = filter;
  if (!clause || filter.length > 1 || clause.not) return undefined;
  const strategies = strategiesOf(directory.areas);
  const inForce = strategyInForce(strategies, today);
  const ordered = [...(inForce ? [inForce] : []), ...strategies.filter((one) => one !== inForce)];
  const areas: Area[] = [];
  const names: string[] = [];
  for (const condition of clause.anyOf) {
    if (condition.is !== 'area' && condition.is !== 'priority') return undefined;
    const { is, name } = condition;
    const having = ordered
      .map((strategy) =>
        strategy.priorities.flatMap((p) => p.areas).filter((area) => sameName(area[is], name)),
      )
      .find((found) => found.length > 0);
    areas.push(...(having ?? []));
    names.push(
      ...(is === 'area'
        ? [name]
        : directory.areas.filter((a) => sameName(a.priority, name)).map((a) => a.area)),
    );
  }
  return { filter, areas: [...new Set(areas)], names };
}

const aimOf = ({ area, priority, kind, lead, goals }: Area): Aim => ({
  area: area || priority,
  about: lead ? `${AREA_KIND[kind]} · Lead: ${lead}` : `${AREA_KIND[kind]} · No lead is named`,
  goals,
});

export async function areaAnswer(
  { filter, areas, names }: AreasAsked,
  view: RegisterView,
): Promise<Answered> {
  const { directory } = view;
  const main = await standingFigures(MAIN_COLUMNS, filter, view);
  const done = await completedSince(filter, view);
  const indicators = indicatorsOf(names, directory).toSorted(byWorst);
  const about = sayList(filter.map((clause) => sayClause(clause, directory)));
  const lastYear =
    indicators.length > 0
      ? ` ${sayIndicators(indicators.length)} against last year: ${sayTally(indicators, 'direction')}.`
      : '';
  return {
    answer: {
      shows: 'area',
      sentence: sayStandingFigures(main, filter, directory) + lastYear,
      readAs: standingReadAs(filter, directory),
      notes: [...(indicators.length === 0 ? [`No indicator is recorded for ${about}.`] : []), ...done.notes],
      aims: areas.map(aimOf),
      figures: [...main, ...done.figures],
      indicators: indicators.map((indicator) =>
        indicatorLine(indicator, { aspect: 'everything', series: 'chart' }),
      ),
      buttons: [
        ask('Outstanding items', items([{ anyOf: [{ is: 'outstanding' }] }, ...filter])),
        ...(directory.indicators.length > 0 ? [ask('All indicators', ALL_INDICATORS)] : []),
        OUR_PRIORITIES,
      ],
    },
    refs: [],
  };
}
