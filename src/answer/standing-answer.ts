import type { Question } from '../question/question.ts';
import { addDays } from '../register/day.ts';
import type { Condition, Filter } from '../register/filter.ts';
import type { RegisterView } from '../register/register.ts';
import type { Figure } from './answer.ts';
import { ask, items, readAs } from './buttons.ts';
import { selectItems } from './items.ts';
import type { Answered } from './list-answer.ts';
import { countOf, sayClause, sayList } from './wording.ts';

/** "How are we doing?": how many items stand where, each figure opening its list. */

type StandingQuestion = Question & { about: 'standing' };

/** How far ahead "due soon" looks. */
const SOON_DAYS = 28;

export async function standingAnswer(question: StandingQuestion, view: RegisterView): Promise<Answered> {
  const { today } = view;
  const soon: Condition = {
    is: 'due',
    from: today,
    to: addDays(today, SOON_DAYS),
    words: 'in the next 28 days',
  };
  const columns: [label: string, filter: Filter][] = [
    ['outstanding', [{ anyOf: [{ is: 'outstanding' }] }]],
    ['overdue', [{ anyOf: [{ is: 'overdue' }] }]],
    ['at risk', [{ anyOf: [{ is: 'status', status: 'at risk' }] }]],
    [`due in ${SOON_DAYS} days`, [{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [soon] }]],
    ['without an owner', [{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'unowned' }] }]],
    ['complete', [{ anyOf: [{ is: 'status', status: 'complete' }] }]],
  ];
  const figures: Figure[] = [];
  for (const [label, filter] of columns) {
    const whole = [...filter, ...question.filter];
    const { items: found } = await selectItems(whole, view);
    figures.push({
      number: String(found.length),
      label,
      ...(found.length > 0 ? { open: ask(`Show ${label}`, items(whole)) } : {}),
    });
  }
  const about = sayList(question.filter.map((clause) => sayClause(clause, view.directory)));
  const [outstanding = '0', overdue = '0', atRisk = '0'] = figures.map((f) => f.number);
  const sentence = `${about ? `${about}: ` : ''}${countOf(Number(outstanding), 'item')} ${outstanding === '1' ? 'is' : 'are'} outstanding, ${overdue} of them overdue and ${atRisk} at risk.`;
  const asked = items(question.filter);
  return {
    answer: {
      shows: 'standing',
      sentence,
      readAs: readAs(asked, view.directory).map(({ words }, i) => ({
        words,
        drop: ask(words, { about: 'standing', filter: question.filter.filter((_, at) => at !== i) }),
      })),
      figures,
      buttons: [ask('Our priorities', { about: 'priorities', aspect: 'everything' })],
    },
    refs: [],
  };
}
