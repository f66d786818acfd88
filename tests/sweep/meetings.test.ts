import { afterEach, describe, expect, it } from 'vitest';
import { boardsFile, filesWith, type ItemRow, RAVI, TOM } from './partnership.ts';
import { CHANNEL, openRig, type Rig } from './rig.ts';

/** The board meets on Thursday 15 March 2018: owners are asked on 1 March, the channel hears on 13 March. */
const MEETING = '2018-03-15';
const ITEMS: ItemRow[] = [
  { ref: 'HC-1', timescale: '12 March 2018', title: 'Map the gates' },
  { ref: 'HC-2', timescale: '14 March 2018', title: 'Ring the bells', owner: 'Tom Pike' },
  { ref: 'HC-3', timescale: '30 June 2018', title: 'Paint the bridge', agreed: '1 February 2018' },
  { ref: 'HC-4', timescale: '12 March 2018', visibility: 'exempt', owner: 'Mary Hope' },
];

let rig: Rig;
afterEach(() => rig.close());

const open = async (at: string, items: ItemRow[] = ITEMS): Promise<void> => {
  rig = await openRig({ at, files: filesWith(items, { meetings: `2018-01-18;${MEETING}` }) });
  await rig.references.setChannel('SFB', { ...rig.referenceOf(TOM), account: '', conversation: CHANNEL });
};

const sweepOn = async (at: string, copies: Pick<Rig, 'sweep'>[] = [rig]): Promise<string[]> => {
  rig.clock.put(at);
  await Promise.all(copies.map(({ sweep }) => sweep()));
  return rig.arrived();
};
const askedOf = async (person: string, ref: string) =>
  (await rig.ledger.toldOf(person, 'SFB', ref)).filter(({ reason }) => reason.kind === 'meeting');

describe('ten working days before a meeting', () => {
  it('owners of what the board will look at are asked for an update, once, by however many copies', async () => {
    await open('2018-02-28');
    await sweepOn('2018-02-28');
    const asked = await sweepOn('2018-03-01', [rig, rig.copy(), rig.copy()]);
    expect(asked.map((line) => line.split(':')[0])).toEqual(['mary', 'ravi', 'tom']);
    expect(asked[2]).toBe('tom: HC-2 comes before the board on 15 March 2018: Ring the bells.');
    expect(await sweepOn('2018-03-01T11:00Z', [rig, rig.copy()])).toEqual([]);
    expect(await sweepOn('2018-03-02')).toEqual([]);
    expect(await askedOf(RAVI, 'HC-1')).toHaveLength(1);
    expect(await askedOf(RAVI, 'HC-3')).toHaveLength(1);
  });

  it('those who reported lately on what is not due by then are not', async () => {
    await open('2018-02-28', [ITEMS[2] as ItemRow]);
    const report = { by: 'Ravi Bell', at: '2018-02-27T10:00:00Z' };
    await rig.change('HC-3', (item) => ({ ...item, course: { report } }));
    expect(await sweepOn('2018-03-01')).toEqual([]);
  });

  it('a day without a sweep is made up for, until the digest is due', async () => {
    await open('2018-02-28', [ITEMS[1] as ItemRow]);
    expect(await sweepOn('2018-03-05')).toHaveLength(1);
    expect(await askedOf(TOM, 'HC-2')).toMatchObject([{ on: '2018-03-05', reason: { day: '2018-03-01' } }]);
    expect(await sweepOn('2018-03-06')).toEqual([]);
  });

  it('the boards are not read again once everybody was asked', async () => {
    await open('2018-02-28');
    await sweepOn('2018-03-01');
    rig.asked();
    await rig.sweep();
    // The directory's stamp, and who comes or goes on the day; no board.
    expect(rig.asked().filter((request) => request === 'GET register')).toHaveLength(2);
  });
});

describe('two working days before a meeting', () => {
  const digests = (lines: string[]): string[] => lines.filter((line) => line.startsWith('19:board'));

  it('the board’s channel gets a digest of open items, once, by however many copies', async () => {
    await open('2018-02-28');
    await rig.change('HC-3', (item) => ({ ...item, status: 'complete' }));
    await sweepOn('2018-03-12');
    const copies = [rig, rig.copy(), rig.copy()];
    rig.clock.put('2018-03-13');
    await Promise.all(copies.map(({ sweep }) => sweep()));
    const card = rig.cards().find((text) => text.includes('meets on')) ?? '';
    for (const words of [
      'Completed since 18 January 2018',
      'Late',
      'Due before the meeting',
      'No update received',
    ])
      expect(card).toContain(words);
    expect(card).not.toContain('HC-4');
    expect(digests(rig.arrived())).toEqual([
      '19:board: Safer Fellshire Board meets on 15 March 2018: 1 completed, 1 late, 1 due before then, 2 without an update.',
    ]);
    expect(digests(await sweepOn('2018-03-13T12:00Z', copies))).toEqual([]);
    expect(digests(await sweepOn('2018-03-14', copies))).toEqual([]);
  });

  it('an update keeps an item from those without one', async () => {
    await open('2018-03-01');
    const report = { by: 'Ravi Bell', at: '2018-03-02T10:00:00Z' };
    for (const ref of ['HC-1', 'HC-2']) await rig.change(ref, (item) => ({ ...item, course: { report } }));
    expect(digests(await sweepOn('2018-03-13'))).toEqual([
      '19:board: Safer Fellshire Board meets on 15 March 2018: 1 late, 1 due before then.',
    ]);
  });

  it('a copy that dies before it is posted leaves it to the next, also on the next day', async () => {
    await open('2018-03-12');
    await sweepOn('2018-03-12');
    rig.clock.put('2018-03-13T16:50Z');
    const copy = rig.copy();
    // Tom's reminder goes first.
    copy.hand.at('before', 'deliver', () => undefined);
    copy.hand.die('before', 'deliver');
    await expect(copy.sweep()).rejects.toThrow();
    rig.arrived();
    expect(digests(await sweepOn('2018-03-14'))).toHaveLength(1);
    expect(digests(await sweepOn('2018-03-15'))).toEqual([]);
  });

  it('what may have arrived is not posted twice', async () => {
    await open('2018-03-12');
    void rig.connector.fail({ to: 'send', conversation: CHANNEL, kept: true, status: 502 });
    expect(digests(await sweepOn('2018-03-13'))).toHaveLength(1);
    expect(digests(await sweepOn('2018-03-14'))).toEqual([]);
  });

  it('a board without a channel, or one that has met, gets none', async () => {
    rig = await openRig({ at: '2018-03-13', files: filesWith(ITEMS, { meetings: MEETING }) });
    expect(digests(await sweepOn('2018-03-13'))).toEqual([]);
    await rig.references.setChannel('SFB', { ...rig.referenceOf(TOM), account: '', conversation: CHANNEL });
    expect(digests(await sweepOn('2018-03-15'))).toEqual([]);
    await rig.bring(boardsFile());
  });
});
