import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/register/directory.ts';
import { applyPeople } from '../../src/update/people-change.ts';
import type { PeopleCommand } from '../../src/update/people-command.ts';
import { decidePeople } from '../../src/update/people-decide.ts';
import { dave, dee, holder, member, officer, officer2, stranger, TODAY } from './partnership.ts';
import { entering, handOver, joins, leaves, people, standIn, why } from './people-entering.ts';

describe('what is refused', () => {
  const refused: [string, PeopleCommand, Person, RegExp][] = [
    ['taking over from oneself', handOver(holder, holder), officer, /nobody takes over from themselves/],
    [
      'taking over by somebody unknown',
      handOver({ ...member, email: 'no@x' }, holder),
      officer,
      /not in the register/,
    ],
    ['widening one’s own rights', handOver(officer, holder), officer, /another officer/],
    ['standing in oneself', standIn(dave, officer.name), officer, /another officer/],
    [
      'a role on boards that the officer does not serve',
      handOver(member, officer, { also: true }),
      officer2,
      /boards that you do not serve/,
    ],
    [
      'an e-mail address that is known',
      joins({ email: 'DAVE.ashton@x.example' }),
      officer,
      /in the register already/,
    ],
    ['a name that is known', joins({ name: 'dave ashton' }), officer, /Add an initial/],
    [
      'boards that the officer does not serve',
      joins({ boards: ['SFB', 'CMT'] }),
      officer2,
      /boards that you serve/,
    ],
    ['a role from the start', joins({ role: 'officer' }), officer, /boards that you serve/],
    ['clearing by somebody who is not cleared', joins({ cleared: true }), officer2, /officer who is cleared/],
    ['standing in for oneself', standIn(dave, 'Dave Ashton'), officer, /Choose somebody else/],
    [
      'an end before the beginning',
      standIn(dave, 'Mary Member', '2018-08-31', '2018-08-01'),
      officer,
      /not before the first/,
    ],
    [
      'an end in the past',
      standIn(dave, 'Mary Member', '2018-02-01', '2018-02-28'),
      officer,
      /still to come/,
    ],
  ];
  it.each(refused)('is %s', (_, command, who, expected) => {
    expect(why(command, who)).toMatch(expected);
  });

  it('is whatever changes somebody of other boards alone', () => {
    const elsewhere = { ...dave, boards: ['CMT'] };
    const all = people.map((one) => (one === dave ? elsewhere : one));
    for (const command of [leaves(dave), standIn(dave, 'Mary Member'), handOver(member, dave)]) {
      const decision = decidePeople(command, all, entering(officer2));
      expect(JSON.stringify(decision)).toContain('is on none of your boards');
    }
    expect(why(leaves(stranger))).toBe('');
  });
});

describe('whatever an officer enters', () => {
  const anyone = fc.constantFrom(...people);
  const command = fc.oneof(
    fc
      .record({ a: anyone, b: fc.option(anyone, { nil: undefined }), also: fc.boolean() })
      .map(({ a, b, also }) => handOver(a, b, { also })),
    anyone.map((who) => leaves(who)),
    fc.tuple(anyone, anyone).map(([a, b]) => standIn(a, b.name)),
    fc.record({ boards: fc.subarray(['SFB', 'CMT']), cleared: fc.boolean() }).map(joins),
  );

  it('never gives the officer more posts, boards, role or clearance, and clears nobody', () => {
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 6 }),
        fc.constantFrom(officer, officer2),
        (commands, who) => {
          let now = people;
          for (const one of commands) {
            const decision = decidePeople(one, now, entering(who));
            if (decision.is === 'refused') continue;
            const { after } = decision.made;
            now = [...now.filter(({ email }) => !after.some((person) => person.email === email)), ...after];
          }
          const self = now.find(({ email }) => email === who.email);
          expect(self?.posts.every((post) => who.posts.includes(post))).toBe(true);
          expect([self?.role, self?.boards, self?.cleared]).toEqual([who.role, who.boards, who.cleared]);
          if (!who.cleared) {
            const cleared = now.filter((person) => person.cleared).map(({ email }) => email);
            expect(people.filter((person) => person.cleared).map(({ email }) => email)).toEqual(
              expect.arrayContaining(cleared),
            );
          }
          expect(applyPeople(leaves(dee), now, TODAY).is).toBe('made');
        },
      ),
    );
  });
});
