import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import type { Item } from '../../src/register/item.ts';
import { addItem } from '../../src/update/add-item.ts';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import type { Circumstances } from '../../src/update/decision.ts';
import { mayUndo, UNDO_MINUTES, undo } from '../../src/update/undo.ts';
import { day } from '../register/days.ts';
import {
  AT,
  as,
  type chair,
  dave,
  item,
  made,
  member,
  officer,
  refusals,
  told,
  when,
} from './partnership.ts';

const adding = {
  verb: 'add item',
  kind: 'action',
  board: 'SFB',
  title: 'Map the towns',
  detail: 'All six',
  source: 'Towns review',
  area: 'hate crime',
  owner: 'dave ashton',
  timescale: 'June 2018',
  visibility: 'open',
} as const;

describe('an item that is added', () => {
  it('is not started, agreed today, and its owner hears of it', () => {
    const decision = made(addItem(adding, 'SFB-9', when(officer)));
    expect(decision.after).toEqual({
      ref: 'SFB-9',
      kind: 'action',
      board: 'SFB',
      title: 'Map the towns',
      detail: 'All six',
      source: 'Towns review',
      agreed: '2018-03-05',
      area: 'Hate crime',
      owners: ['Dave Ashton'],
      organisations: ['Fellshire Police'],
      timescale: 'June 2018',
      status: 'not started',
      visibility: 'open',
      progress: '',
    });
    expect(decision.did).toBe('added it: Map the towns');
    expect(told(decision)).toEqual(['dave reassigned']);
  });

  it('may be nobody’s and in no area', () => {
    expect(made(addItem({ ...adding, owner: '', area: '' }, 'SFB-9', when(officer))).after).toMatchObject({
      owners: [],
      organisations: [],
      area: '',
    });
  });

  it.each<[object, Circumstances, string | undefined, string]>([
    [{ board: 'XX' }, when(officer), 'board', 'Choose a board from the list.'],
    [{}, when(dave), undefined, 'Only an officer of the board can add an item.'],
    [
      {},
      when(officer, 'shared'),
      undefined,
      'Only an officer of the board can add an item, in a personal chat with the bot.',
    ],
    [{ area: 'Floods' }, when(officer), 'area', 'Choose an area from the list, or leave it empty.'],
    [
      { owner: 'Nora' },
      when(officer),
      'owner',
      'Nobody called “Nora” is in the register. Choose a person or a post from the list.',
    ],
    [
      { visibility: 'exempt' },
      when({ ...officer, cleared: false }),
      'visibility',
      'Choose open, or ask an officer who is cleared for exempt items to add it.',
    ],
  ])('is refused: %#', (changes, circumstances, field, says) => {
    const trouble = field === undefined ? { says } : { field, says };
    expect(addItem({ ...adding, ...changes }, 'SFB-9', circumstances)).toEqual({
      is: 'refused',
      troubles: [trouble],
    });
  });
});

const change = (changes: Partial<Change> = {}): Change => ({
  ref: 'HC-1',
  version: 2,
  at: AT,
  by: 'Dave Ashton',
  person: 'Dave.Ashton@x.example',
  commandId: 'c',
  did: 'reported progress: at risk',
  fields: [],
  before: item(),
  ...changes,
});
const imported = change({
  version: 1,
  by: 'import of register.csv',
  person: undefined,
  did: '',
  before: undefined,
});
const minutesLater = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

describe('undo', () => {
  const now = item({ status: 'at risk' });

  it('puts the item back, and is history too', () => {
    expect(undo(now, [imported, change()], when(dave))).toEqual({
      is: 'made',
      after: item(),
      did: 'undid: reported progress: at risk',
      tell: [],
    });
    expect(mayUndo([imported, change()], as(dave), AT)).toBe(true);
  });

  it('removes an item that was just added', () => {
    const added = change({ version: 1, person: officer.email, did: 'added it: x', before: undefined });
    expect(undo(item(), [added], when(officer))).toMatchObject({ is: 'made', after: undefined });
  });

  it.each<[string, Change[], string, string]>([
    [
      'somebody else made the newest change',
      [change(), change({ version: 3, person: officer.email, by: 'Olive Officer' })],
      AT,
      'The newest change is by Olive Officer, and only whoever made a change can undo it.',
    ],
    [
      'an import made it',
      [imported],
      AT,
      'The newest change is by import of register.csv, and only whoever made a change can undo it.',
    ],
    [
      'it is an undo',
      [change({ did: 'undid: reported progress: at risk' })],
      AT,
      'This was undone already. Make the change again if it was right.',
    ],
    [
      'it is too old',
      [change()],
      minutesLater(UNDO_MINUTES + 0.01),
      'A change can be undone for 10 minutes, and these are over. Make another one that puts it right.',
    ],
    [
      'nobody kept what was before',
      [change({ before: undefined })],
      AT,
      'This change cannot be undone. Make another one that puts it right.',
    ],
    ['nothing happened', [], AT, 'There is no change to undo.'],
  ])('is refused where %s', (_, history, at, says) => {
    expect(refusals(undo(now, history, { ...when(dave), at }))).toEqual([says]);
    expect(mayUndo(history, as(dave), at)).toBe(false);
  });

  it('is there for ten minutes to the end', () => {
    expect(mayUndo([change()], as(dave), minutesLater(UNDO_MINUTES))).toBe(true);
  });

  it('is refused to somebody who is nothing to the item any more', () => {
    const gone = item({ owners: ['Mary Member'] });
    expect(refusals(undo(gone, [change()], when(dave)))).toEqual([
      'Only the owner, a deputy, an officer of the board or the chair of the board can undo a change.',
    ]);
  });

  it('says nothing of what was exempt before others', () => {
    const opened = change({
      person: officer.email,
      did: 'made it open: x',
      before: item({ visibility: 'exempt' }),
    });
    expect(refusals(undo(item(), [opened], when(officer, 'shared')))).toEqual([
      'No item of that name can be shown to you here.',
    ]);
    expect(undo(item(), [opened], when(officer))).toMatchObject({ is: 'made' });
  });

  it.each<[string, typeof chair, ItemCommand, Item, string[]]>([
    ['a proposal', dave, { verb: 'propose completion', note: 'x' }, item(), ['olive undone', 'oscar undone']],
    [
      'a decision',
      officer,
      { verb: 'record decision', outcome: 'complete', meeting: day('2018-03-01'), minute: '7', note: '' },
      item(),
      ['oscar undone', 'dave undone'],
    ],
    [
      'a verification',
      officer,
      { verb: 'verify completion', note: '' },
      item({ board: 'CMT', course: { proposal: { by: 'Dave Ashton', at: AT, note: 'x' } } }),
      ['charlie undone', 'dave undone'],
    ],
    [
      'new owners',
      officer,
      { verb: 'reassign', owner: member.name, reason: '' },
      item(),
      ['dave undone', 'mary undone'],
    ],
    ['a report', dave, { verb: 'report progress', status: 'at risk', note: 'x' }, item(), []],
  ])('of %s is told to who heard of it', (_, who, command, before, expected) => {
    const { after, did } = made(decide(command, before, when(who)));
    const history = [change({ person: who.email, did, before })];
    expect(told(undo(after, history, when(who)))).toEqual(expected);
  });
});
