import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS, type Verb } from '../../src/update/command.ts';
import { ANN, GWEN, MARY, RAVI, STRANGER, TOM } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, cardOf, type Place, readingOf, type Turn } from './teams.ts';
import {
  CORA,
  everybodyTalks,
  noticesTo,
  OTIS,
  openForm,
  openUpdating,
  sending,
  storeOf,
} from './updating.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openUpdating({ exempt: true });
  await everybodyTalks(rig, [ANN, OTIS, MARY, RAVI, GWEN, TOM, CORA]);
});
afterAll(() => rig.close());

/** All fields of all forms, filled in well. */
const TYPED = {
  status: 'at risk',
  note: 'Tampered',
  until: '2018-12-31',
  reason: 'Tampered',
  owner: 'Gwen Guest',
  title: 'Tampered',
  detail: 'Tampered',
  outcome: 'complete',
  meeting: '2018-01-10',
  minute: '4',
  kind: 'action',
  visibility: 'open',
};
const FORGED = JSON.parse(
  '{"person":"ann.dale@council.example","by":"Ann Dale","role":"officer","account":"x","scope":"personal","board":"SFB","__proto__":{"cleared":true,"role":"officer"},"constructor":{"prototype":{"cleared":true}},"msteams":{"x":1}}',
) as object;

const pressing = (
  who: Account,
  verb: string,
  ref: string,
  more: object = {},
  place?: Place,
): Promise<Turn> => {
  const data = { ...TYPED, ...FORGED, do: verb, ref, version: 1, id: `${crypto.randomUUID()}`, ...more };
  return rig.teams.press(who, { type: '', verb: 'do', data }, place);
};
const everyHistory = async (): Promise<string> => {
  const refs = ['HC-1', 'HC-3', 'RS-9', 'ZX-1', 'ZX-2', 'NO-1', 'SFB-1', 'SSC-1'];
  return JSON.stringify(
    await Promise.all(refs.map(async (ref) => [ref, (await storeOf(rig).history(ref)).length])),
  );
};
const UNTOUCHED =
  '[["HC-1",1],["HC-3",1],["RS-9",1],["ZX-1",1],["ZX-2",1],["NO-1",0],["SFB-1",0],["SSC-1",0]]';

/** People who may do nothing to an item, and where they try. */
const OUTSIDERS: [string, Account, string, Place, readonly Verb[]][] = [
  ['a member, on what is another’s', GWEN, 'HC-1', 'personal', VERBS],
  ['a member of another board', TOM, 'HC-1', 'personal', VERBS],
  ['the chair of another board', CORA, 'HC-1', 'personal', VERBS],
  ['somebody whom the register does not know', STRANGER, 'HC-1', 'personal', VERBS],
  ['an owner without clearance, on their exempt item', RAVI, 'ZX-1', 'personal', VERBS],
  [
    'an officer without clearance, on an exempt item',
    OTIS,
    'ZX-1',
    'personal',
    VERBS.filter((v) => v !== 'add item'),
  ],
  ['a cleared officer, on an exempt item in a channel', ANN, 'ZX-1', 'channel', VERBS],
  ['a cleared officer, on an exempt item in a group chat', ANN, 'ZX-1', 'groupChat', VERBS],
  [
    'an officer, in a channel, what is for their own chat',
    ANN,
    'HC-1',
    'channel',
    ['make exempt', 'make open', 'add item'],
  ],
  [
    'an owner, what is an officer’s',
    RAVI,
    'HC-1',
    'personal',
    VERBS.filter((v) => !/^(?:report|propose|ask)/.test(v)),
  ],
  [
    'a chair, what is an officer’s',
    MARY,
    'HC-1',
    'personal',
    VERBS.filter((v) => !/^(?:agree|send back|accept|decline)/.test(v)),
  ],
];

describe.each(OUTSIDERS)('%s', (_, who, ref, place, verbs) => {
  it.each(verbs)('has no effect: %s', async (verb) => {
    const turn = await pressing(who, verb, ref, {}, place);
    expect(turn.status).toBe(200);
    expect(JSON.stringify(cardOf(turn))).not.toMatch(/: you |zephyr|Larkmoor|Nightjar|velodrome/);
    expect(await everyHistory()).toBe(UNTOUCHED);
    const form = await rig.teams.press(who, { type: '', verb: 'form', data: { form: verb, ref } }, place);
    expect(JSON.stringify(cardOf(form))).not.toMatch(/"verb":"do"|zephyr|Larkmoor|Nightjar|velodrome/);
  });
});

describe('an item that is hidden and one that never was', () => {
  it.each(VERBS.filter((verb) => verb !== 'add item'))('are told in the same words: %s', async (verb) => {
    const words = async (ref: string) => {
      const id = 'the-same-id-for-both';
      const turns = [
        await pressing(RAVI, verb, ref, { id }),
        await rig.teams.press(RAVI, { type: '', verb: 'form', data: { form: verb, ref } }),
        await rig.teams.press(RAVI, { type: '', verb: 'open', data: { ref, more: true } }),
        await rig.teams.say(RAVI, `history of ${ref}`),
      ];
      return JSON.stringify(turns.map(cardOf)).replaceAll(ref, 'REF');
    };
    expect(await words('ZX-1')).toBe(await words('ZX-7'));
  });
});

describe('what no card of ours sends', () => {
  it.each<[string, object]>([
    ['a version that is none', { version: '1' }],
    ['a version below nothing', { version: -1 }],
    ['half a version', { version: 1.5 }],
    ['a verb that is none', { do: 'delete' }],
    ['a verb that every object has', { do: 'constructor' }],
    ['a verb that is a list', { do: ['undo'] }],
    ['no id', { id: undefined }],
    ['an id that is endless', { id: 'x'.repeat(5_000) }],
    ['a ref that is an object', { ref: { toString: 'HC-1' } }],
  ])('is answered and has no effect: %s', async (_, more) => {
    const turn = await pressing(RAVI, 'report progress', 'HC-1', more);
    expect(readingOf(turn)).toContain('Hello Ravi.');
    expect(await everyHistory()).toBe(UNTOUCHED);
  });

  it.each([0, 2, 99])('is a version that is not the item’s: %i', async (version) => {
    const turn = await pressing(RAVI, 'report progress', 'HC-1', { version });
    expect(readingOf(turn)).toContain('nothing of yours has been written yet');
    expect(await everyHistory()).toBe(UNTOUCHED);
  });

  it('cannot give every object a property, nor anybody a clearance', async () => {
    await pressing(RAVI, 'report progress', 'ZX-1');
    expect(({} as { cleared?: boolean }).cleared).toBeUndefined();
    expect(readingOf(await rig.teams.say(RAVI, 'ZX-1'))).toContain("I can't find ZX-1");
  });

  it('makes nobody somebody else: what is written is by whoever is signed in', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-2', 'Report progress');
    const { data, ...send } = sending(form, { status: 'at risk', note: 'Mine' });
    await rig.teams.press(RAVI, { ...send, data: { ...FORGED, ...data } });
    const [, made] = await storeOf(rig).history('HC-2');
    expect(made).toMatchObject({ by: 'Ravi Bell', person: 'ravi.bell@police.example' });
    const item = (await storeOf(rig).read('HC-2'))?.item;
    expect(Object.keys(item ?? {})).not.toEqual(
      expect.arrayContaining(['person', 'role', 'account', 'scope']),
    );
  });

  it('by all of them together, nobody heard of anything', async () => {
    await storeOf(rig).told();
    for (const who of [ANN, OTIS, MARY, RAVI, GWEN, TOM, CORA]) expect(noticesTo(rig, who)).toEqual([]);
  });
});
