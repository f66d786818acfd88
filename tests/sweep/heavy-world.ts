import { randomUUID } from 'node:crypto';
import { openRegister } from '../../src/open-register.ts';
import type { Day } from '../../src/register/day.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { accountRow, directoryEntity } from '../../src/store/directory-entity.ts';
import { inBatches } from '../../src/store/few-at-once.ts';
import { itemProperties } from '../../src/store/item-entity.ts';
import { boardPartition, openRow } from '../../src/store/keys.ts';
import { referenceEntity } from '../../src/store/reference-entity.ts';
import { accountKey, PEOPLE } from '../../src/store/reminder-keys.ts';
import { openTables } from '../../src/store/tables.ts';
import { pointerEntity } from '../../src/store/work-entity.ts';
import type { Message } from '../bot/connector.ts';
import { accountOf } from '../bot/teams.ts';
import { aBatch, aBoard, anItem, aPerson } from '../store/rig.ts';

/** Many invented people, each with one item of their own and a chat with the bot. */

export const BOARD = 'SFB';

export const personOf = (n: number, boards = [BOARD]): Person =>
  aPerson({ name: `Person ${n}`, email: `p${n}@fellshire.example`, boards });

export const itemOf = (n: number, item: Partial<Item>): Item =>
  anItem({ ref: `IT-${n}`, board: BOARD, title: `Promise ${n}`, owners: [`Person ${n}`], ...item });

/** Whose chat a message went to, by e-mail address. */
export const receiverOf = ({ conversation }: Pick<Message, 'conversation'>): string =>
  conversation.id.slice(2);

/** One instance of the program on the store, standing at an instant. */
export const openAt = (connectionString: string, at: string) =>
  openRegister({ connectionString, now: () => new Date(at), newId: randomUUID, attemptMs: 10_000 });

export interface WorldOptions {
  people: number;
  timescale: string;
  /** Where the connector takes messages. */
  serviceUrl: string;
  /** ISO instant of the import. */
  at: string;
}

/** Imports the people and their items, and has everybody talk to the bot; gives their e-mail addresses. */
export async function makeWorld(connectionString: string, options: WorldOptions): Promise<string[]> {
  const { people, timescale, serviceUrl, at } = options;
  const numbers = Array.from({ length: people }, (_, n) => n + 1);
  const register = openAt(connectionString, at);
  const batch = aBatch({
    boards: [aBoard(BOARD)],
    people: numbers.map((n) => personOf(n)),
    items: numbers.map((n) => itemOf(n, { timescale })),
  });
  const { problems } = await register.apply(batch, 'test');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const emails = numbers.map((n) => personOf(n).email);
  await haveMet(connectionString, emails, serviceUrl, at);
  return emails;
}

/** What is stored when people talk to the bot, a hundred at a time. */
export async function haveMet(
  connectionString: string,
  emails: string[],
  serviceUrl: string,
  at: string,
): Promise<void> {
  const tables = openTables(connectionString, { attemptMs: 10_000 });
  for (const some of inBatches(emails, 100)) {
    const accounts = some.map((email) => ({
      email,
      ...accountOf(email),
      account: accountOf(email).aadObjectId ?? '',
    }));
    await tables.register.submitTransaction(
      accounts.map(({ account, email }, place) => [
        'create',
        directoryEntity(accountRow(account), { objectId: account, email }, place),
      ]),
    );
    await tables.references.submitTransaction(
      accounts.map(({ account, id, email }) => {
        const place = { serviceUrl, conversation: `a:${email}`, user: id, bot: '28:bot', tenant: 'tenant' };
        return ['create', referenceEntity(PEOPLE, accountKey(account), { account, ...place, at })];
      }),
    );
  }
}

/** When all the others call for attention. */
const FAR = '2030-12-03' as Day;

/** Open items of a later year and of so many people, and what makes them call, straight into the tables. */
export async function addOthers(
  connectionString: string,
  board: string,
  count: number,
  people: number,
): Promise<void> {
  const tables = openTables(connectionString, { attemptMs: 20_000 });
  const items = Array.from({ length: count }, (_, n) =>
    itemOf(n % people, { ref: `${board}-${n}`, board, timescale: '31 December 2030' }),
  );
  for (const some of inBatches(items, 100)) {
    await tables.register.submitTransaction(
      some.map((item) => [
        'create',
        { partitionKey: boardPartition(board), rowKey: openRow(item.ref), ...itemProperties(item, 1) },
      ]),
    );
    await tables.reminders.submitTransaction(
      some.map(({ ref }) => ['create', pointerEntity({ board, ref, wakes: FAR, since: FAR })]),
    );
  }
}
