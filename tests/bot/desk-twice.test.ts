import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskRig, openDeskRig, press } from './desk-rig.ts';
import { ANN, fileOf, filesOf, PEOPLE, REGISTER_HEADER, REGISTER_WITH_EXEMPT } from './fellshire.ts';
import { buttonOf, buttonsOf, cardOf, readingOf, type Teams, type Turn } from './teams.ts';
import { OTIS } from './updating.ts';

/** Several copies of the bot, pressed at once; and an officer who is not cleared. */

let rig: DeskRig;
let other: Teams;
beforeAll(async () => {
  const otis = 'Otis Webb,otis.webb@council.example,Fellshire Council,,officer,SFB,no';
  rig = await openDeskRig({
    files: filesOf(REGISTER_WITH_EXEMPT).map((file) =>
      file.name === 'people.csv' ? fileOf('people.csv', `${PEOPLE}${otis}\n`) : file,
    ),
  });
  rig.connector.members.push({ id: OTIS.id, email: 'otis.webb@council.example' });
  other = await rig.another();
}, 60_000);
afterAll(() => rig.close());

const csv = (...rows: string[]): string => [REGISTER_HEADER, ...rows, ''].join('\n');
const titles = (turn: Turn) => buttonsOf(cardOf(turn)).map(({ title }) => title);

describe('an import that is confirmed in several copies at once', () => {
  it('is made once, and every press says so', async () => {
    const before = await rig.items();
    const rows = Array.from(
      { length: 40 },
      (_, n) => `,action,SFB,Mend lamp ${n + 1},,Lamp plan,,,,,,June 2018,,open,`,
    );
    const shown = await rig.send(ANN, { 'lamps.csv': csv(...rows) });
    const button = buttonOf(shown, 'Import');
    const turns = await Promise.all(
      [rig.teams, other, rig.teams, other].map((teams) => teams.press(ANN, button)),
    );
    for (const turn of turns) expect(readingOf(turn)).toContain('Done: lamps.csv added 40 items.');
    const after = await rig.items();
    expect(after).toHaveLength(before.length + 40);
    const histories = await Promise.all(
      after.filter(({ source }) => source === 'Lamp plan').map(({ board, ref }) => rig.history(board, ref)),
    );
    expect(histories.map((changes) => changes.length)).toEqual(Array(40).fill(1));
    const changes = await press(rig.teams, ANN, turns[0] ?? shown, 'Show what changed');
    expect(readingOf(changes)).toContain('Brought 40 items into the register');
  }, 60_000);

  it('is taken back once, by whichever copy', async () => {
    const look = await other.say(ANN, 'undo the last import');
    const button = buttonOf(look, 'Take it back');
    const turns = await Promise.all([rig.teams, other].map((teams) => teams.press(ANN, button)));
    expect(turns.filter((turn) => readingOf(turn).includes('Taken back')).length).toBeGreaterThan(0);
    expect((await rig.items()).filter(({ source }) => source === 'Lamp plan')).toEqual([]);
  }, 60_000);

  it('gives way to what somebody else changed in between', async () => {
    const row = (title: string) =>
      `RS-7,action,SFB,${title},,Road Safety Plan,,Road safety,,Mary Hope,Fellshire Council,Complete,complete,open,Painted`;
    const first = await rig.send(ANN, { 'first.csv': csv(row('Paint it blue')) });
    const second = await rig.send(ANN, { 'second.csv': csv(row('Paint it red')) });
    await press(rig.teams, ANN, first, 'Import');
    const again = await press(other, ANN, second, 'Import');
    expect(readingOf(again)).toContain('The register has changed since you looked');
    expect(readingOf(again)).toContain('Title: Paint it blue → Paint it red');
    expect(readingOf(await press(other, ANN, again, 'Import'))).toContain('Done: second.csv changed 1 item.');
  }, 60_000);
});

describe('an officer who is not cleared', () => {
  const sent = async (row: string) => {
    const turn = await rig.send(OTIS, { 'try.csv': csv(row) });
    return { text: readingOf(turn), turn };
  };

  it('is told the same of an exempt item and of one that never was, byte for byte', async () => {
    const row = (ref: string) => `${ref},action,SFB,Relocate,,Nightjar Annex,,,,,,June 2018,,open,`;
    const there = await sent(row('ZX-1'));
    const absent = await sent(row('ZX-9'));
    expect(there.text).toBe(absent.text.replaceAll('ZX-9', 'ZX-1'));
    expect(titles(there.turn)).not.toContain('Import');
  }, 60_000);

  it('makes an item of its own of a row that is worded as an exempt one', async () => {
    const before = (await rig.items()).find(({ ref }) => ref === 'ZX-1');
    const { turn, text } = await sent(
      ',action,SFB,Relocate the zephyr informant,,Nightjar Annex,,Hate crime,1,,,June 2018,,open,',
    );
    expect(text).toContain('try.csv would add 1 item.');
    expect(text).not.toMatch(/ZX-|Larkmoor|Safehouse/);
    await press(rig.teams, OTIS, turn, 'Import');
    expect((await rig.items()).find(({ ref }) => ref === 'ZX-1')).toEqual(before);
    expect(readingOf(await rig.teams.say(OTIS, 'undo the last import'))).toContain(
      'Taking back the import of try.csv',
    );
  }, 60_000);

  it('is offered no undo of an import that touched what they do not see, as if there were none', async () => {
    const exempt =
      'ZX-1,action,SFB,Relocate the zephyr informant,,Nightjar Annex,,Hate crime,1,Ravi Bell,Fellshire Police,June 2018,at risk,exempt,Safehouse found';
    await press(rig.teams, ANN, await rig.send(ANN, { 'secret.csv': csv(exempt) }), 'Import');
    const text = readingOf(await rig.teams.say(OTIS, 'undo the last import'));
    expect(text).toContain('There is no import that you can take back.');
    expect(text).not.toMatch(/secret|Ann Dale/);
    expect(readingOf(await rig.teams.say(ANN, 'undo the last import'))).toContain('secret.csv');
  }, 60_000);
});
