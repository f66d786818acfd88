import type { Question } from '../question/question.ts';
import type { Area } from '../register/directory.ts';
import type { RegisterView } from '../register/register.ts';
import { type Strategy, strategiesOf, strategyInForce } from '../register/strategy.ts';
import type { Answer } from './answer.ts';
import { sayStanding, standingOf } from './area-standing.ts';
import { ask, items } from './buttons.ts';
import type { Answered } from './list-answer.ts';
import type { Button } from './shapes/parts.ts';
import type { AreaLine } from './shapes/strategy.ts';
import { countOf, sayList } from './wording.ts';

/** The strategy in force, or the one asked for: priorities, areas, who leads and what is wanted. */

type PrioritiesQuestion = Question & { about: 'priorities' };

export const AREA_KIND = { focus: 'Area of focus', assurance: 'Area of assurance' } as const;

function areaLine(area: Area, view: RegisterView): AreaLine {
  const standing = standingOf([area.area], view);
  const name = area.area || area.priority;
  const open = ask(
    'Show what is outstanding',
    items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'area', name: area.area }] }]),
  );
  return {
    area: name,
    kind: AREA_KIND[area.kind],
    lead: area.lead,
    goals: area.goals,
    standing: sayStanding(standing),
    ...(standing.outstanding > 0 ? { open } : {}),
  };
}

/** "Safe Durham Partnership Plan 2018-2021". */
export const strategyTitle = ({ name, period }: Pick<Strategy, 'name' | 'period'>): string =>
  name.includes(period) ? name : `${name} ${period}`;

/** The strategy that a question is about: the one named, the newest that has the area, or the one in force. */
function strategyFor(
  question: PrioritiesQuestion,
  strategies: Strategy[],
  inForce: Strategy | undefined,
): Strategy | undefined {
  const named = strategies.find((s) => s.period === question.strategy);
  if (named) return named;
  const hasIt = (s: Strategy): boolean =>
    s.priorities.some(
      (p) => p.name === question.priority || p.areas.some((a) => a.area !== '' && a.area === question.area),
    );
  if (!question.area && !question.priority) return inForce;
  return inForce && hasIt(inForce) ? inForce : strategies.find(hasIt);
}

export function prioritiesAnswer(question: PrioritiesQuestion, view: RegisterView): Answered {
  const strategies = strategiesOf(view.directory.areas);
  const inForce = strategyInForce(strategies, view.today);
  const strategy = strategyFor(question, strategies, inForce);
  if (!strategy) return nothingPublished();
  const chosen = strategy.priorities
    .map(({ name, areas }) => ({
      name,
      areas: areas.filter(
        (a) =>
          (question.area ? a.area === question.area : true) &&
          (question.priority ? a.priority === question.priority : true),
      ),
    }))
    .filter(({ areas }) => areas.length > 0);
  const areas = chosen.flatMap((p) => p.areas);
  const others: Button[] = strategies
    .filter((s) => s !== strategy)
    .slice(0, 3)
    .map((s) =>
      ask(`Strategy of ${s.period}`, { about: 'priorities', strategy: s.period, aspect: 'everything' }),
    );
  const whole =
    question.area || question.priority
      ? [ask('All priorities', { about: 'priorities', strategy: strategy.period, aspect: 'everything' })]
      : [];
  const answer: Answer = {
    shows: 'priorities',
    sentence: sentenceOf(question, strategy, areas, strategy === inForce),
    strategy: strategyTitle(strategy),
    notes: strategy === inForce ? [] : ['This is not the strategy in force today.'],
    priorities: chosen.map(({ name, areas: own }) => ({
      priority: name,
      areas: own.map((area) => areaLine(area, view)),
    })),
    buttons: [...whole, ...others],
  };
  return { answer, refs: [] };
}

function sentenceOf(
  { aspect, area, priority }: PrioritiesQuestion,
  strategy: Strategy,
  areas: Area[],
  inForce: boolean,
): string {
  const subject = area ?? priority;
  const leads = [...new Set(areas.map((a) => a.lead).filter(Boolean))];
  if (subject && aspect === 'lead') {
    return leads.length === 0
      ? `No lead group is named for ${subject}.`
      : `${sayList(leads)} ${leads.length > 1 ? 'lead' : 'leads'} on ${subject}.`;
  }
  const goals = areas.flatMap((a) => a.goals);
  if (subject && aspect === 'goals') {
    return goals.length === 0
      ? `No goals are recorded for ${subject}.`
      : `What we want on ${subject}: ${goals.map(lowerFirst).join('; ')}.`;
  }
  if (area) return `${area} comes under “${areas[0]?.priority}” in the ${strategyTitle(strategy)}.`;
  if (subject) return `${subject}: ${countOf(areas.length, 'area')} in the ${strategyTitle(strategy)}.`;
  const names = strategy.priorities.map((p) => p.name);
  const count = countOf(names.length, 'priority', 'priorities');
  return inForce
    ? `Our ${count}: ${names.join('; ')}.`
    : `The ${count} of ${strategy.period}: ${names.join('; ')}.`;
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export const nothingPublished = (): Answered => ({
  answer: {
    shows: 'words',
    sentence: 'No strategy with priorities is in the register yet.',
    lines: ['An officer can import one as priorities.csv.'],
    buttons: [],
  },
  refs: [],
});
