import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/register/directory.ts';
import { maySee, type Scope } from '../../src/register/visibility.ts';

const person: Person = {
  name: 'Ann Dale',
  email: 'ann@council.example',
  organisation: 'Fellshire Council',
  posts: ['Partnership Manager', 'Clerk'],
  role: 'member',
  boards: [],
  cleared: false,
};

/** What a person is shown of an item: its visibility, whether they are cleared, and where they ask. */
const SITUATIONS: [visibility: 'open' | 'exempt', cleared: boolean, scope: Scope][] = [
  ['open', false, 'personal'],
  ['open', false, 'shared'],
  ['open', true, 'personal'],
  ['open', true, 'shared'],
  ['exempt', false, 'personal'],
  ['exempt', false, 'shared'],
  ['exempt', true, 'personal'],
  ['exempt', true, 'shared'],
];

/** For each way in which an item may concern a person, a letter for each situation: y where it is shown. */
const SHOWN: [onBoard: boolean, byName: boolean, byPost: boolean, shown: string][] = [
  [false, false, false, '-- -- -- --'],
  [false, false, true, 'yy yy -- y-'],
  [false, true, false, 'yy yy -- y-'],
  [false, true, true, 'yy yy -- y-'],
  [true, false, false, 'yy yy -- y-'],
  [true, false, true, 'yy yy -- y-'],
  [true, true, false, 'yy yy -- y-'],
  [true, true, true, 'yy yy -- y-'],
];

const cases = SHOWN.flatMap(([onBoard, byName, byPost, shown]) =>
  SITUATIONS.map(([visibility, cleared, scope], index) => ({
    onBoard,
    byName,
    byPost,
    visibility,
    cleared,
    scope,
    shown: shown.replaceAll(' ', '')[index] === 'y',
  })),
);

describe('an item is shown or not in each of the 64 situations', () => {
  it.each(cases)(
    '$visibility item, member of its board: $onBoard, owner by name: $byName, by post: $byPost, cleared: $cleared, $scope chat: $shown',
    ({ onBoard, byName, byPost, visibility, cleared, scope, shown }) => {
      const owners = ['Somebody Else', ...(byName ? ['ann dale'] : []), ...(byPost ? ['CLERK'] : [])];
      const viewer = { person: { ...person, cleared, boards: onBoard ? ['OTH', 'SFB'] : ['OTH'] }, scope };
      expect(maySee(viewer, { board: 'SFB', owners, visibility })).toBe(shown);
    },
  );

  it('covers every combination once', () => {
    const told = cases.map(({ shown, ...situation }) => JSON.stringify(situation));
    expect(new Set(told).size).toBe(64);
  });
});

describe('what somebody stands in for as deputy', () => {
  it.each(SITUATIONS)(
    'is shown as their own would be: %s item, cleared: %s, %s chat',
    (visibility, cleared, scope) => {
      const own = { person: { ...person, cleared }, scope };
      const deputy = { ...own, standsFor: ['Ravi Bell', 'chief inspector'] };
      for (const owner of ['ravi bell', 'Chief Inspector']) {
        const item = { board: 'SFB', owners: ['Somebody Else', owner], visibility };
        expect(maySee(own, item)).toBe(false);
        expect(maySee(deputy, item)).toBe(maySee(own, { ...item, owners: [person.name] }));
      }
      expect(maySee(deputy, { board: 'SFB', owners: ['Ravi Bellamy', 'Bell'], visibility })).toBe(false);
    },
  );
});

describe('nothing else shows an item', () => {
  it.each<[what: string, changed: Partial<Person>, owners: string[]]>([
    ['being its board’s officer elsewhere', { role: 'officer', boards: ['OTH'] }, []],
    ['an organisation of the owner’s', { organisation: 'Fellshire Police' }, ['Fellshire Police']],
    ['a name that only begins alike', {}, ['Ann Dalesman', 'Ann']],
    ['a post that only begins alike', {}, ['Clerk to the Council']],
    ['an empty post', { posts: [''] }, []],
    ['a board’s code that only begins alike', { boards: ['SF', 'SFBX', ''] }, []],
  ])('not %s', (_, changed, owners) => {
    const viewer = { person: { ...person, cleared: true, ...changed }, scope: 'personal' as const };
    expect(maySee(viewer, { board: 'SFB', owners, visibility: 'open' })).toBe(false);
  });
});
