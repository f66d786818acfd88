import { describe, expect, it } from 'vitest';
import { lotAnswer, type ToldChange } from '../../src/answer/bulk-notice.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { as, dave, directory, item, member, TODAY } from '../update/partnership.ts';

const told = (
  ref: string,
  before: Partial<Item>,
  after: Partial<Item>,
  because: ToldChange['because'] = 'reassigned',
): ToldChange => {
  const was = item({ ref, ...before });
  const change = {
    ref,
    version: 2,
    at: '',
    by: 'Olive Officer',
    commandId: '',
    did: 'did it',
    fields: [],
    before: was,
  };
  return { item: { ...was, ...after }, change, because };
};
const toDave = (ref: string) => told(ref, { owners: ['Mary Member'] }, { owners: ['Dave Ashton'] });
const say = (changes: ToldChange[], who: Person = dave) =>
  lotAnswer(changes, { viewer: as(who), directory, today: TODAY });

describe('one message about many changes', () => {
  it('says how many are theirs now, and names each with what was done', () => {
    const answer = say([toDave('HC-2'), toDave('HC-1')]);
    expect(answer.sentence).toBe('2 actions are yours now: changed by Olive Officer.');
    expect(answer.groups).toMatchObject([
      {
        heading: 'Yours now',
        rows: [{ row: { ref: 'HC-1' }, why: 'Olive Officer did it.' }, { row: { ref: 'HC-2' } }],
      },
    ]);
  });

  it('tells apart what came, what went and what has a later date', () => {
    const changes = [
      toDave('HC-1'),
      told('HC-2', {}, { owners: ['Mary Member'] }),
      told('HC-3', {}, { timescale: '30 June 2018' }, 'decided'),
      told('HC-4', { kind: 'recommendation' }, { timescale: '30 June 2018' }, 'decided'),
    ];
    expect(say(changes).groups.map(({ heading }) => heading)).toEqual([
      'Yours now',
      'With somebody else now',
      'A later date',
    ]);
    expect(say(changes).sentence).toBe(
      '1 action is yours now, 1 action of yours is with somebody else now and 2 items have a later date now: changed by Olive Officer.',
    );
    expect(say(changes, member).groups.map(({ heading }) => heading)).toEqual([
      'Yours now',
      'With somebody else now',
      'A later date',
    ]);
  });

  it('shows the first eight and says how many more there are', () => {
    const answer = say(Array.from({ length: 11 }, (_, n) => toDave(`HC-${n + 1}`)));
    expect(answer.groups[0]?.rows).toHaveLength(8);
    expect(answer.more).toContain('and 3 more');
  });

  it('has no title in what a locked phone shows', () => {
    const secret = told('HC-1', { visibility: 'exempt', title: 'Nightjar' }, { owners: ['Mary Member'] });
    expect(say([secret]).sentence).not.toContain('Nightjar');
  });
});
