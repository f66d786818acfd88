import { heldAnswer, type Tally } from '../answer/held-answer.ts';
import { onlyAlone } from '../answer/reminder-refusals.ts';
import type { Question } from '../question/question.ts';
import { addDays, londonDay } from '../register/day.ts';
import { sameName } from '../register/directory.ts';
import type { RegisterView } from '../register/register.ts';
import type { Retention } from '../remind/retention.ts';
import type { Reply, Subject, Wishing } from './conversation.ts';
import { emailOf } from './wishing.ts';

/** What is held about the person who asks; told to them alone, in their own chat. */

export interface HeldDeps {
  /** The accounts that were linked to an e-mail address. */
  accountsOf(email: string): Promise<string[]>;
  /** When each account that can be written to was heard of last, as an ISO instant. */
  references: { of(accounts: string[]): Promise<{ at: string; blocked?: string | undefined }[]> };
  wishing: Pick<Wishing, 'wishesOf' | 'pointers'>;
  /** How many messages with reminders a person was sent, by their e-mail address in lower case. */
  toldTo(person: string): Promise<Tally>;
  /** How many changes of items on all boards a person made, whether or not the items are there for them now. */
  changesBy(person: string): Promise<Tally>;
  staff: { changes(): Promise<{ person: string }[]> };
  retention: Retention;
}

/** Nothing is asked to come this many days ahead. */
const DAYS_AHEAD = 3_660;

export function createHeld(deps: HeldDeps): Subject {
  async function answer(question: Question, view: RegisterView): Promise<Reply | undefined> {
    if (question.about !== 'held') return undefined;
    if (view.viewer.scope === 'shared') return { answer: onlyAlone() };
    const person = emailOf(view);
    const accounts = await deps.accountsOf(person);
    const [references, { wishes }, pointers, told, changes, made, closed] = await Promise.all([
      deps.references.of(accounts),
      deps.wishing.wishesOf(person),
      deps.wishing.pointers(addDays(view.today, DAYS_AHEAD)),
      deps.toldTo(person),
      deps.changesBy(person),
      deps.staff.changes(),
      view.closed(),
    ]);
    const held = {
      accounts: accounts.length,
      reachable: references.map(({ at, blocked }) => ({
        lastWord: londonDay(new Date(at)),
        blocked: blocked !== undefined,
      })),
      wishes,
      asked: pointers.filter(({ askedBy }) => askedBy !== undefined && sameName(askedBy, person)),
      told,
      changes,
      peopleChanges: made.filter((change) => sameName(change.person, person)).length,
      retention: deps.retention,
    };
    return { answer: heldAnswer(held, view, closed) };
  }

  return { answer };
}
