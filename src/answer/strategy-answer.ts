import type { Question } from '../question/question.ts';
import { sameName } from '../register/directory.ts';
import type { RegisterView } from '../register/register.ts';
import { type Strategy, strategiesOf, strategyInForce } from '../register/strategy.ts';
import { type Standing, sayStanding, standingOf } from './area-standing.ts';
import { ask } from './buttons.ts';
import type { Answered } from './list-answer.ts';
import { nothingPublished, strategyTitle } from './priorities-answer.ts';
import type { StandingAnswer, StandingGroup, StandingLine } from './shapes/performance.ts';
import { howIs, OUR_PRIORITIES } from './strategy-standing.ts';
import { capital, countOf, sayList } from './wording.ts';

/** Strategies beside each other, and priorities in the order of what is outstanding or late in them. */

const shown = (
  sentence: string,
  groups: StandingGroup[],
  rest: Partial<Pick<StandingAnswer, 'notes' | 'buttons'>> = {},
): Answered => ({
  answer: {
    shows: 'standing',
    sentence,
    readAs: [],
    notes: [],
    figures: [],
    groups,
    buttons: [OUR_PRIORITIES],
    ...rest,
  },
  refs: [],
});

interface Names {
  priorities: string[];
  areas: string[];
}

const namesIn = ({ priorities }: Strategy): Names => ({
  priorities: priorities.map(({ name }) => name),
  areas: priorities.flatMap((priority) => priority.areas.map(({ area }) => area)).filter(Boolean),
});

const without = (names: string[], others: string[]): string[] =>
  names.filter((name) => !others.some((other) => sameName(name, other)));

function compare(now: string[], before: string[]): { fresh: string[]; gone: string[]; kept: string[] } {
  const fresh = without(now, before);
  return { fresh, gone: without(before, now), kept: without(now, fresh) };
}

const plain = (names: string[]): StandingLine[] => names.map((name) => ({ name, lines: [] }));

/** What the strategy in force has that the one before had not, and the other way round. */
export function strategiesCompared({ directory, today }: RegisterView): Answered {
  const strategies = strategiesOf(directory.areas);
  const now = strategyInForce(strategies, today);
  if (!now) return nothingPublished();
  const before = strategies[strategies.indexOf(now) + 1];
  if (!before) return shown(`No strategy before the ${strategyTitle(now)} is in the register.`, []);
  const [to, from] = [namesIn(now), namesIn(before)];
  const priorities = compare(to.priorities, from.priorities);
  const areas = compare(to.areas, from.areas);
  const count = ({ fresh, gone, kept }: ReturnType<typeof compare>): string =>
    `${fresh.length} new, ${gone.length} gone, ${kept.length} kept`;
  const parts: [heading: string, names: string[]][] = [
    ['New priorities', priorities.fresh],
    ['Priorities that are gone', priorities.gone],
    ['Priorities kept', priorities.kept],
    ['New areas', areas.fresh],
    ['Areas that are gone', areas.gone],
    ['Areas kept', areas.kept],
  ];
  const groups = parts
    .filter(([, names]) => names.length > 0)
    .map(([heading, names]) => ({ heading, about: '', lines: plain(names) }));
  return shown(
    `From the ${strategyTitle(before)} to the ${strategyTitle(now)}: of the priorities ${count(priorities)}; of the areas ${count(areas)}.`,
    groups,
    {
      notes: ['They are compared by name: what got another name counts as gone and as new.'],
      buttons: [
        OUR_PRIORITIES,
        ask(`Strategy of ${before.period}`, {
          about: 'priorities',
          strategy: before.period,
          aspect: 'everything',
        }),
      ],
    },
  );
}

type RankedQuestion = Question & { about: 'priorities ranked' };

interface Ranked extends Standing {
  name: string;
  isArea: boolean;
}

function rankedIn(strategy: Strategy, of: RankedQuestion['of'], view: RegisterView): Ranked[] {
  if (of === 'priorities')
    return strategy.priorities.map(({ name, areas }) => {
      const standing = standingOf(
        areas.map(({ area }) => area),
        view,
      );
      return { name, isArea: false, ...standing };
    });
  return namesIn(strategy).areas.map((name) => ({ name, isArea: true, ...standingOf([name], view) }));
}

/** Those that the question is about first, all others after them with their numbers. */
export function prioritiesRanked({ of, by }: RankedQuestion, view: RegisterView): Answered {
  const strategy = strategyInForce(strategiesOf(view.directory.areas), view.today);
  if (!strategy) return nothingPublished();
  const measure = by === 'most late' ? 'late' : 'outstanding';
  const sign = by === 'nothing outstanding' ? 1 : -1;
  const ranked = rankedIn(strategy, of, view).toSorted((a, b) => sign * (a[measure] - b[measure]));
  const lines = ranked.map(({ name, isArea, ...standing }) => ({
    name,
    lines: [sayStanding(standing)],
    open: ask(`How ${name} is doing`, howIs(isArea ? 'area' : 'priority', name)),
  }));
  const groups = [{ heading: strategyTitle(strategy), about: '', lines }];
  return shown(by === 'nothing outstanding' ? sayIdle(ranked, of) : sayMost(ranked, of, measure), groups);
}

const one = { priorities: 'priority', areas: 'area' } as const;

function sayIdle(ranked: Ranked[], of: RankedQuestion['of']): string {
  const idle = ranked.filter(({ outstanding }) => outstanding === 0).map(({ name }) => name);
  const all = countOf(ranked.length, one[of], of);
  if (idle.length === 0) return `All ${all} have something outstanding.`;
  const have = idle.length === 1 ? 'has' : 'have';
  return `${idle.length} of ${all} ${have} nothing outstanding: ${sayList(idle)}.`;
}

/** Those that share the first place are all named. */
function sayMost(ranked: Ranked[], of: RankedQuestion['of'], measure: keyof Standing): string {
  const most = Math.max(0, ...ranked.map((each) => each[measure]));
  if (most === 0) return `Nothing is ${measure} under the ${countOf(ranked.length, one[of], of)}.`;
  const first = ranked.filter((each) => each[measure] === most).map(({ name }) => name);
  const what = measure === 'late' ? 'that is late' : 'outstanding';
  const has = first.length === 1 ? 'has' : 'have';
  const each = first.length === 1 ? '' : ' each';
  return `${capital(sayList(first))} ${has} most ${what}: ${countOf(most, 'item')}${each}.`;
}
