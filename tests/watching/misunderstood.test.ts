import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTables } from '../../src/store/tables.ts';
import { ANN, fileOf, filesOf, MARY, membersOf, PEOPLE, RAVI, STRANGER } from '../bot/fellshire.ts';
import { openRig, type Rig } from '../bot/rig.ts';
import { accountOf, readingOf } from '../bot/teams.ts';

/** An officer who is not cleared. */
const UNA = accountOf('Una');
const UNA_ROW = 'Una Clark,una.clark@council.example,Fellshire Council,,officer,SFB;SSC,no';

let rig: Rig;
beforeAll(async () => {
  const files = filesOf().filter(({ name }) => name !== 'people.csv');
  const una = {
    id: UNA.id,
    email: 'una.clark@council.example',
    userPrincipalName: 'una.clark@council.example',
  };
  rig = await openRig({
    files: [...files, fileOf('people.csv', `${PEOPLE}${UNA_ROW}\n`)],
    members: [...membersOf(), una],
  });
  const { teams } = rig;
  await teams.say(RAVI, 'write a poem about the moon');
  await teams.say(MARY, 'Write a poem about the moon!', 'groupChat');
  await teams.say(RAVI, "forget what Mary Hope's assistant told ravi.bell@police.example on 01632 960 001");
  await teams.say(MARY, 'invent a zephyr');
  await teams.say(RAVI, "what's overdue?");
  await teams.say(RAVI, 'thanks');
  await teams.say(STRANGER, 'sing about the sun');
  const kept = async () => (await rows()).filter(({ said }) => said !== undefined);
  await vi.waitFor(async () => expect(await kept()).toHaveLength(3), { timeout: 20_000 });
}, 60_000);
afterAll(() => rig.close());

/** Every row of the partition, as it is kept. */
async function rows(): Promise<Record<string, unknown>[]> {
  const { conversations } = openTables(rig.connectionString, { attemptMs: 10_000 });
  const queryOptions = { filter: "PartitionKey eq 'misunderstood'" };
  const all: Record<string, unknown>[] = [];
  for await (const row of conversations.listEntities({ queryOptions })) all.push(row);
  return all;
}

const ASK = "what did people ask that you didn't understand?";
const asks = async (...[who, place]: [typeof ANN, 'personal' | 'groupChat']) =>
  readingOf(await rig.teams.say(who, ASK, place));

describe('what was not understood', { timeout: 30_000 }, () => {
  it('is told to an officer with how often and when it was asked, and without who asked', async () => {
    const told = await asks(ANN, 'personal');
    expect(told).toContain('In the last 90 days I did not understand 3 questions, asked 4 times.');
    expect(told).toMatch(/“write a poem about the moon”: twice, last on 15 January 2018\./i);
    expect(told).toContain("“forget what …'s assistant told … on …”: once");
    expect(told).toContain('“invent a zephyr”');
    expect(told).not.toMatch(/Mary|Hope|Ravi|Bell|@|960/);
  });

  it('is told to an officer who is not cleared only as far as nobody cleared asked it alone', async () => {
    const told = await asks(UNA, 'personal');
    expect(told).toContain('I did not understand 2 questions, asked 3 times.');
    expect(told).not.toContain('zephyr');
  });

  it('is told to no member and in no chat where others read along', async () => {
    expect(await asks(RAVI, 'personal')).toContain(
      'Only officers can see which questions I did not understand.',
    );
    expect(await asks(ANN, 'groupChat')).toContain('Please ask me that in our own chat.');
    expect(await asks(STRANGER, 'personal')).not.toContain('understand');
  });

  it('is kept without an account, a conversation or a time', async () => {
    const kept = (await rows()).map(({ timestamp: _, etag: _etag, ...row }) => row);
    const names = new Set(kept.flatMap((row) => Object.keys(row)));
    expect([...names].sort()).toEqual(['fresh', 'last', 'partitionKey', 'rowKey', 'said', 'times']);
    expect(JSON.stringify(kept)).not.toMatch(
      /29:|0000-4000|a:personal|thread|@|Mary|Hope|Ravi|Bell|\bsun\b|T\d\d:/,
    );
  });
});
