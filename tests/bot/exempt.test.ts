import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, filesOf, MARY, PEOPLE_HEADER, RAVI, REGISTER_WITH_EXEMPT, TOM } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { type Account, buttonsOf, cardOf, type Place, readingOf, refsOn, type Turn } from './teams.ts';

/** Two bots on two registers: in one there are exempt items, in the other they never were. */
let having: Rig;
let lacking: Rig;
beforeAll(async () => {
  [having, lacking] = await Promise.all([openRig({ files: filesOf(REGISTER_WITH_EXEMPT) }), openRig()]);
});
afterAll(() => Promise.all([having.close(), lacking.close()]));

/** All that was sent, byte for byte, but for what names the moment and the message. */
const sent = ({ status, text, replies }: Turn): string =>
  JSON.stringify([status, text, replies], (name, value) =>
    ['id', 'replyToId', 'timestamp', 'serviceUrl'].includes(name) ? undefined : value,
  );

const QUESTIONS = [
  "What's outstanding?",
  'how many items are overdue',
  'ZX-1',
  'zx 2',
  'who owns ZX-1?',
  'when is it due?',
  'find zephyr',
  'anything about the zefyr informant',
  'search for velodrome',
  'find Larkmoor',
  'mentioning safehouse',
  'progress on the Nightjar Annex',
  'nightjar',
  'recommendations from the Nightjar Annex',
  'what does the Covert Policing Lead have to do',
  'covert',
  'exempt items',
  'how many exempt items are there',
  'part B',
  'what is at risk',
  'what are we doing about hate crime',
  'how many on road safety',
  'rank 7',
  'rank 1',
  'what do I still have to do',
  'how many is that',
  'what has Ravi Bell to do',
  'what have the police still to do',
  'items due in March 2018',
  'what are our priorities',
  'how are we doing',
  'which reviews are there',
  'who is on the board',
  'help',
  'hello',
];

const ONLOOKERS: [string, Account, Place][] = [
  ['their owner without clearance', RAVI, 'personal'],
  ['somebody of another board', TOM, 'personal'],
  ['somebody cleared, in a channel', MARY, 'channel'],
  ['somebody cleared, in a group chat', MARY, 'groupChat'],
  ['somebody cleared, in a kind of chat that nobody has heard of', MARY, 'unheard of'],
];

describe.each(ONLOOKERS)('for %s, an exempt item and one that never was are the same', (_, who, place) => {
  it('whatever is asked, to the last byte', async () => {
    for (const text of QUESTIONS) {
      const [here, there] = await Promise.all(
        [having, lacking].map((rig) => rig.teams.say(who, text, place)),
      );
      expect(here && sent(here), text).toBe(there && sent(there));
    }
  });

  it('whatever is pressed, to the last byte', async () => {
    const found = (condition: object) => ({
      verb: 'ask',
      data: { question: { about: 'items', as: 'list', filter: [{ anyOf: [condition] }] } },
    });
    const presses = [
      { verb: 'open', data: { ref: 'ZX-1' } },
      found({ is: 'exempt' }),
      found({ is: 'ref', ref: 'ZX-1' }),
      found({ is: 'source', name: 'Nightjar Annex' }),
      found({ is: 'owner', name: 'Covert Policing Lead' }),
      found({ is: 'mentions', words: 'zephyr' }),
      found({ is: 'rank', rank: 7 }),
      { verb: 'ask', data: { question: { about: 'person', name: 'Covert Policing Lead' } } },
      { verb: 'ask', data: { question: { about: 'item', ref: 'ZX-2', aspect: 'owner' } } },
    ];
    for (const press of presses) {
      const [here, there] = await Promise.all(
        [having, lacking].map((rig) => rig.teams.press(who, { type: '', ...press }, place)),
      );
      expect(here && sent(here), JSON.stringify(press)).toBe(there && sent(there));
    }
  });
});

it('somebody cleared sees exempt items in their personal chat', async () => {
  expect(refsOn(await having.teams.say(MARY, 'exempt items'))).toEqual(['ZX-1', 'ZX-2']);
  expect(readingOf(await having.teams.say(MARY, 'ZX-1'))).toContain('zephyr');
});

it('a clearance that an import takes away is gone at the next question and the next press', async () => {
  const rig = await openRig({ files: filesOf(REGISTER_WITH_EXEMPT) });
  try {
    const list = await rig.teams.say(MARY, 'exempt items');
    const [open] = buttonsOf(cardOf(list)).filter(({ verb }) => verb === 'open');
    const item = await rig.teams.press(MARY, open ?? { type: 'none' });
    expect(readingOf(item)).toContain('zephyr');

    const row = 'Mary Hope,mary.hope@council.example,Fellshire Council,Chair of the Board,chair,SFB,no';
    await rig.import([fileOf('people.csv', `${PEOPLE_HEADER}\n${row}\n`)]);
    const after = [
      await rig.teams.press(MARY, open ?? { type: 'none' }),
      await rig.teams.say(MARY, 'who owns it?'),
      await rig.teams.say(MARY, 'exempt items'),
      await rig.teams.say(MARY, 'find zephyr'),
      ...(await Promise.all(
        buttonsOf([cardOf(list), cardOf(item)]).map((button) => rig.teams.press(MARY, button)),
      )),
    ];
    for (const turn of after) {
      expect(JSON.stringify(cardOf(turn))).not.toMatch(/informant|Larkmoor|Safehouse|velodrome/i);
    }
  } finally {
    await rig.close();
  }
});
