import type { Aspect, Question } from '../question/question.ts';
import { sayDay } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Answer, Button, Fact } from './answer.ts';
import { ask, items } from './buttons.ts';
import type { Answered } from './list-answer.ts';
import { capital, rowOf, sayDue, sayOwners } from './wording.ts';

/** Everything about one item, and where it comes from. */

function factsOf(item: Item, view: RegisterView): Fact[] {
  const { directory, today } = view;
  const timescale = readTimescale(item.timescale, item.agreed);
  const area = item.area === '' ? undefined : directory.areas.find((a) => a.area === item.area);
  const milestones =
    timescale.kind === 'dated' && timescale.milestones.length > 1
      ? timescale.milestones.map(sayDay).join('; ')
      : '';
  const facts: Fact[] = [
    { title: 'Status', value: capital(item.status) },
    { title: 'Due', value: sayDue(item, today) },
    { title: 'Milestones', value: milestones },
    { title: 'Timescale as written', value: item.timescale },
    { title: item.owners.length > 1 ? 'Owners' : 'Owner', value: sayOwners(item, directory) },
    {
      title: item.organisations.length > 1 ? 'Organisations' : 'Organisation',
      value: item.organisations.join('; '),
    },
    { title: 'Area', value: item.area },
    { title: 'Priority', value: area?.priority ?? '' },
    { title: 'Priority level', value: item.rank ? String(item.rank) : '' },
    { title: 'Board', value: boardName(item, directory) },
    { title: 'Comes from', value: item.source },
    { title: item.kind === 'action' ? 'Agreed' : 'Made', value: item.agreed ? sayDay(item.agreed) : '' },
  ];
  return facts.filter((fact) => fact.value !== '');
}

const boardName = (item: Item, { boards }: Directory): string =>
  boards.find((b) => b.code === item.board)?.name ?? item.board;

/** The answer in one sentence, turned to what was asked. */
function sentenceOf(item: Item, { directory, today }: RegisterView, aspect: Aspect): string {
  const owners = sayOwners(item, directory);
  const due = itemDue(item, today);
  const when = due ? `due ${sayDue(item, today)}` : sayDue(item, today).replace(/^No date/, 'without a date');
  switch (aspect) {
    case 'owner':
      return item.owners.length === 0
        ? `Nobody is named as the owner of ${item.ref}.`
        : `${owners} ${item.owners.length > 1 ? 'own' : 'owns'} ${item.ref}.`;
    case 'due':
      return isOutstanding(item)
        ? `${item.ref} is ${when}.`
        : `${item.ref} was ${when} and is ${item.status}.`;
    case 'agreed':
      return item.agreed
        ? `${item.ref} was ${item.kind === 'action' ? 'agreed' : 'made'} on ${sayDay(item.agreed)}.`
        : `The register does not say when ${item.ref} was agreed.`;
    case 'progress':
    case 'status':
      return `${item.ref} is ${item.status}${item.progress ? `: ${item.progress.replace(/[.]$/, '')}` : ''}.`;
    default:
      return `${item.ref}: ${item.title}.`.replace(/([.?!])[.]$/, '$1');
  }
}

export function itemAnswer(
  item: Item,
  view: RegisterView,
  aspect: Aspect,
  from?: { question: Question; page: number },
): Answered {
  const row = rowOf(item, view.directory, view.today, { verb: 'open', ref: item.ref });
  const buttons: Button[] = [];
  if (from) buttons.push({ title: 'Back to the list', press: { verb: 'ask', ...from } });
  if (item.source)
    buttons.push(ask(`All of ${item.source}`, items([{ anyOf: [{ is: 'source', name: item.source }] }])));
  const [owner] = item.owners;
  if (owner)
    buttons.push(
      ask(
        `Outstanding for ${owner}`,
        items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner', name: owner }] }]),
      ),
    );
  if (item.area)
    buttons.push(
      ask(
        `Outstanding on ${item.area}`,
        items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'area', name: item.area }] }]),
      ),
    );
  const answer: Answer = {
    shows: 'item',
    sentence: sentenceOf(item, view, aspect),
    row,
    detail: item.detail,
    progress: item.progress,
    facts: factsOf(item, view),
    buttons,
  };
  return { answer, refs: [item.ref] };
}

/** The same words for a ref that is hidden and for one that never was. */
export const noSuchItem = (ref: string): Answered => ({
  answer: {
    shows: 'words',
    sentence: `I can't find ${ref} among the items that you can see.`,
    lines: ['Check the reference, or ask for a topic, an owner or a review instead.'],
    buttons: [],
  },
  refs: [],
});
