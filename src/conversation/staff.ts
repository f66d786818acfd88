import type { Answer } from '../answer/answer.ts';
import { type PeopleFilling, peopleForm } from '../answer/people-form.ts';
import {
  noSuchPlan,
  onlyOfficersAlone,
  peopleChanges,
  peopleDone,
  peopleKeptChanging,
  peopleSaid,
  plannedPeople,
} from '../answer/people-words.ts';
import type { Question } from '../question/question.ts';
import { sameName } from '../register/directory.ts';
import { peopleOnRecord } from '../register/presence.ts';
import type { RegisterView } from '../register/register.ts';
import type { Inputs } from '../update/command.ts';
import type { PeopleBooks, PeopleCommand } from '../update/people-command.ts';
import { decidePeople } from '../update/people-decide.ts';
import { personCalled, readPeople } from '../update/people-read.ts';
import { forbiddenPeople, mayKeepPeople, sharesBoard } from '../update/people-rights.ts';
import type { Reply, Subject } from './conversation.ts';
import { inputsOf, type PressData } from './press.ts';

/** People come and go: an officer says so in a form, it is done at once or on its day, and it is on record. */

export interface StaffDeps {
  staff: PeopleBooks;
  now: () => Date;
  newId: () => string;
}

type Change = PeopleCommand['change'];
type PeoplePress = PressData & { verb: 'people' };

const MOST_TRIES = 3;

export function createStaff({ staff, now, newId }: StaffDeps): Subject {
  const isOf = (person: string, { viewer }: RegisterView): boolean => sameName(person, viewer.person.email);

  function form(change: Change, id: string, view: RegisterView, filling: PeopleFilling): Answer {
    const { viewer, directory } = view;
    const officer = viewer.person;
    const around = { officer, directory, recorded: peopleOnRecord(directory) };
    return peopleForm(change, id, around, filling);
  }

  /** Whoever takes over has to be in the register first. */
  function open(change: Change, values: Inputs, view: RegisterView): Answer {
    const among = { people: peopleOnRecord(view.directory), today: view.today };
    const { who = '', predecessor = '' } = values;
    if (change === 'takes over' && who !== '' && !personCalled(who, among))
      return form('joins', newId(), view, {
        values: { name: who, on: values.on ?? '' },
        troubles: [],
        sentence: `${who} is not in the register yet: add them first.`,
        lines: [`Then say once more that they take over${predecessor === '' ? '' : ` from ${predecessor}`}.`],
      });
    return form(change, newId(), view, { values, troubles: [] });
  }

  async function send({ change, id, ...rest }: PeoplePress, view: RegisterView): Promise<Reply> {
    const inputs = inputsOf(rest);
    const { viewer, today, outstanding } = view;
    for (let left = MOST_TRIES; left > 0; left--) {
      const people = await staff.people();
      const read = readPeople(change, inputs, { people, today });
      const before = (await staff.changes()).find((made) => made.id === id && isOf(made.person, view));
      if (before && 'troubles' in read) return { answer: peopleSaid(before.did) };
      if ('troubles' in read)
        return { answer: form(change, id, view, { values: inputs, troubles: read.troubles }) };
      const { command } = read;
      if (before) return { answer: peopleDone(before.did, command, people, outstanding) };
      const entering = { officer: viewer.person, today, at: now().toISOString(), id };
      const decision = decidePeople(command, people, entering);
      if (decision.is === 'refused')
        return { answer: form(change, id, view, { values: inputs, troubles: decision.troubles }) };
      if ((await staff.write(decision.made)) === 'conflict') continue;
      const { did } = decision.made.record;
      return { answer: peopleDone(did, command, people, outstanding), changedMany: true };
    }
    return { answer: peopleKeptChanging() };
  }

  /** Takes a planned change off the list. */
  async function callOff(id: string, view: RegisterView): Promise<Reply> {
    const { person } = view.viewer;
    const plan = (await staff.planned()).find((planned) => planned.id === id);
    if (!plan) return { answer: noSuchPlan() };
    const forbidden = forbiddenPeople(plan.command, person, await staff.people());
    if (forbidden && !isOf(plan.person, view)) return { answer: noSuchPlan() };
    const record = {
      id: `${id}~off`,
      at: now().toISOString(),
      by: person.name,
      person: person.email.toLowerCase(),
      did: `Called off: ${plan.says}`,
    };
    const written = await staff.write({ record, before: [], after: [], plans: [], ends: plan });
    return { answer: written === 'written' ? peopleSaid(record.did) : noSuchPlan() };
  }

  async function list(which: 'planned' | 'made', view: RegisterView): Promise<Answer> {
    return which === 'planned'
      ? plannedPeople(await staff.planned(), view.directory, view.today)
      : peopleChanges(await staff.changes());
  }

  const refusal = ({ viewer, directory }: RegisterView): Answer | undefined => {
    const { person, scope } = viewer;
    if (mayKeepPeople(person, scope)) return undefined;
    const officers = directory.people.filter((one) => one.role === 'officer' && sharesBoard(one, person));
    return onlyOfficersAlone(officers.map(({ name }) => name));
  };

  async function answer(question: Question, view: RegisterView): Promise<Reply | undefined> {
    if (question.about !== 'people change' && question.about !== 'people changes') return undefined;
    const refused = refusal(view);
    if (refused) return { answer: refused };
    return question.about === 'people change'
      ? { answer: open(question.change, question.values ?? {}, view) }
      : { answer: await list(question.which, view) };
  }

  async function press(pressed: PressData, view: RegisterView): Promise<Reply | undefined> {
    if (pressed.verb !== 'people') return undefined;
    const refused = refusal(view);
    if (refused) return { answer: refused };
    return pressed.values?.cancel === 'yes' ? callOff(pressed.id, view) : send(pressed, view);
  }

  return { answer, press };
}
