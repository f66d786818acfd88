import type { Question } from '../question/question.ts';
import { addDays } from '../register/day.ts';
import type { Filter } from '../register/filter.ts';
import type { RegisterView } from '../register/register.ts';
import { areaAnswer, areasAsked } from './area-answer.ts';
import { ask } from './buttons.ts';
import type { Answered } from './list-answer.ts';
import {
  type Column,
  MAIN_COLUMNS,
  sayStandingFigures,
  standingFigures,
  standingReadAs,
} from './standing-figures.ts';
import { ALL_INDICATORS, OUR_PRIORITIES, strategyStanding } from './strategy-standing.ts';

/** "How are we doing?": the whole strategy, one area or priority, or whatever else the question is narrowed to. */

type StandingQuestion = Question & { about: 'standing' };

/** How far ahead "due soon" looks. */
const SOON_DAYS = 28;

function columnsOn({ today }: RegisterView): Column[] {
  const soon = {
    is: 'due' as const,
    from: today,
    to: addDays(today, SOON_DAYS),
    words: 'in the next 28 days',
  };
  const outstanding: Filter = [{ anyOf: [{ is: 'outstanding' }] }];
  return [
    ...MAIN_COLUMNS,
    [`due in ${SOON_DAYS} days`, [...outstanding, { anyOf: [soon] }]],
    ['without an owner', [...outstanding, { anyOf: [{ is: 'unowned' }] }]],
    ['complete', [{ anyOf: [{ is: 'status', status: 'complete' }] }]],
  ];
}

export async function standingAnswer({ filter }: StandingQuestion, view: RegisterView): Promise<Answered> {
  const asked = areasAsked(filter, view);
  if (asked) return areaAnswer(asked, view);
  const { directory } = view;
  const figures = await standingFigures(columnsOn(view), filter, view);
  const { groups, notes } = filter.length === 0 ? strategyStanding(view) : { groups: [], notes: [] };
  return {
    answer: {
      shows: 'standing',
      sentence: sayStandingFigures(figures, filter, directory),
      readAs: standingReadAs(filter, directory),
      notes,
      figures,
      groups,
      buttons: [
        OUR_PRIORITIES,
        ...(directory.indicators.length > 0 ? [ask('All indicators', ALL_INDICATORS)] : []),
      ],
    },
    refs: [],
  };
}
