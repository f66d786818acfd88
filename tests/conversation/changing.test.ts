import { describe, expect, it } from 'vitest';
import type { FormAnswer } from '../../src/answer/shapes/form.ts';
import { createChanging, type SentForm } from '../../src/conversation/changing.ts';
import type { PendingNotice, Reply } from '../../src/conversation/conversation.ts';
import type { Change } from '../../src/register/change.ts';
import type { Item, StoredItem } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import { AT, as, dave, directory, item, officer, TODAY } from '../update/partnership.ts';

/** A register of one item, which somebody else may change whenever a write is about to be made. */
function register(start: Item, rivals: Change[] = []) {
  let stored: StoredItem = { item: start, version: 1, etag: '1' };
  const history: Change[] = [];
  const told: PendingNotice[] = [];
  let ids = 0;
  const view = (who = dave): RegisterView => ({
    viewer: as(who),
    today: TODAY,
    directory,
    outstanding: [stored.item],
    words: [],
    closed: async () => [],
    find: async (ref) => (ref === stored.item.ref ? stored : undefined),
    historyOf: async () => history,
    changes: async () => history,
  });
  const keep = (after: Item, change: Change): void => {
    stored = { item: after, version: change.version, etag: String(change.version) };
    history.push(change);
  };
  const changing = createChanging({
    changes: {
      write: async (held, after, change) => {
        const rival = rivals.shift();
        if (rival) keep(stored.item, { ...rival, version: stored.version + 1 });
        if (held?.version !== stored.version) return 'conflict';
        if (after) keep(after, change);
        return 'written';
      },
      newRef: async (board) => `${board}-8`,
    },
    outbox: { put: async (notices) => void told.push(...notices) },
    now: () => new Date(AT),
    newId: () => `id-number-${++ids}`,
  });
  return { changing, view, history, told, at: () => stored };
}

const rival = (id: string): Change => ({
  ref: 'HC-1',
  version: 0,
  at: AT,
  by: 'Olive Officer',
  person: officer.email,
  commandId: id,
  did: 'corrected the wording',
  fields: [],
});

const PROPOSED: SentForm = {
  verb: 'propose completion',
  ref: 'HC-1',
  version: 1,
  id: 'the-first-id',
  inputs: { note: 'Done' },
};

const formOf = ({ answer }: Reply): FormAnswer => {
  if (answer.shows !== 'form') throw new Error(`That is no form: ${JSON.stringify(answer)}`);
  return answer;
};

const sentAgain = (reply: Reply): SentForm => {
  const { press } = formOf(reply).send;
  if (press.verb !== 'do') throw new Error('The form cannot be sent.');
  const inputs = Object.fromEntries(formOf(reply).fields.map(({ id, value }) => [id, value]));
  return { verb: press.do, ref: press.ref, version: press.version, id: press.id, inputs };
};

describe('a form that comes again because somebody was faster', () => {
  it('is another command: what it tells others is not taken for the one that was never written', async () => {
    const { changing, view, told, history } = register(item({ ref: 'HC-1' }), [rival('another-id')]);
    const again = sentAgain(await changing.make(PROPOSED, view(), async () => view()));
    expect(again).toMatchObject({ version: 2, inputs: { note: 'Done' } });
    expect(again.id).not.toBe(PROPOSED.id);
    await changing.make(again, view(), async () => view());
    const written = history.at(-1);
    expect(written).toMatchObject({ version: 3, commandId: again.id });
    // The first ones tell of a version that another command made, so nobody ever hears them.
    const heard = told.filter(({ version, commandId }) => version === 3 && commandId === written?.commandId);
    expect(heard.length).toBe(told.length / 2);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('is the same command where the item is as it was: what was wrong was what was typed', async () => {
    const { changing, view, told } = register(item({ ref: 'HC-1' }));
    const again = await changing.make({ ...PROPOSED, inputs: { note: '' } }, view(), async () => view());
    expect(sentAgain(again)).toMatchObject({ id: PROPOSED.id, version: 1 });
    expect(told).toEqual([]);
  });
});

describe('a command that was made before', () => {
  it('is answered as done to whoever made it', async () => {
    const { changing, view, history } = register(item({ ref: 'HC-1' }));
    const first = await changing.make(PROPOSED, view(), async () => view());
    expect(await changing.make(PROPOSED, view(), async () => view())).toEqual(first);
    expect(history).toHaveLength(1);
  });

  it('is nobody else’s, though they send its id', async () => {
    const { changing, view, history } = register(item({ ref: 'HC-1' }));
    await changing.make(PROPOSED, view(), async () => view());
    const other = await changing.make(PROPOSED, view(officer), async () => view(officer));
    expect(formOf(other).sentence).toContain('Dave Ashton changed HC-1 while you were writing');
    expect(history).toHaveLength(1);
  });
});
