import { describe, expect, it } from 'vitest';
import { type Directory, emptyDirectory, type Person } from '../../src/register/directory.ts';
import {
  deputyOn,
  directoryOn,
  hasLeft,
  isLeftBehind,
  leaversIn,
  peopleOnRecord,
} from '../../src/register/presence.ts';
import { day } from './days.ts';
import { person } from './entries.ts';

const LAST = day('2018-03-31');
const someone = (changes: Partial<Person>): Person => ({
  ...person('Karen Blackburn', ['Clerk']),
  ...changes,
});
const directoryOf = (...people: Person[]): Directory => ({ ...emptyDirectory(), people });

describe('somebody who leaves', () => {
  it.each([
    ['2018-03-30', false],
    ['2018-03-31', false],
    ['2018-04-01', true],
  ])('on %s has left: %s', (on, expected) => {
    expect(hasLeft({ left: LAST }, day(on))).toBe(expected);
    expect(directoryOn(directoryOf(someone({ left: LAST })), day(on)).people).toHaveLength(expected ? 0 : 1);
  });

  it('stays on record, and is there again on a day when they were', () => {
    const known = directoryOf(someone({ left: LAST }), person('Dave Ashton', []));
    const after = directoryOn(known, day('2018-05-01'));
    expect(after.people.map(({ name }) => name)).toEqual(['Dave Ashton']);
    expect(peopleOnRecord(after)).toEqual(known.people);
    expect(leaversIn(after).map(({ name }) => name)).toEqual(['Karen Blackburn']);
    expect(directoryOn(after, LAST).people).toEqual(known.people);
  });

  it('leaves items behind until somebody else holds the post', () => {
    const left = someone({ left: LAST });
    const item = { owners: ['Clerk'] };
    expect(isLeftBehind(item, directoryOf(left))).toBe(true);
    expect(isLeftBehind(item, directoryOf(left, person('Tanya Graham', ['clerk'])))).toBe(false);
    expect(isLeftBehind({ owners: [] }, directoryOf(left))).toBe(false);
  });
});

describe('a deputy', () => {
  it.each([
    [{}, true],
    [{ deputyFrom: day('2018-08-01'), deputyUntil: day('2018-08-31') }, false],
    [{ deputyFrom: day('2018-03-31'), deputyUntil: day('2018-03-31') }, true],
    [{ deputyFrom: day('2018-04-01') }, false],
    [{ deputyUntil: day('2018-03-30') }, false],
  ])('with the days %j stands in on 31 March: %s', (days, expected) => {
    const absent = someone({ deputy: 'Dave Ashton', ...days });
    const on = directoryOn(directoryOf(absent), LAST);
    expect(deputyOn(absent, LAST)).toBe(expected ? 'Dave Ashton' : undefined);
    expect(on.people[0]?.deputy).toBe(expected ? 'Dave Ashton' : undefined);
    expect(peopleOnRecord(on)[0]?.deputy).toBe('Dave Ashton');
  });

  it('without days changes nothing of the directory', () => {
    const known = directoryOf(someone({ deputy: 'Dave Ashton' }));
    expect(directoryOn(known, LAST)).toBe(known);
  });
});
