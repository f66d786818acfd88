import { describe, expect, it } from 'vitest';
import type { Directory, Person } from '../../src/register/directory.ts';
import type { Visibility } from '../../src/register/item.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { VERBS, type Verb } from '../../src/update/command.ts';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { mayAdd, mayDo, type Relation, relationsOf } from '../../src/update/rights.ts';
import { day } from '../register/days.ts';
import {
  AT,
  as,
  dave,
  dee,
  directory,
  holder,
  item,
  member,
  officer,
  refusals,
  TODAY,
  when,
} from './partnership.ts';

/** For each verb: may owner, deputy, officer, chair do it; alone and before others. Written out once more, on purpose. */
const EXPECTED: Record<Verb, [who: string, where: string]> = {
  'report progress': ['y y y -', 'both'],
  'propose completion': ['y y y -', 'both'],
  'ask for more time': ['y y y -', 'both'],
  'verify completion': ['- - y -', 'both'],
  'agree completion': ['- - - y', 'both'],
  'send back completion': ['- - y y', 'both'],
  'accept more time': ['- - y y', 'both'],
  'decline more time': ['- - y y', 'both'],
  reassign: ['- - y -', 'both'],
  'correct wording': ['- - y -', 'both'],
  'make exempt': ['- - y -', 'alone'],
  'make open': ['- - y -', 'alone'],
  'record decision': ['- - y -', 'both'],
  'add item': ['- - y -', 'alone'],
  undo: ['y y y y', 'both'],
};

const RELATIONS: Relation[] = ['owner', 'deputy', 'officer', 'chair'];
/** Every set of relations that one person can have: an officer is no chair. */
const SETS: Relation[][] = [[], ['officer'], ['chair']].flatMap((role) =>
  [[], ['owner'], ['deputy'], ['owner', 'deputy']].map((own) => [...own, ...role] as Relation[]),
);
const SCOPES: Scope[] = ['personal', 'shared'];
const VISIBILITIES: Visibility[] = ['open', 'exempt'];

const cells = VERBS.flatMap((verb) =>
  SETS.flatMap((set) =>
    VISIBILITIES.flatMap((visibility) =>
      SCOPES.flatMap((scope) => [true, false].map((cleared) => ({ verb, set, visibility, scope, cleared }))),
    ),
  ),
);

/** A member of the board who is that to the item. */
function someone(set: Relation[], cleared: boolean): { person: Person; people: Person[]; owners: string[] } {
  const role = set.includes('officer') ? 'officer' : set.includes('chair') ? 'chair' : 'member';
  const person: Person = { ...member, role, cleared };
  const owner: Person = set.includes('deputy')
    ? { ...dave, deputy: person.name }
    : { ...dave, deputy: undefined };
  return {
    person,
    people: [person, owner],
    owners: [owner.name, ...(set.includes('owner') ? [person.name] : [])],
  };
}

const named = ({ verb, set, visibility, scope, cleared }: (typeof cells)[number]): string =>
  `${verb}: ${set.join('+') || 'nobody'}, ${visibility}, ${scope}, ${cleared ? 'cleared' : 'not cleared'}`;

describe('the table of rights', () => {
  it.each(VERBS)('holds in every cell for %s', (verb) => {
    const wrong = cells
      .filter((cell) => cell.verb === verb)
      .filter((cell) => {
        const { person, people, owners } = someone(cell.set, cell.cleared);
        const [who, where] = EXPECTED[verb];
        const letters = who.split(' ');
        const expected =
          (cell.visibility === 'open' || (cell.cleared && cell.scope === 'personal')) &&
          (where === 'both' || cell.scope === 'personal') &&
          cell.set.some((relation) => letters[RELATIONS.indexOf(relation)] === 'y');
        const there: Directory = { ...directory, people };
        const one = item({ visibility: cell.visibility, owners });
        return mayDo(verb, as(person, cell.scope), one, there) !== expected;
      });
    expect(wrong.map(named)).toEqual([]);
  });

  it('is walked in all of its cells', () => {
    expect(cells).toHaveLength(15 * 12 * 2 * 2 * 2);
  });

  it('lets officers add items to their own boards, alone with the bot', () => {
    expect(mayAdd(as(officer), 'SFB')).toBe(true);
    expect(mayAdd(as(officer), 'OTH')).toBe(false);
    expect(mayAdd(as(officer, 'shared'), 'SFB')).toBe(false);
    expect(mayAdd(as(member), 'SFB')).toBe(false);
  });
});

describe('what somebody is to an item', () => {
  it('comes from the directory and the stored item', () => {
    expect(relationsOf(as(dave), item(), directory)).toEqual(['owner']);
    expect(relationsOf(as(holder), item({ owners: ['LEAD FOR ROADS'] }), directory)).toEqual(['owner']);
    expect(relationsOf(as(dee), item(), directory)).toEqual(['deputy']);
    expect(relationsOf(as(dee), item({ owners: ['Mary Member'] }), directory)).toEqual([]);
    expect(relationsOf(as(officer), item(), directory)).toEqual(['officer']);
    expect(relationsOf(as(officer), item({ board: 'OTH' }), directory)).toEqual([]);
    expect(relationsOf(as({ ...officer, name: 'Dave Ashton' }), item(), directory)).toEqual([
      'owner',
      'officer',
    ]);
  });

  it('lets a deputy on no board act for the owner', () => {
    const outsider = { ...dee, boards: [] };
    expect(mayDo('report progress', as(outsider), item(), directory)).toBe(true);
    expect(mayDo('report progress', as(outsider), item({ owners: ['Mary Member'] }), directory)).toBe(false);
    expect(mayDo('report progress', as(outsider), item({ visibility: 'exempt' }), directory)).toBe(false);
  });

  it('does not come from what a viewer claims to stand for', () => {
    const claims = { ...as(member), standsFor: ['Dave Ashton'] };
    expect(mayDo('report progress', claims, item(), directory)).toBe(false);
  });
});

describe('somebody who may not', () => {
  const WHO = 'the owner, a deputy or an officer of the board';
  it.each<[ItemCommand, string]>([
    [{ verb: 'report progress', status: 'at risk', note: 'x' }, `Only ${WHO} can report progress.`],
    [{ verb: 'propose completion', note: 'x' }, `Only ${WHO} can propose completion.`],
    [
      { verb: 'ask for more time', until: day('2018-06-30'), reason: 'x' },
      `Only ${WHO} can ask for more time.`,
    ],
    [{ verb: 'verify completion', note: '' }, 'Only an officer of the board can verify completion.'],
    [{ verb: 'agree completion', note: '' }, 'Only the chair of the board can agree completion.'],
    [
      { verb: 'accept more time', note: '' },
      'Only an officer of the board or the chair of the board can accept more time.',
    ],
    [{ verb: 'make exempt', reason: 'x' }, 'Only an officer of the board can make it exempt.'],
    [{ verb: 'reassign', owner: 'Mary Member', reason: '' }, 'Only an officer of the board can reassign it.'],
  ])('is told who may: %o', (command, says) => {
    expect(refusals(decide(command, item(), when(member)))).toEqual([says]);
  });

  it('is told where, when the place is what is wrong', () => {
    const decision = decide({ verb: 'make exempt', reason: 'x' }, item(), when(officer, 'shared'));
    expect(refusals(decision)).toEqual([
      'Only an officer of the board can make it exempt, in a personal chat with the bot.',
    ]);
  });

  it('learns nothing of an item that is not theirs to see', () => {
    const hidden = item({ visibility: 'exempt', status: 'complete' });
    const command: ItemCommand = { verb: 'report progress', status: 'at risk', note: 'x' };
    const says = ['No item of that name can be shown to you here.'];
    expect(refusals(decide(command, hidden, when(dave)))).toEqual(says);
    expect(refusals(decide(command, hidden, { ...when(officer, 'shared'), today: TODAY, at: AT }))).toEqual(
      says,
    );
  });
});
