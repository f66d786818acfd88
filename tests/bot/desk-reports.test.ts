import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import { linksOn } from './desk-links.ts';
import { type DeskRig, openDeskRig, press } from './desk-rig.ts';
import { attachmentOf } from './drive.ts';
import { ANN, fileOf, filesOf, PEOPLE, RAVI, REGISTER_WITH_EXEMPT } from './fellshire.ts';
import { buttonOf, buttonsOf, cardOf, readingOf, type Turn } from './teams.ts';

/** Reports go out as files that can be fetched, and what is exported comes back as unchanged. */

const otis = 'Otis Webb,otis.webb@council.example,Fellshire Council,,officer,SFB,no';

let rig: DeskRig;
beforeAll(async () => {
  const files = filesOf(REGISTER_WITH_EXEMPT).map((file) =>
    file.name === 'people.csv' ? fileOf('people.csv', `${PEOPLE}${otis}\n`) : file,
  );
  rig = await openDeskRig({ files });
}, 60_000);
afterAll(() => rig.close());

async function fetched(turn: Turn): Promise<{ name: string; bytes: Uint8Array }> {
  const [link] = linksOn(cardOf(turn));
  if (!link) throw new Error(`There is no link on:\n${readingOf(turn)}`);
  const response = await fetch(link);
  expect(response.status).toBe(200);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('the register as a file', () => {
  it.each([
    ['export the register as CSV', /\.csv$/],
    ['the whole register as a spreadsheet', /\.xlsx$/],
    ['the whole register as a spreadsheet including exempt items', /\.xlsx$/],
    ['overdue actions as a spreadsheet', /\.xlsx$/],
  ])(
    '“%s” is handed over, and sent back it brings nothing new',
    async (text, ending) => {
      const turn = await rig.teams.say(ANN, text);
      expect(turn.replies[0]?.summary).toMatch(/^Your file is ready/);
      const { name, bytes } = await fetched(turn);
      expect(name).toMatch(ending);
      const back = await rig.send(ANN, { [name]: bytes });
      expect(back.replies[0]?.summary).toBe(`${name} brings nothing that the register does not have.`);
    },
    60_000,
  );

  it('has exempt items only where they were asked for', async () => {
    const read = createReadPaper({ readText: readCsvPaper });
    const refsIn = async (text: string): Promise<string> => {
      const { name, bytes } = await fetched(await rig.teams.say(ANN, text));
      return JSON.stringify(await read(name, bytes));
    };
    expect(await refsIn('the whole register as a spreadsheet')).not.toMatch(/ZX-|zephyr|Nightjar/);
    expect(await refsIn('the whole register as a spreadsheet including exempt items')).toContain('zephyr');
  }, 60_000);

  it('comes back with one change as a change of one item', async () => {
    const { name, bytes } = await fetched(await rig.teams.say(ANN, 'export the register as CSV'));
    const text = new TextDecoder()
      .decode(bytes)
      .replace('Publish the hate crime plan', 'Publish the whole plan');
    const back = await rig.send(ANN, { [name]: text });
    expect(back.replies[0]?.summary).toBe(`${name} would change 1 item.`);
    expect(readingOf(back)).toContain('Title: Publish the hate crime plan → Publish the whole plan');
    await press(rig.teams, ANN, back, 'Cancel');
  }, 60_000);

  it('is made neither in a shared chat nor for a member', async () => {
    const shared = await rig.teams.say(ANN, 'export the register as CSV', 'groupChat');
    expect(linksOn(cardOf(shared))).toEqual([]);
    expect(shared.replies[0]?.summary).toMatch(/^Sorry/);
    const member = await rig.teams.say(RAVI, 'export the register as CSV');
    expect(linksOn(cardOf(member))).toEqual([]);
  });
});

describe('papers in a shared chat', () => {
  it('are not fetched', async () => {
    const before = rig.drive.calls.length;
    const turn = await rig.send(ANN, { 'register.csv': 'x' }, 'channel');
    expect(turn.replies[0]?.summary).toBe(
      'I take papers only in our own chat, so I have not opened this one.',
    );
    expect(rig.drive.calls).toHaveLength(before);
  });

  it('nor those of members', async () => {
    const before = rig.drive.calls.length;
    const turn = await rig.send(RAVI, { 'register.csv': 'x' });
    expect(turn.replies[0]?.summary).toContain('Only officers');
    expect(buttonsOf(cardOf(turn))).toEqual([]);
    expect(rig.drive.calls).toHaveLength(before);
  });
});

describe('a file from elsewhere than where Teams keeps files', () => {
  it.each([
    'https://files.example/register.csv',
    'http://localhost.example/register.csv',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is refused', async (address) => {
    const before = await rig.items();
    const turn = await rig.teams.say(ANN, '', 'personal', {
      attachments: [attachmentOf('register.csv', address)],
    });
    expect(turn.replies).toHaveLength(1);
    expect(readingOf(turn)).toMatch(/Teams/);
    expect(buttonsOf(cardOf(turn)).map(({ title }) => title)).not.toContain('Import');
    expect(await rig.items()).toEqual(before);
  });
});

describe('a paper that was sent', () => {
  it('cannot be fetched by anybody by the address of a report', async () => {
    const turn = await rig.send(ANN, {
      'register.csv': 'ref,kind,board,title,timescale,visibility\n,action,SFB,New,,open\n',
    });
    const { paper } = (buttonOf(turn, 'Cancel').data ?? {}) as { paper?: string };
    expect(paper).toMatch(/^[\w-]{43}$/);
    expect((await fetch(`${rig.botUrl}/files/${paper}`)).status).toBe(404);
    await press(rig.teams, ANN, turn, 'Cancel');
  });
});
