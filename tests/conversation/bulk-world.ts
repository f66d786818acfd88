import { randomUUID } from 'node:crypto';
import type { Answer } from '../../src/answer/answer.ts';
import { createBulk } from '../../src/conversation/bulk.ts';
import type { Turn } from '../../src/conversation/conversation.ts';
import { openRegister } from '../../src/open-register.ts';
import type { Question } from '../../src/question/question.ts';
import { emptyBatch } from '../../src/register/batch.ts';
import { createLots } from '../../src/sweep/lots.ts';
import { createRecipients } from '../../src/sweep/recipients.ts';
import { aBoard, anItem, aPerson } from '../store/rig.ts';

/** A register in a real store, an officer who changes many items in it, and people who are told. */

export const NOW = new Date('2018-01-15T10:00:00Z');

export const OLIVE = aPerson({
  name: 'Olive Officer',
  email: 'olive@x.example',
  role: 'officer',
  cleared: true,
});
export const DAVE = aPerson();
export const JO = aPerson({ name: 'Joanne Waller', email: 'jo@x.example', boards: [] });

export const TURN: Turn = {
  account: 'olive-account',
  conversation: 'chat',
  scope: 'personal',
  email: async () => OLIVE.email,
};

export const bulkOf = (source: string, change: object): Question & { about: 'bulk' } => ({
  about: 'bulk',
  filter: [{ anyOf: [{ is: 'source', name: source }] }],
  ...(change as { change: 'reassign'; owner: string }),
});

/** One copy of the program; from its nth request on nothing gets out, as if it had died. */
export function openCopy(connectionString: string, { wall = () => NOW.getTime() } = {}) {
  let left = Number.POSITIVE_INFINITY;
  const register = openRegister({
    connectionString,
    now: () => NOW,
    wall,
    newId: randomUUID,
    attemptMs: 10_000,
    onRequest: () => {
      left -= 1;
      if (left <= 0) throw new Error('this copy has died');
    },
  });
  const { books } = register;
  const bulk = createBulk({ ...register, lots: books.lots, reshow: books.reshow.put, now: () => NOW });

  async function show(question: Question): Promise<string> {
    const view = await register.read(OLIVE, 'personal');
    const reply = await bulk.answer?.(question, view, TURN);
    return idOn(reply?.answer);
  }

  /** Presses the button; undefined where the copy died on the way. */
  async function make(id: string, { reason = 'the election', diesAt = Number.POSITIVE_INFINITY } = {}) {
    const view = await register.read(OLIVE, 'personal');
    left = diesAt;
    try {
      const pressed = { verb: 'bulk' as const, bulk: id, do: 'make' as const, reason };
      return (await bulk.press?.(pressed, view, TURN))?.answer;
    } catch (error) {
      if (left > 0) throw error;
      return undefined;
    }
  }

  const messages: { to: string; sentence: string }[] = [];
  const lots = createLots({
    box: books.lots,
    readItem: register.items.readOne,
    readChange: register.items.readOneChange,
    directory: register.freshDirectory,
    findRecipient: createRecipients({
      directory: register.freshDirectory,
      accountsOf: async (email) => [email],
      references: {
        of: async (accounts) =>
          accounts.map((account) => ({
            account,
            serviceUrl: 'http://127.0.0.1',
            conversation: account,
            user: account,
            bot: 'bot',
            at: NOW.toISOString(),
          })),
      },
    }),
    references: { block: async () => undefined },
    deliver: async ({ account }, message) => {
      messages.push({ to: account, sentence: (message as Answer).sentence });
      return { is: 'sent', id: undefined };
    },
    asMessage: (answer) => answer,
    today: books.today,
    wall,
  });
  return { register, bulk, show, make, lots, messages };
}

function idOn(answer: Answer | undefined): string {
  const press = answer?.shows === 'preview' ? answer.buttons[0]?.press : undefined;
  if (press?.verb !== 'bulk') throw new Error(`That is no list to confirm: ${JSON.stringify(answer)}`);
  return press.bulk;
}

/** Dave's items of one source: as many as are asked for. */
export const itemsOf = (source: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    anItem({ ref: `${source}-${n + 1}`, source, owners: ['Dave Ashton'], timescale: 'March 2018' }),
  );

export async function bring(connectionString: string, items: ReturnType<typeof itemsOf>): Promise<void> {
  const { register } = openCopy(connectionString);
  const people = [OLIVE, DAVE, JO];
  const boards = ['SDP'].map(aBoard);
  const outcome = await register.apply({ ...emptyBatch(), boards, people, items }, 'import of register.csv');
  if (outcome.problems.length > 0) throw new Error(outcome.problems.join('\n'));
}
