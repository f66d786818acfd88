import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, GWEN, RAVI } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, buttonOf, readingOf } from './teams.ts';
import { openForm, openUpdating, peopleFile, send, storeOf, typedIn, UPDATING_PEOPLE } from './updating.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openUpdating();
});
afterAll(() => rig.close());

const LONG = 'word '.repeat(4_000);
const REPORT = { status: 'at risk', note: 'Six towns' };
const MORE_TIME = { until: '2018-03-31', reason: 'The bid is late' };
const DECIDED = {
  outcome: 'more time',
  until: '2018-03-31',
  meeting: '2018-01-10',
  minute: '4',
  note: 'Agreed',
};

/** Who, what they press, what they type well, what of it they type badly, and what they are told. */
type Bad = [Account, string, Record<string, string>, Record<string, string>, RegExp];

const BAD: Bad[] = [
  [
    RAVI,
    'Ask for more time',
    MORE_TIME,
    { until: '2018-01-14' },
    /Choose a day after today, 15 January 2018\./,
  ],
  [
    RAVI,
    'Ask for more time',
    MORE_TIME,
    { until: '2018-01-15' },
    /Choose a day after today, 15 January 2018\./,
  ],
  [RAVI, 'Ask for more time', MORE_TIME, { until: '' }, /Choose a day after today/],
  [RAVI, 'Ask for more time', MORE_TIME, { until: '2018-02-31' }, /There is no 31 February 2018/],
  [RAVI, 'Ask for more time', MORE_TIME, { until: 'when the bid is in' }, /Choose a day from the calendar/],
  [RAVI, 'Ask for more time', MORE_TIME, { reason: '' }, /Give a reason, so that the board knows why\./],
  [RAVI, 'Ask for more time', MORE_TIME, { reason: ' \n\u200b ' }, /Give a reason/],
  [
    RAVI,
    'Ask for more time',
    MORE_TIME,
    { reason: LONG },
    /is 19,999 characters; the register takes 4,000\. Shorten it/,
  ],
  [RAVI, 'Report progress', REPORT, { note: '' }, /Write a few words about what was done\./],
  [RAVI, 'Report progress', REPORT, { note: LONG }, /is 19,999 characters; the register takes 4,000\./],
  [RAVI, 'Report progress', REPORT, { status: 'complete' }, /Choose how it stands\./],
  [RAVI, 'Report progress', REPORT, { status: '' }, /Choose how it stands\./],
  [RAVI, 'Report progress', REPORT, { status: 'round done' }, /does not come round; propose completion/],
  [RAVI, 'Report progress', REPORT, { evidence: 'javascript:alert(1)' }, /Start the link with https:\/\/\./],
  [RAVI, 'Report progress', REPORT, { evidence: ' JaVaScRiPt:alert(1)' }, /Start the link with https/],
  [RAVI, 'Report progress', REPORT, { evidence: 'data:text/html,<b>x' }, /Start the link with https/],
  [RAVI, 'Report progress', REPORT, { evidence: 'file:///etc/passwd' }, /Start the link with https/],
  [RAVI, 'Report progress', REPORT, { evidence: 'https://a b' }, /one link without spaces/],
  [RAVI, 'Report progress', REPORT, { evidence: 'https://' }, /This is not a whole link/],
  [RAVI, 'Propose completion', { note: 'Done' }, { note: ' ' }, /Write a few words about what was done/],
  [
    ANN,
    'Reassign',
    { owner: 'Gwen Guest' },
    { owner: 'Nora Nobody' },
    /Nobody called “Nora Nobody” is in the register/,
  ],
  [ANN, 'Reassign', { owner: 'Gwen Guest' }, { owner: '' }, /Choose the person or the post/],
  [ANN, 'Reassign', { owner: 'Gwen Guest' }, { owner: 'Ravi Bell' }, /HC-1 is with Ravi Bell already/],
  [ANN, 'Correct the wording', { title: 'New', detail: '' }, { title: '' }, /Write a title/],
  [ANN, 'Correct the wording', { title: 'New', detail: '' }, { detail: LONG }, /the register takes 8,000/],
  [ANN, 'Make exempt', { reason: 'Secret' }, { reason: '' }, /Give a reason/],
  [
    ANN,
    'Record a decision',
    DECIDED,
    { meeting: '2018-03-14' },
    /The meeting of 14 March 2018 is still to come/,
  ],
  [ANN, 'Record a decision', DECIDED, { meeting: '' }, /Choose the day of the meeting/],
  [ANN, 'Record a decision', DECIDED, { minute: '' }, /Write the number of the minute/],
  [ANN, 'Record a decision', DECIDED, { until: '' }, /Choose a day after today/],
  [ANN, 'Record a decision', DECIDED, { until: '2017-12-31' }, /Choose a day after today/],
];

/** Clients do not show a day that is none, nor a choice that there is not. */
const isShown = (field: string, value: string): boolean =>
  !['status', 'owner', 'until', 'meeting'].includes(field) || /^20\d\d-\d\d-\d\d$/.test(value);

describe('what is typed badly', () => {
  it.each(BAD)(
    'is told in a sentence, kept in the form, and not written: %#',
    async (who, title, well, badly, words) => {
      const { teams } = rig;
      const before = await storeOf(rig).history('HC-1');
      const typed = { ...well, ...badly };
      const again = await send(teams, who, await openForm(teams, who, 'HC-1', title), typed);
      expect(readingOf(again)).toMatch(words);
      const shown = Object.entries(typed).filter(([field, value]) => isShown(field, value));
      expect(typedIn(again)).toMatchObject(Object.fromEntries(shown));
      expect(await storeOf(rig).history('HC-1')).toEqual(before);
    },
  );

  it('is a date that is not after the one that the item has: it says which that is', async () => {
    const form = await openForm(rig.teams, GWEN, 'HC-4', 'Ask for more time');
    const again = await send(rig.teams, GWEN, form, { ...MORE_TIME, until: '2018-05-31' });
    expect(readingOf(again)).toContain('The date must be after 31 May 2018, when HC-4 is due now.');
    expect(await storeOf(rig).history('HC-4')).toHaveLength(1);
  });

  it('is told of every field at once, and can be put right in the same form', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-2', 'Report progress');
    const again = await send(rig.teams, RAVI, form, { status: '', note: '', evidence: 'ftp://x' });
    expect(readingOf(again)).toContain('Nothing has been written yet: please look at what is marked.');
    expect(readingOf(again).match(/Please check: /g)).toHaveLength(3);
    const done = await send(rig.teams, RAVI, again, { ...REPORT, evidence: 'https://x.example' });
    expect(readingOf(done)).toContain('HC-2: you reported progress: at risk. Six towns.');
  });

  it('is not text at all: it counts as nothing', async () => {
    const form = await openForm(rig.teams, RAVI, 'HC-1', 'Report progress');
    const again = await send(rig.teams, RAVI, form, {
      status: ['at risk'],
      note: { toString: 'x' },
      evidence: 7,
    });
    expect(readingOf(again)).toContain('Choose how it stands.');
    expect(await storeOf(rig).history('HC-1')).toHaveLength(1);
  });
});

describe('a form whose sender may no longer', () => {
  const isKept = async (
    again: Awaited<ReturnType<typeof send>>,
    says: RegExp,
    ref: string,
    versions: number,
  ) => {
    expect(readingOf(again)).toMatch(says);
    expect(typedIn(again)).toMatchObject({ note: 'Six towns' });
    expect(await storeOf(rig).history(ref)).toHaveLength(versions);
  };

  it('because the item was taken back keeps what was typed', async () => {
    const { teams } = rig;
    const added = await send(
      teams,
      ANN,
      await teams.press(ANN, {
        type: '',
        verb: 'form',
        data: { form: 'add item', ref: '', values: { board: 'SFB' } },
      }),
      { kind: 'action', title: 'Light it', owner: 'Gwen Guest', visibility: 'open' },
    );
    expect(readingOf(added)).toContain('SFB-1: you added it');
    const form = await openForm(teams, GWEN, 'SFB-1', 'Report progress');
    await send(teams, ANN, await teams.press(ANN, buttonOf(added, 'Undo')));
    const again = await send(teams, GWEN, form, REPORT);
    await isKept(
      again,
      /I can't find SFB-1 among the items that you can see, so nothing has been written/,
      'SFB-1',
      2,
    );
  });

  it('because an import took the board from them keeps what was typed', async () => {
    const form = await openForm(rig.teams, ANN, 'HC-3', 'Report progress');
    const [ann = '', ...others] = UPDATING_PEOPLE;
    await rig.import([peopleFile([ann.replace('officer,SFB;SSC', 'member,SFB;SSC'), ...others])]);
    const again = await send(rig.teams, ANN, form, REPORT);
    await isKept(
      again,
      /Only the owner, a deputy or an officer of the board can report progress\./,
      'HC-3',
      1,
    );
    await rig.import([peopleFile([ann.replace('officer,SFB;SSC', 'officer,SSC'), ...others])]);
    await isKept(await send(rig.teams, ANN, form, REPORT), /I can't find HC-3/, 'HC-3', 1);
    await rig.import([peopleFile(UPDATING_PEOPLE)]);
    expect(readingOf(await send(rig.teams, ANN, form, REPORT))).toContain('HC-3: you reported progress');
  });
});
