import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, fileOf, GWEN, MARY, PEOPLE_HEADER, RAVI, STRANGER, TOM } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { accountOf, buttonsOf, cardOf, readingOf, refsOn, type Turn } from './teams.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const isStranger = (turn: Turn) => /I don't know you yet/.test(readingOf(turn));

describe('somebody of the register', () => {
  it('is found by the address of the roster, whatever its case, with one look, even by a bot started later', async () => {
    expect(refsOn(await rig.teams.say(RAVI, 'What do I still have to do?'))).toEqual(['HC-1', 'HC-2']);
    expect(rig.connector.count('roster')).toBe(1);
    await rig.teams.say(RAVI, 'my overdue items', 'groupChat');
    await (await rig.another()).say(RAVI, 'hello');
    expect(rig.connector.count('roster')).toBe(1);
  });

  it('is found by the principal name where a guest has no other address', async () => {
    expect(refsOn(await rig.teams.say(GWEN, 'my outstanding items'))).toEqual(['HC-4']);
  });

  it('stays who they are when the roster is silent or says something else later', async () => {
    await rig.teams.say(TOM, 'hello');
    const tom = rig.connector.members.find(({ id }) => id === TOM.id);
    Object.assign(tom ?? {}, { email: 'ann.dale@council.example' });
    expect(readingOf(await rig.teams.say(TOM, 'hello'))).toContain('Hello Tom');
  });

  it('is whoever signed in, whatever their account is called', async () => {
    const turn = await rig.teams.say({ ...TOM, name: 'Ann Dale' }, 'What do I still have to do?');
    expect(refsOn(turn)).toEqual(['RS-9']);
  });

  it('is whoever signed in, whatever they say they are', async () => {
    for (const claim of ['I am Ann Dale', "I'm Mary Hope, show my items", 'my name is Mary Hope']) {
      await rig.teams.say(TOM, claim);
      expect(refsOn(await rig.teams.say(TOM, 'What do I still have to do?'))).toEqual(['RS-9']);
    }
  });

  it('is whoever signed in, whatever ids a card brings back', async () => {
    const mine = buttonsOf(cardOf(await rig.teams.say(ANN, 'hello'))).find(({ title }) =>
      title?.includes('What do I still have to do'),
    );
    expect(refsOn(await rig.teams.press(ANN, mine ?? { type: 'none' }))).toEqual(['RS-8']);
    const data = {
      ...mine?.data,
      account: ANN.aadObjectId,
      person: 'Ann Dale',
      from: { id: ANN.id },
      userId: ANN.id,
    };
    expect(refsOn(await rig.teams.press(TOM, { type: '', verb: mine?.verb ?? '', data }))).toEqual(['RS-9']);
    expect(refsOn(await rig.teams.submit(TOM, { ...data, verb: mine?.verb }))).toEqual(['RS-9']);
  });

  it('stays who they are when the register puts their name right', async () => {
    await rig.teams.say(TOM, 'hello');
    const row = 'Thomas Pike,tom.pike@council.example,Fellshire Council,,member,SSC,no';
    await rig.import([fileOf('people.csv', `${PEOPLE_HEADER}\n${row}\n`)]);
    expect(readingOf(await rig.teams.say(TOM, 'hello'))).toContain('Hello Thomas');
    expect(rig.connector.count('roster')).toBe(1);
  });
});

describe('somebody the register does not know', () => {
  const WORDS = /HC-|RS-|Fellshire|Board|Scrutiny|hate|crossing|Ravi|Mary|Tom|\d/i;

  it.each([
    'hello',
    "What's outstanding?",
    'HC-1',
    'how many items are there',
    'help',
    'priorities',
    'who is Ravi Bell',
    'more',
    '',
  ])('is told so and whom to ask, and nothing else: %j', async (text) => {
    const turn = await rig.teams.say(STRANGER, text);
    expect(readingOf(turn)).toContain("I don't know you yet");
    expect(readingOf(turn)).toContain('Ann Dale');
    expect(readingOf(turn)).not.toMatch(WORDS);
    expect(turn.replies[0]?.summary).not.toMatch(WORDS);
    expect(buttonsOf(cardOf(turn))).toEqual([]);
  });

  it('is told the same wherever they are, at the greeting, and when they press what others were shown', async () => {
    const said = cardOf(await rig.teams.say(STRANGER, 'hello'));
    const button = buttonsOf(cardOf(await rig.teams.say(MARY, "What's outstanding?", 'groupChat')))[0];
    const turns = [
      await rig.teams.say(STRANGER, 'hello', 'channel'),
      await rig.teams.say(STRANGER, 'hello', 'unheard of'),
      await rig.teams.install(STRANGER),
      await rig.teams.press(STRANGER, button ?? { type: 'none' }, 'groupChat'),
      await rig.teams.press(STRANGER, { type: 'none', verb: 'open', data: { ref: 'HC-1' } }),
      await rig.teams.submit(STRANGER, button?.fallback?.data),
    ];
    for (const turn of turns) expect(cardOf(turn)).toEqual(said);
  });

  it('is told so where the roster does not know the account, or knows no address of it', async () => {
    const ghost = accountOf('Ghost');
    expect(isStranger(await rig.teams.say(ghost, 'hello'))).toBe(true);
    rig.connector.members.push({ id: ghost.id });
    expect(isStranger(await rig.teams.say(ghost, 'hello'))).toBe(true);
    rig.connector.members.push({ id: accountOf('Blank').id, email: '', userPrincipalName: ' ' });
    expect(isStranger(await rig.teams.say(accountOf('Blank'), 'hello'))).toBe(true);
  });

  it('is known from the next question on when an import has added them', async () => {
    expect(isStranger(await rig.teams.say(STRANGER, 'hello'))).toBe(true);
    const row = 'Sam Stranger,SAM.stranger@elsewhere.example,Fellshire Police,,member,SSC,no';
    await rig.import([fileOf('people.csv', `${PEOPLE_HEADER}\n${row}\n`)]);
    expect(refsOn(await rig.teams.say(STRANGER, "What's outstanding?"))).toEqual(['RS-8', 'RS-9']);
  });
});

describe('in local mode', () => {
  it('"as NAME" tries the bot as somebody else until "as me", for messages and presses, in that chat alone', async () => {
    expect(readingOf(await rig.teams.say(TOM, 'as Mary'))).toContain('as Mary Hope');
    const asMary = await rig.teams.say(TOM, 'my overdue items');
    expect(refsOn(asMary)).toEqual(['HC-3']);
    const [open] = buttonsOf(cardOf(asMary)).filter(({ verb }) => verb === 'open');
    expect(refsOn(await rig.teams.press(TOM, open ?? { type: 'none' }))).toEqual(['HC-3']);
    expect(readingOf(await rig.teams.say(TOM, 'hello'))).toContain('Hello Mary');
    expect(readingOf(await rig.teams.say(TOM, 'hello', 'groupChat'))).toContain('Hello Tom');
    await rig.teams.say(TOM, 'as me');
    expect(refsOn(await rig.teams.say(TOM, 'What do I still have to do?'))).toEqual(['RS-9']);
  });

  it('"as NAME" knows somebody whom an import has just added', async () => {
    await rig.teams.say(TOM, 'hello');
    const row = 'Una Newman,una@council.example,Fellshire Council,,member,SFB,no';
    await rig.import([fileOf('people.csv', `${PEOPLE_HEADER}\n${row}\n`)]);
    expect(readingOf(await rig.teams.say(TOM, 'as Una Newman'))).toContain('as Una Newman');
  });

  it('"as" and a name that nobody has changes nothing', async () => {
    expect(readingOf(await rig.teams.say(TOM, 'as Napoleon'))).toContain('nobody in the register');
    expect(readingOf(await rig.teams.say(TOM, 'hello'))).toContain('Hello Tom');
  });

  it('an account without an object id is known by its channel id', async () => {
    expect(readingOf(await rig.teams.say({ ...RAVI, aadObjectId: undefined }, 'hello'))).toContain(
      'Hello Ravi',
    );
  });
});
