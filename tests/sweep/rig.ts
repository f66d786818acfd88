import { randomUUID } from 'node:crypto';
import { createAdapter } from '../../src/bot/adapter.ts';
import type { ImportFile } from '../../src/importing/read-files.ts';
import { openChannel } from '../../src/open-channel.ts';
import { openRegister } from '../../src/open-register.ts';
import { openSweep } from '../../src/open-sweep.ts';
import { changedFields } from '../../src/register/change.ts';
import type { Item } from '../../src/register/item.ts';
import type { Wishes } from '../../src/remind/reason.ts';
import { runImport } from '../../src/run-import.ts';
import type { Reference } from '../../src/sweep/ports.ts';
import { startAzurite } from '../azurite.ts';
import { startConnector } from '../bot/connector.ts';
import { accountOf } from '../bot/teams.ts';
import { plainTextOf } from '../cards/reading-cards.ts';
import { createClock } from './clock.ts';
import { createHand } from './hand.ts';
import { EVERYBODY, filesWith, type ItemRow } from './partnership.ts';

/**
 * Sweeps in this process: a real table store, a register imported into it, people who have talked to the bot, a clock
 * that goes where it is told, and the connector's own list of what arrived.
 */

export type Rig = Awaited<ReturnType<typeof openRig>>;
export type Copy = ReturnType<Rig['copy']>;

export interface RigOptions {
  /** An instant such as `2018-01-15T09:00Z`; a day is 09:30 of it. */
  at: string;
  items?: ItemRow[];
  files?: ImportFile[];
  /** Who has talked to the bot, by e-mail address; everybody where it is left out. */
  met?: string[];
}

/** What a copy left behind is taken up after so many minutes. */
const LEASE_MINUTES = 4;

export const chatOf = (email: string): string => `a:${email}`;
export const CHANNEL = '19:board@thread.tacv2';

export async function openRig({ at, items = [], files = filesWith(items), met = EVERYBODY }: RigOptions) {
  const azurite = await startAzurite();
  const connector = await startConnector([]);
  const clock = createClock(at);

  /** One copy of the program, as `run-bot.ts` puts it together, with a hand in its works. */
  function copy() {
    const requests: string[] = [];
    const faults: unknown[] = [];
    const onFault = (error: unknown): void => void faults.push(error);
    const register = openRegister({
      connectionString: azurite.connectionString,
      now: clock.now,
      wall: clock.wall,
      newId: randomUUID,
      attemptMs: 10_000,
      onRequest: (method, table) => void requests.push(`${method} ${table}`),
    });
    const adapter = createAdapter({
      credentials: undefined,
      onTurn: () => Promise.reject(new Error('nobody talks to the bot in this test')),
      onFault,
    });
    const hand = createHand();
    const { work, ledger } = register.books;
    const books = { ...register.books, work: hand.over(work), ledger: hand.over(ledger) };
    const reached = { ...register, books };
    const { wall, now } = clock;
    const opened = openChannel({ register: reached, adapter, local: true, wall, random: () => 0, onFault });
    const channel = { ...opened, ...hand.over({ deliver: opened.deliver }) };
    const { sweep, preview } = openSweep({
      register: reached,
      channel,
      now,
      wall,
      leaseMs: LEASE_MINUTES * 60_000,
    });
    return {
      register,
      ...register.books,
      sweep,
      preview,
      hand,
      faults,
      /** The requests made since the last time this was asked. */
      asked: () => requests.splice(0),
    };
  }

  /** Does what is done from outside: imports, chats, changes. */
  const office = copy();

  async function bring(...more: ImportFile[]): Promise<void> {
    const { done, problems } = await runImport(more, office.register, false);
    if (!done) throw new Error(problems.join('\n'));
  }

  const referenceOf = (email: string): Omit<Reference, 'blocked'> => ({
    account: accountOf(email).aadObjectId ?? '',
    serviceUrl: connector.url,
    conversation: chatOf(email),
    user: accountOf(email).id,
    bot: '28:bot',
    tenant: 'tenant',
    at: clock.now().toISOString(),
  });

  /** What is kept when somebody talks to the bot. */
  async function meet(email: string): Promise<void> {
    const reference = referenceOf(email);
    await office.register.people.linkAccount(reference.account, email);
    await office.references.keep(reference);
  }

  /** A change of an item as people make it. */
  async function change(ref: string, make: (item: Item) => Item): Promise<void> {
    const held = await office.register.items.readOne('SFB', ref);
    if (!held) throw new Error(`There is no ${ref}.`);
    const after = make(held.item);
    const written = await office.register.changes.write(held, after, {
      ref,
      version: held.version + 1,
      at: clock.now().toISOString(),
      by: 'Somebody',
      commandId: randomUUID(),
      fields: changedFields(held.item, after),
    });
    if (written !== 'written') throw new Error(`Somebody else changed ${ref}.`);
  }

  async function wish(person: string, wishes: Partial<Wishes>): Promise<void> {
    const { etag } = await office.ledger.wishesOf(person);
    await office.ledger.setWishes(person, { snoozed: [], ...wishes }, etag);
  }

  await bring(...files);
  for (const email of met) await meet(email);

  const sentTo = (conversation: string): string => conversation.replace(/^a:|[@.].*$/g, '');
  return {
    ...copy(),
    connector,
    clock,
    copy,
    bring,
    meet,
    change,
    wish,
    referenceOf,
    connectionString: azurite.connectionString,
    /** The notifications that arrived since the last time this was asked, each after the first name it was for. */
    arrived: (): string[] =>
      connector.messages
        .splice(0)
        .map(({ conversation, summary }) => `${sentTo(conversation.id)}: ${summary}`)
        .sort(),
    /** What there is to read on those messages' cards, which stay for `arrived`. */
    cards: (): string[] =>
      connector.messages.map(({ attachments }) => plainTextOf(attachments?.[0]?.content ?? {})),
    close: async () => {
      await connector.close();
      await azurite.close();
    },
  };
}
