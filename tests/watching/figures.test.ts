import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, MARY, RAVI, STRANGER } from '../bot/fellshire.ts';
import { buttonsOf, cardOf } from '../bot/teams.ts';
import { openWatched, type Point, sumOf, totalOf } from './watched.ts';

let watched: Awaited<ReturnType<typeof openWatched>>;
let exported: Awaited<ReturnType<typeof watched.end>>;
let points: Point[];

/** Words of items, exempt and open, of people, of what they typed, of their accounts and of the machine. */
const CANARIES =
  /marmalade|zephyr|nightjar|velodrome|larkmoor|hate crime|crossing|ZX-|HC-|RS-|\b(?:Ann|Dale|Ravi|Bell|Mary|Hope|Stranger)\b|@|29:|0000-4000|thread|Bearer|devstoreaccount|127\.0\.0\.1|PartitionKey/i;

/** A session in which much of what is counted happens. */
beforeAll(async () => {
  watched = await openWatched();
  const { teams, connector, bot } = watched;
  await teams.install(ANN);
  const list = await teams.say(RAVI, "what's overdue?");
  await teams.say(MARY, 'zephyr');
  await teams.say(MARY, 'ZX-1');
  await teams.say(RAVI, 'write a poem about marmalade');
  await teams.say(STRANGER, 'marmalade?');
  const [button] = buttonsOf(cardOf(list));
  if (!button) throw new Error('The list has no button.');
  await teams.press(RAVI, button);
  await teams.invoke(RAVI, 'marmalade/invoke', {});
  void connector.fail({ to: 'roster', status: 500 });
  await teams.say({ ...STRANGER, aadObjectId: 'marmalade' }, "what's overdue?");
  void connector.fail({ to: 'send', status: 500 });
  await teams.say(RAVI, 'HC-1');

  await teams.postRaw('{');
  await teams.postRaw('[]');
  await teams.postRaw(JSON.stringify({ text: 'marmalade '.repeat(30_000) }));
  await teams.postRaw('{}', { 'content-encoding': 'gzip' });
  const base = { ...teams.base(RAVI, 'personal'), type: 'message' };
  await teams.postRaw(JSON.stringify({ ...base, serviceUrl: 'https://marmalade.example/' }));
  await fetch(`${bot.url}/marmalade`);
  exported = await watched.end();
  ({ points } = exported);
}, 60_000);
afterAll(() => watched.close());

describe('the figures of a session', () => {
  it('count every turn by kind, understanding and outcome', () => {
    const turns = points
      .filter(({ name }) => name === 'promises.turns')
      .map(
        ({ attributes: { kind, understood, outcome }, value }) =>
          `${kind}, ${understood}, ${outcome}: ${value}`,
      );
    expect(turns.sort()).toEqual([
      'conversationUpdate, not asked, answered: 1',
      'invoke, not asked, answered: 1',
      'invoke, not asked, declined: 1',
      'message, no, answered: 1',
      'message, not asked, answered: 1',
      'message, not asked, explained: 1',
      'message, yes, answered: 3',
      'message, yes, failed: 1',
    ]);
  });

  it('have as many durations and counts of requests as turns', () => {
    expect(totalOf(points, 'promises.turns')).toBe(10);
    for (const name of ['promises.turn.duration', 'promises.turn.storage.requests'])
      expect(totalOf(points, name)).toBe(10);
  });

  it('count the same requests turn by turn as table by table', () => {
    const during = totalOf(points, 'promises.storage.requests', { during: 'turn' });
    expect(during).toBeGreaterThan(0);
    expect(sumOf(points, 'promises.turn.storage.requests')).toBe(during);
    expect(totalOf(points, 'promises.storage.requests', { table: 'other' })).toBe(0);
    expect(totalOf(points, 'promises.storage.requests', { method: 'other' })).toBe(0);
  });

  it('count refusals by status, and those of the gate by its check', () => {
    const by = (status: string) => totalOf(points, 'promises.refusals', { status });
    expect(['400', '403', '413', '415', '401', 'other'].map(by)).toEqual([2, 2, 1, 1, 0, 0]);
    expect(totalOf(points, 'promises.gate.refusals', { because: 'not local' })).toBe(2);
  });

  it('tell how long ago the last sweep was', () => {
    expect(totalOf(points, 'promises.sweep.age')).toBeGreaterThan(0);
  });
});

describe('the traces of a session', () => {
  const turns = () => exported.spans.filter(({ name }) => name.startsWith('turn '));

  it('have one span a turn, and in it one for each of its requests', () => {
    expect(turns()).toHaveLength(10);
    for (const turn of turns()) {
      const id = turn.spanContext().spanId;
      const within = exported.spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === id);
      expect(within).toHaveLength(Number(turn.attributes['promises.storage.requests']));
      expect(within.every((span) => span.spanContext().traceId === turn.spanContext().traceId)).toBe(true);
    }
  });

  it('name requests by method and table', () => {
    const names = new Set(exported.spans.map(({ name }) => name).filter((name) => !name.startsWith('turn ')));
    for (const name of names)
      expect(name).toMatch(
        /^[A-Z]+ (?:register|conversations|references|reminders|imports|files|\$batch|Tables)$/,
      );
  });

  it('have the ids that the lines of the log have', () => {
    const faults = watched.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'fault');
    const [{ turn }] = faults;
    expect(turns().map(({ attributes }) => attributes['promises.turn'])).toContain(turn);
  });

  it('mark the turns that ended in a fault', () => {
    const marked = turns().filter(({ status }) => status.code === 2);
    expect(marked.map(({ attributes }) => attributes['promises.outcome']).sort()).toEqual([
      'explained',
      'failed',
    ]);
  });
});

it('nothing that was typed, nobody’s name, id or address and no key is in what is exported', () => {
  expect(exported.raw).toContain('promises.turns');
  expect(exported.raw).not.toMatch(CANARIES);
});
