import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../src/open-register.ts';
import { runImport } from '../../src/run-import.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createCarryingOut } from '../../src/sweep/people-due.ts';
import type { MadePeople, PeopleCommand } from '../../src/update/people-command.ts';
import { decidePeople } from '../../src/update/people-decide.ts';
import { startAzurite } from '../azurite.ts';
import { day } from '../register/days.ts';
import { aBatch, aBoard, anItem, aPerson } from './rig.ts';

let azurite: RunningServer;
beforeEach(async () => {
  azurite = await startAzurite();
  await open().register.apply(
    aBatch({
      boards: ['SDP', 'SSC'].map(aBoard),
      people: [OLIVE, KAREN, TANYA],
      items: [
        anItem({ owners: ['Clerk'] }),
        anItem({ ref: 'SC-1', board: 'SSC', owners: ['Karen Blackburn'] }),
      ],
    }),
    'import of people.csv',
  );
});
afterEach(() => azurite.close());

const OLIVE = aPerson({
  name: 'Olive Officer',
  email: 'olive@x.example',
  role: 'officer',
  boards: ['SDP', 'SSC'],
});
const KAREN = aPerson({ name: 'Karen Blackburn', email: 'karen@x.example', posts: ['Clerk'] });
const TANYA = aPerson({ name: 'Tanya Graham', email: 'tanya@x.example', boards: [] });
const TODAY = day('2018-01-15');

/** One copy of the program; from its nth request on nothing gets out, as if it had died. */
function open({ on = TODAY as string, diesAt = Number.POSITIVE_INFINITY } = {}) {
  const state = { left: Number.POSITIVE_INFINITY };
  const now = () => new Date(`${on}T10:00:00Z`);
  const register = openRegister({
    connectionString: azurite.connectionString,
    now,
    newId: randomUUID,
    attemptMs: 10_000,
    onRequest: () => {
      state.left -= 1;
      if (state.left <= 0) throw new Error('this copy has died');
    },
  });
  const carryOutDue = createCarryingOut({
    books: register.staff,
    today: () => day(on),
    at: () => now().toISOString(),
  });
  return {
    register,
    staff: register.staff,
    carryOutDue,
    /** Dies on the way, or does not. */
    attempt: async (act: () => Promise<unknown>): Promise<boolean> => {
      state.left = diesAt;
      const survived = await act().then(
        () => true,
        () => false,
      );
      state.left = Number.POSITIVE_INFINITY;
      return survived;
    },
  };
}
type Copy = ReturnType<typeof open>;

const takesOver = (on = TODAY as string): PeopleCommand => ({
  change: 'takes over',
  who: TANYA.email,
  from: KAREN.email,
  posts: ['Clerk'],
  also: false,
  on: day(on),
});

async function decided({ staff }: Copy, command: PeopleCommand, id = randomUUID()): Promise<MadePeople> {
  const entering = { officer: OLIVE, today: TODAY, at: '2018-01-15T10:00:00.000Z', id };
  const decision = decidePeople(command, await staff.people(), entering);
  if (decision.is === 'refused') throw new Error(JSON.stringify(decision.troubles));
  return decision.made;
}

/** The refs of what somebody sees. */
const seenBy = async ({ register }: Copy, who = TANYA): Promise<string[]> =>
  (await register.read(who, 'personal')).outstanding.map(({ ref }) => ref).sort();

describe('a change of people', () => {
  it('is seen by other copies at their next question, with the record of who made it', async () => {
    const [copy, other] = [open(), open()];
    expect(await seenBy(other)).toEqual([]);
    expect(await copy.staff.write(await decided(copy, takesOver()))).toBe('written');
    expect(await seenBy(other)).toEqual(['HC-1']);
    expect(await other.staff.changes()).toMatchObject([
      {
        by: 'Olive Officer',
        person: 'olive@x.example',
        did: 'Tanya Graham takes over from Karen Blackburn as Clerk.',
      },
    ]);
  });

  it('is made once, however often it is sent', async () => {
    const copy = open();
    const made = await decided(copy, takesOver());
    expect(await copy.staff.write(made)).toBe('written');
    const after = await copy.staff.people();
    expect(await open().staff.write(made)).toBe('written');
    expect(await copy.staff.people()).toEqual(after);
    expect(await copy.staff.changes()).toHaveLength(1);
  });

  it('is not made of somebody whom another has changed since', async () => {
    const copy = open();
    const made = await decided(copy, takesOver());
    await copy.staff.write(
      await decided(copy, { change: 'leaves', who: TANYA.email, last: day('2018-02-01') }),
    );
    expect(await copy.staff.write(made)).toBe('conflict');
    expect((await copy.staff.people()).find(({ name }) => name === 'Karen Blackburn')?.posts).toEqual([
      'Clerk',
    ]);
    expect(await copy.staff.changes()).toHaveLength(1);
  });

  it('of two that add the same person is made once', async () => {
    const [copy, other] = [open(), open()];
    const joins: PeopleCommand = {
      change: 'joins',
      person: aPerson({ name: 'Priya', email: 'p@x.example' }),
      on: TODAY,
    };
    const made = await Promise.all([decided(copy, joins), decided(other, joins)]);
    const became = await Promise.all([copy.staff.write(made[0]), other.staff.write(made[1])]);
    expect(became.sort()).toEqual(['conflict', 'written']);
    expect((await copy.staff.people()).filter(({ name }) => name === 'Priya')).toHaveLength(1);
  });

  it('is made wholly or not at all by a copy that dies, and is seen by all once somebody sweeps', async () => {
    let deaths = 0;
    for (let diesAt = 1; ; diesAt++) {
      const [copy, reader] = [open({ diesAt }), open()];
      const email = `new${diesAt}@x.example`;
      const person = aPerson({ name: `New ${diesAt}`, email, posts: ['Clerk'], boards: [] });
      await seenBy(reader);
      const made = await decided(copy, { change: 'joins', person, on: TODAY });
      const survived = await copy.attempt(() => copy.staff.write(made));
      await open().carryOutDue();
      const isThere = (await reader.staff.people()).some((one) => one.email === email);
      const isOnRecord = (await reader.staff.changes()).some(({ id }) => id === made.record.id);
      expect([isThere, isOnRecord]).toEqual(isThere ? [true, true] : [false, false]);
      expect(await seenBy(reader, person)).toEqual(isThere ? ['HC-1'] : []);
      if (survived) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(3);
  }, 120_000);
});

describe('a planned change', () => {
  it('waits for its day, also where nobody sweeps on it, and is carried out once by all copies together', async () => {
    const copy = open();
    await copy.staff.write(await decided(copy, takesOver('2018-02-01')));
    await open({ on: '2018-01-31' }).carryOutDue();
    expect(await copy.staff.planned()).toHaveLength(1);
    expect(await seenBy(copy)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => open({ on: '2018-02-05' }).carryOutDue()));
    expect(await copy.staff.planned()).toEqual([]);
    expect(await seenBy(copy)).toEqual(['HC-1']);
    expect((await copy.staff.changes()).filter(({ did }) => did.includes('As planned'))).toHaveLength(1);
  });

  it('is carried out once by copies of which each dies at another request', async () => {
    const copy = open();
    await copy.staff.write(await decided(copy, takesOver('2018-02-01')));
    for (let diesAt = 1; ; diesAt++) {
      const dying = open({ on: '2018-02-01', diesAt });
      if (await dying.attempt(dying.carryOutDue)) break;
    }
    expect(await copy.staff.planned()).toEqual([]);
    expect(await seenBy(copy)).toEqual(['HC-1']);
    expect(await copy.staff.changes()).toHaveLength(2);
  }, 120_000);
});

describe('an import of people', () => {
  it('leaves on record who left and the days of a deputy', async () => {
    const copy = open();
    const until = day('2018-02-28');
    const standIn: PeopleCommand = {
      change: 'stands in',
      absent: TANYA.email,
      deputy: 'Olive Officer',
      from: TODAY,
      until,
    };
    // Somebody else than Olive enters this.
    const entering = {
      officer: { ...OLIVE, name: 'Otto', email: 'otto@x.example' },
      today: TODAY,
      at: '',
      id: 'x1',
    };
    const decision = decidePeople(standIn, await copy.staff.people(), entering);
    if (decision.is === 'made') await copy.staff.write(decision.made);
    await copy.staff.write(
      await decided(copy, { change: 'leaves', who: KAREN.email, last: day('2018-01-01') }),
    );

    const rows = [KAREN, TANYA].map(
      ({ name, email, posts }) => `${name},${email},,${posts[0] ?? ''},member,SDP,no`,
    );
    const text = `name,email,organisation,post,role,boards,exempt\n${rows.join('\n')}\n`;
    const file = { name: 'people.csv', bytes: new TextEncoder().encode(text) };
    expect((await runImport([file], open().register, false)).done).toBe(true);

    const people = await copy.staff.people();
    expect(people.find(({ name }) => name === 'Karen Blackburn')?.left).toBe('2018-01-01');
    expect(people.find(({ name }) => name === 'Tanya Graham')).toMatchObject({
      boards: ['SDP'],
      deputy: 'Olive Officer',
      deputyFrom: TODAY,
      deputyUntil: until,
    });
  });
});
