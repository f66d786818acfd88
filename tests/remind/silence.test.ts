import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { ladder, lastWord } from '../../src/remind/silence.ts';
import { day, directory, item, person, told } from './world.ts';

const ann = person('Ann Archer', { deputy: 'Dee Dunn', organisation: 'Police' });
const dee = person('Dee Dunn');
const lee = person('Lee Lord', { posts: ['Chief Constable'] });
const olu = person('Olu Okoro', { role: 'officer' });
const elsewhere = person('Eve Else', { role: 'officer', boards: ['OTHER'] });
const police = { name: 'Police', aliases: ['Constabulary'], lead: 'Chief Constable' };
const everybody = [ann, dee, lee, olu, elsewhere];
const all = directory(everybody, { organisations: [police] });

const late = (over: Partial<Item> = {}): Item => item({ timescale: '31 October 2024', ...over });
const climbed = (it: Item, on: string, known: Directory = all): string[] =>
  ladder(it, known, day(on)).map(told);

const DEPUTY = 'dee.dunn: silence 1 of 2024-10-31 on 2024-11-14';
const LEAD = 'lee.lord: silence 2 of 2024-10-31 on 2024-11-21';
const OFFICER = 'olu.okoro: silence 3 of 2024-10-31 on 2024-11-28';

describe('the ladder of silence', () => {
  it.each([
    ['2024-11-13', []],
    ['2024-11-14', [DEPUTY]],
    ['2024-11-20', [DEPUTY]],
    ['2024-11-21', [DEPUTY, LEAD]],
    ['2024-11-28', [DEPUTY, LEAD, OFFICER]],
    ['2025-11-28', [DEPUTY, LEAD, OFFICER]],
  ])('has reached by %s: %j', (on, people) => {
    expect(climbed(late(), on)).toEqual(people);
  });

  it('begins anew with a report made after the item became late', () => {
    const reported = late({ course: { report: { by: 'Ann Archer', at: '2024-11-09T23:30:00Z' } } });
    expect(lastWord(reported)).toBe('2024-11-09');
    expect(climbed(reported, '2024-11-22')).toEqual([]);
    expect(climbed(reported, '2024-11-23')).toEqual(['dee.dunn: silence 1 of 2024-11-09 on 2024-11-23']);
  });

  it('counts from the due day where the last report is older', () => {
    const reported = late({ course: { report: { by: 'Ann Archer', at: '2024-09-09T23:30:00Z' } } });
    expect(lastWord(reported)).toBe('2024-10-31');
  });

  it.each([
    [
      'there is no deputy',
      directory([{ ...ann, deputy: undefined }, dee, lee, olu], { organisations: [police] }),
      [LEAD],
      [LEAD, OFFICER],
    ],
    [
      'the deputy is nobody known',
      directory([ann, lee, olu], { organisations: [police] }),
      [LEAD],
      [LEAD, OFFICER],
    ],
    ['there is no lead', directory(everybody), [DEPUTY], [DEPUTY, OFFICER]],
    [
      'the deputy leads the organisation, too',
      directory(everybody, { organisations: [{ ...police, lead: 'Dee Dunn' }] }),
      [DEPUTY],
      [DEPUTY, OFFICER],
    ],
    [
      'the owner leads the organisation',
      directory(everybody, { organisations: [{ ...police, lead: 'ann archer' }] }),
      [DEPUTY],
      [DEPUTY, OFFICER],
    ],
  ])('passes to the next step at once where %s', (_, known, first, second) => {
    expect(climbed(late(), '2024-11-14', known)).toEqual(first);
    expect(climbed(late(), '2024-11-21', known)).toEqual(second);
    expect(climbed(late(), '2024-12-31', known)).toEqual(second);
  });

  it('goes to the lead of the organisation that the item names before that of its owner', () => {
    const fire = { name: 'Fire Service', aliases: ['Fire'], lead: 'Eve Else' };
    const known = directory(
      everybody.map((p) => ({ ...p, boards: ['CSP'] })),
      { organisations: [police, fire] },
    );
    expect(climbed(late({ organisations: ['fire'] }), '2024-11-21', known)[1]).toBe(
      'eve.else: silence 2 of 2024-10-31 on 2024-11-21',
    );
  });

  it.each([
    ['nobody', []],
    ['somebody the directory does not know', ['Post that is vacant']],
  ])('goes to the officers of the board at once where the owner is %s', (_, owners) => {
    expect(climbed(late({ owners }), '2024-11-13')).toEqual([]);
    expect(climbed(late({ owners }), '2024-11-14')).toEqual([OFFICER]);
  });

  it('passes over those who may not see an exempt item', () => {
    const known = directory(
      everybody.map((p) => ({ ...p, cleared: p === olu })),
      { organisations: [police] },
    );
    expect(climbed(late({ visibility: 'exempt' }), '2024-11-14', known)).toEqual([OFFICER]);
  });

  it('reaches a deputy who does not sit on the board', () => {
    const known = directory([ann, { ...dee, boards: [] }, olu]);
    expect(climbed(late(), '2024-11-14', known)).toEqual([DEPUTY]);
  });

  it.each([
    [
      'is proposed for completion',
      { course: { proposal: { by: 'A', at: '2024-11-01T09:00:00Z', note: '' } } },
    ],
    ['is complete', { status: 'complete' as const }],
    ['has no date', { timescale: 'TBC' }],
    ['recurs', { timescale: 'Monthly' }],
    ['is not due yet', { timescale: '2030' }],
  ])('stays silent where the item %s', (_, over) => {
    expect(climbed(late(over), '2025-06-30')).toEqual([]);
  });
});
