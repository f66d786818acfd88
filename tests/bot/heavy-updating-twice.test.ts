import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, freePort, openDesk } from './commands.ts';
import type { Member } from './connector.ts';
import { ANN, fileOf, filesOf, PEOPLE, TODAY } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { accountOf, createTeams, readingOf, type Teams } from './teams.ts';
import { everybodyTalks, noticesTo, sending, storeOf } from './updating.ts';

/** Many owners, so that nobody's chat gets more messages than Teams lets through. */
const OWNERS = Array.from({ length: 50 }, (_, n) => ({
  account: accountOf(`Owner ${n}`),
  name: `Owner ${n}`,
  email: `owner${n}@police.example`,
}));
const ROUNDS = 200;

let rig: Rig;
let others: Teams;
let desk: Desk;
beforeAll(async () => {
  const rows = OWNERS.map(({ name, email }) => `${name},${email},Fellshire Police,,member,SFB,no\n`);
  const members: Member[] = [
    { id: ANN.id, email: 'ann.dale@council.example' },
    ...OWNERS.map(({ account, email }) => ({ id: account.id, email })),
  ];
  const files = filesOf().map((file) =>
    file.name === 'people.csv' ? fileOf('people.csv', `${PEOPLE}${rows.join('')}`) : file,
  );
  rig = await openRig({ files, members });
  others = await inAnotherProcess();
  await everybodyTalks(rig, [ANN, ...OWNERS.map(({ account }) => account)]);
});
afterAll(async () => {
  desk.clear();
  await rig.close();
});

/** `npm run bot` on the same store and connector. */
async function inAnotherProcess(): Promise<Teams> {
  desk = openDesk();
  const PORT = await freePort();
  const settings = { TABLES_CONNECTION_STRING: rig.connectionString, CLOCK_START: TODAY.toISOString() };
  const bot = desk.start(['bot'], { PORT, ...settings });
  expect(await bot.until(/"msg":"listening"/)).toContain('listening');
  return createTeams({ botUrl: `http://127.0.0.1:${PORT}`, connector: rig.connector });
}

describe('the same activity, delivered to two processes at once, 200 times', () => {
  it('has one effect each, one history row, one notice, and both answers say that it was done', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const owner = OWNERS[round % OWNERS.length]?.name;
      const form = await rig.teams.press(ANN, {
        type: '',
        verb: 'form',
        data: { form: 'reassign', ref: 'HC-4', values: { owner, reason: `Round ${round}` } },
      });
      const { verb, data } = sending(form);
      const activity = {
        ...rig.teams.base(ANN, 'personal'),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data } },
      };
      const answers = await Promise.all([rig.teams.post(activity), others.post(activity)]);
      for (const answer of answers)
        expect(readingOf(answer)).toContain(`HC-4: you reassigned it to ${owner}: Round ${round}.`);
    }
    const history = await storeOf(rig).history('HC-4');
    expect(history.map(({ version }) => version)).toEqual(
      Array.from({ length: ROUNDS + 1 }, (_, n) => n + 1),
    );
    expect(new Set(history.slice(1).map(({ commandId }) => commandId)).size).toBe(ROUNDS);

    await storeOf(rig).told(120_000);
    for (const { account, name } of OWNERS) {
      const said = noticesTo(rig, account).map(({ summary }) => summary);
      expect(new Set(said).size, name).toBe(said.length);
    }
    const heard = OWNERS.flatMap(({ account }) => noticesTo(rig, account)).length;
    expect(heard).toBe(ROUNDS * 2 - 1);
  }, 240_000);
});
