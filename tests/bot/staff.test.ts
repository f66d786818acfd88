import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputsOf } from '../cards/reading-cards.ts';
import { ANN, GWEN, MARY, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import {
  type Account,
  accountOf,
  buttonOf,
  buttonsOf,
  cardOf,
  type Place,
  readingOf,
  type Teams,
  type Turn,
} from './teams.ts';
import { OTIS, openUpdating, storeOf, typedIn } from './updating.ts';

/** People come and go, over HTTP; today is 15 January 2018. */

const PRIYA = accountOf('Priya');

let rig: Rig;
let store: ReturnType<typeof storeOf>;

beforeAll(async () => {
  rig = await openUpdating();
  rig.connector.members.push({ id: PRIYA.id, email: 'priya.shah@council.example' });
  store = storeOf(rig);
});
afterAll(() => rig.close());

const ask = (text: string, who = ANN, teams = rig.teams, place?: Place): Promise<Turn> =>
  teams.say(who, text, place);

/** Sends the form that is shown, with what else is typed into it. */
function send(form: Turn, typed = {}, who: Account = ANN, teams: Teams = rig.teams): Promise<Turn> {
  const button = buttonsOf(cardOf(form)).find(({ verb }) => verb === 'people');
  if (!button) throw new Error(`There is no form about people: ${readingOf(form)}`);
  return teams.press(who, { ...button, data: { ...typedIn(form), ...typed, ...button.data } });
}

const valuesOf = (form: Turn) =>
  Object.fromEntries(
    inputsOf(cardOf(form)).flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  );

describe('somebody who joins', () => {
  it('is entered from one sentence, and is known from then on', async () => {
    expect(readingOf(await ask('hello', PRIYA))).toContain("I don't know you yet");
    const form = await ask(
      'Priya Shah joins as Partnership Analyst at Fellshire Council today, priya.shah@council.example',
    );
    expect(valuesOf(form)).toMatchObject({
      name: 'Priya Shah',
      email: 'priya.shah@council.example',
      organisation: 'Fellshire Council',
      post: 'Partnership Analyst',
      cleared: 'no',
      on: '2018-01-15',
    });
    const again = await send(form);
    expect(readingOf(again)).toContain('Choose the boards that they are on.');
    const done = await send(again, { boards: 'SFB' });
    expect(readingOf(done)).toContain('Priya Shah joins as Partnership Analyst, Fellshire Council, on SFB.');
    expect(readingOf(await send(again, { boards: 'SFB' }))).toContain('Priya Shah joins as');
    expect(readingOf(await ask('who am I?', PRIYA))).toContain('Partnership Analyst');
  });
});

describe('somebody who takes over', () => {
  it('gets the posts with their items, and is offered the items that name the other', async () => {
    const form = await ask('Priya Shah takes over from Ravi Bell');
    const done = await send(form);
    expect(readingOf(done)).toContain('Priya Shah takes over from Ravi Bell as Chief Inspector.');
    expect(readingOf(done)).toContain('1 outstanding item names Ravi Bell.');
    expect(readingOf(await ask('what is mine?', PRIYA))).toContain('HC-2');

    const list = await rig.teams.press(ANN, buttonOf(done, 'Reassign them to Priya Shah'));
    expect(readingOf(list)).toContain('Reassign 1 item to Priya Shah?');
    const make = buttonOf(list, 'Reassign 1 item');
    await rig.teams.press(ANN, { ...make, data: { ...make.data, reason: 'she takes over' } });
    expect((await store.read('HC-1'))?.item.owners).toEqual(['Priya Shah']);
    expect(readingOf(await ask('what is mine?', PRIYA))).toContain('HC-1');
  });

  it('is added first where the register does not know them', async () => {
    const form = readingOf(await ask('Tanya Graham takes over from Mary Hope on 1 March'));
    expect(form).toContain('Tanya Graham is not in the register yet: add them first.');
  });
});

describe('somebody who leaves', () => {
  it('is known until the last day and nobody from the day after; their items wait to be reassigned', async () => {
    await ask('hello', GWEN);
    const form = await ask('Gwen Guest is leaving on 19 January');
    const done = readingOf(await send(form));
    expect(done).toContain('Gwen Guest leaves: the last day is 19 January 2018.');
    expect(done).toContain('1 outstanding item is down to Gwen Guest');
    expect(readingOf(await ask('what is mine?', GWEN))).toContain('HC-4');
    expect(readingOf(await ask('whose owner has left?'))).toContain('HC-4');

    const later = await rig.another(new Date('2018-01-20T10:00:00Z'));
    expect(readingOf(await ask('what is mine?', GWEN, later))).toContain("I don't know you yet");
    expect(readingOf(await ask('whose owner has left?', ANN, later))).toContain('HC-4');
    expect(readingOf(await ask('what does Gwen Guest have?', ANN, later))).toContain('HC-4');
    expect(readingOf(await ask('who are the members?', ANN, later))).not.toContain('Gwen');
  });
});

describe('what is for another day', () => {
  it('is listed, can be called off, and is carried out by the first sweep of its day', async () => {
    const form = await ask('Mary Hope takes over from Tom Pike on 22 January');
    expect(readingOf(await send(form))).toContain('On 22 January 2018: Mary Hope takes over from Tom Pike.');
    const joins = await ask('Jo Lee joins as Road Safety Lead on 24 January, jo.lee@council.example');
    await send(joins, { boards: 'SFB' });
    const list = await ask('who is joining or leaving?');
    expect(readingOf(list)).toContain('24 January 2018: Jo Lee joins as Road Safety Lead');
    expect(readingOf(list)).toContain('19 January 2018: Gwen Guest’s last day.');
    const off = await rig.teams.press(ANN, buttonOf(list, 'Call off 22 January 2018'));
    expect(readingOf(off)).toContain('Called off: Mary Hope takes over from Tom Pike.');

    const later = await rig.another(new Date('2018-01-26T00:05:00Z'), 50);
    let people = '';
    for (let left = 100; left > 0 && !people.includes('Jo Lee'); left--)
      people = readingOf(await ask('who are the members?', ANN, later));
    expect(people).toContain('Jo Lee, Road Safety Lead');
    const made = readingOf(await ask('who changed the people?', ANN, later));
    expect(made).toContain('As planned for 24 January 2018.');
    expect(made).toContain('Ann Dale: Priya Shah takes over from Ravi Bell as Chief Inspector.');
  });
});

describe('a deputy for some days', () => {
  it('sees what the other has on those days alone', async () => {
    const form = await ask("Tom Pike's deputy from 1 to 9 February is Otis Webb");
    expect(readingOf(await send(form))).toContain(
      'Otis Webb stands in for Tom Pike from 1 February 2018 to 9 February 2018.',
    );
    const seen = async (day: string): Promise<boolean> => {
      const teams = await rig.another(new Date(`${day}T10:00:00Z`));
      return readingOf(await ask('RS-9', OTIS, teams)).includes('Report on lorry noise');
    };
    expect(await seen('2018-01-31')).toBe(false);
    expect(await seen('2018-02-01')).toBe(true);
    expect(await seen('2018-02-09')).toBe(true);
    expect(await seen('2018-02-10')).toBe(false);
  });
});

describe('who may', () => {
  it.each([
    ['a member', RAVI, undefined],
    ['a chair', MARY, undefined],
    ['an officer before others', ANN, 'groupChat' as const],
  ])('is not %s', async (_, who, place) => {
    const said = readingOf(await ask('Tom Pike is leaving on 31 January', who, rig.teams, place));
    expect(said).toContain('Who is who in the register is kept by officers');
  });

  it('is no officer for themselves, of another board, or to clear somebody without being cleared', async () => {
    const own = await ask('Ann Dale takes over from Mary Hope');
    expect(readingOf(await send(own))).toContain('another officer has to enter it');
    const other = await ask('Tom Pike is leaving on 31 January', OTIS);
    expect(readingOf(await send(other, {}, OTIS))).toContain('Tom Pike is on none of your boards.');
    const joins = await ask('Kim Poe joins, kim.poe@council.example', OTIS);
    const refused = readingOf(await send(joins, { boards: 'SFB', cleared: 'yes' }, OTIS));
    expect(refused).toContain('Only an officer who is cleared can clear somebody');
    expect(readingOf(await send(joins, { boards: 'SSC' }, OTIS))).toContain('Choose boards that you serve.');
  });
});
