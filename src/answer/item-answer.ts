import type { Aspect, Question } from '../question/question.ts';
import { sayDay } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { readTimescale } from '../register/timescale.ts';
import { verbsFor } from '../update/open-verbs.ts';
import type { Answer } from './answer.ts';
import { ask, items } from './buttons.ts';
import type { Answered } from './list-answer.ts';
import type { Button, Fact } from './shapes/parts.ts';
import { sayEachMove, sayFirstAgreed, sayLastReport, sayWaiting } from './slippage.ts';
import { VERB_WORDS } from './verb-words.ts';
import { rowOf, sayDue, sayOwners, sayStatus } from './wording.ts';

/** Everything about one item, and where it comes from. */

/** What an item is shown beside: who looks, on which day, and the names that it speaks of. */
export type Beside = Pick<RegisterView, 'viewer' | 'directory' | 'today'>;

function factsOf(item: Item, view: Beside): Fact[] {
  const { directory, today } = view;
  const timescale = readTimescale(item.timescale, item.agreed);
  const area = item.area === '' ? undefined : directory.areas.find((a) => a.area === item.area);
  const milestones =
    timescale.kind === 'dated' && timescale.milestones.length > 1
      ? timescale.milestones.map(sayDay).join('; ')
      : '';
  const facts: Fact[] = [
    { title: 'Status', value: sayStatus(item) },
    { title: 'Due', value: sayDue(item, today) },
    { title: 'First agreed', value: sayFirstAgreed(item) },
    { title: 'Milestones', value: milestones },
    { title: 'Evidence', value: item.course?.report?.evidence ?? '' },
    { title: 'Last report', value: sayLastReport(item) },
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
function sentenceOf(item: Item, { directory, today }: Beside, aspect: Aspect): string {
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

/** How an item is opened. */
export interface Opening {
  /** The list it was opened from. */
  from?: { question: Question; page: number } | undefined;
  /** What has just been done to it, in place of the usual sentence. */
  said?: string | undefined;
  /** Whether all that the person may do is offered, not only the likeliest. */
  more?: boolean | undefined;
  /** Several people read the card: it offers a way to one's own view instead of what the asker alone may do. */
  forAll?: boolean | undefined;
  /** The last change may be undone. */
  undo?: boolean | undefined;
}

/** What fits on a phone beside each other without looking like a cockpit. */
const FIRST_ACTIONS = 4;

function actionsFor(item: Item, view: Beside, { more, forAll, undo }: Opening): Button[] {
  const { viewer, directory, today } = view;
  const forms = verbsFor(viewer, item, directory, today).map(
    (verb): Button => ({
      title: VERB_WORDS[verb].button,
      press: { verb: 'form', form: verb, ref: item.ref },
    }),
  );
  const history: Button = {
    title: 'History',
    press: { verb: 'ask', question: { about: 'history', ref: item.ref } },
  };
  if (forAll) return [{ title: 'What can I do?', press: { verb: 'open', ref: item.ref } }, history];
  if (undo) forms.unshift({ title: 'Undo', press: { verb: 'form', form: 'undo', ref: item.ref } });
  if (more || forms.length <= FIRST_ACTIONS) return [...forms, history];
  const others: Button = { title: 'Other actions', press: { verb: 'open', ref: item.ref, more: true } };
  return [...forms.slice(0, FIRST_ACTIONS), history, others];
}

export function itemAnswer(item: Item, view: Beside, aspect: Aspect, opening: Opening = {}): Answered {
  const row = rowOf(item, view.directory, view.today, { verb: 'open', ref: item.ref });
  const { from, said } = opening;
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
    sentence: said ?? sentenceOf(item, view, aspect),
    row,
    detail: item.detail,
    progress: item.progress,
    facts: factsOf(item, view),
    notes: [...sayWaiting(item), ...sayEachMove(item).map((move) => `Date moved: ${move}`)],
    actions: actionsFor(item, view, opening),
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
