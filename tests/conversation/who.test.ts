import { describe, expect, it } from 'vitest';
import type { People, Turn } from '../../src/conversation/conversation.ts';
import { createConverse } from '../../src/conversation/converse.ts';
import { notKnown } from '../../src/conversation/strangers.ts';
import { whoIs } from '../../src/conversation/who.ts';
import { emptyDirectory, type Person } from '../../src/register/directory.ts';
import type { ReadRegister } from '../../src/register/register.ts';
import { noChanges } from './nothing-changes.ts';

const MARY: Person = {
  name: 'Mary Hope',
  email: 'mary@council.example',
  organisation: '',
  posts: [],
  role: 'member',
  boards: ['SFB'],
  cleared: true,
};

/** A register of these people, and the accounts that were linked to them. */
function peopleOf(people: Person[]) {
  const links = new Map<string, string>();
  const byEmail = (email: string | undefined) => people.find((person) => person.email === email);
  const known: People = {
    personFor: async (account) => byEmail(links.get(account)),
    personByEmail: async (email) => byEmail(email.toLowerCase()),
    linkAccount: async (account, email) => void links.set(account, email),
    officers: async () => people.filter(({ role }) => role === 'officer'),
  };
  return { known, links, people };
}

function turnOf(email: string | undefined) {
  let asked = 0;
  const turn: Turn = {
    account: 'account-1',
    conversation: 'c',
    scope: 'personal',
    email: async () => {
      asked += 1;
      return email;
    },
  };
  return { turn, asked: () => asked };
}

describe('who an account is', () => {
  it('is asked of the roster once and then kept', async () => {
    const { known, links } = peopleOf([MARY]);
    const { turn, asked } = turnOf('MARY@council.example');
    expect(await whoIs(turn, known)).toBe(MARY);
    expect(await whoIs(turn, known)).toBe(MARY);
    expect([asked(), [...links]]).toEqual([1, [['account-1', MARY.email]]]);
  });

  it.each([[undefined], [''], ['somebody@elsewhere.example']])(
    'is nobody by the address %j',
    async (email) => {
      const { known, links } = peopleOf([MARY]);
      expect(await whoIs(turnOf(email).turn, known)).toBeUndefined();
      expect(links.size).toBe(0);
    },
  );
});

describe('when an import changes who is who while somebody asks', () => {
  const conversing = (known: People, read: ReadRegister) =>
    createConverse({
      read,
      people: known,
      directory: async () => emptyDirectory(),
      memory: { recall: async () => undefined, keep: async () => undefined },
      surroundings: { demo: false, local: false },
      ...noChanges(),
    });

  /** A store that, as it is read, has come to know Mary by another address. */
  function moving(people: Person[]): ReadRegister {
    return async (person, scope) => {
      people.splice(0, people.length, { ...MARY, email: 'mary@new.example' });
      return {
        viewer: { person, scope },
        today: '2018-01-15' as never,
        directory: { ...emptyDirectory(), people },
        outstanding: [],
        words: [],
        closed: async () => [],
        find: async () => undefined,
        historyOf: async () => [],
        changes: async () => [],
      };
    };
  }

  it('they are looked up again before they are answered', async () => {
    const { known, people } = peopleOf([MARY]);
    const { turn } = turnOf(MARY.email);
    await whoIs(turn, known);
    const moved = { ...turn, email: async () => 'mary@new.example' };
    expect((await conversing(known, moving(people)).say(moved, 'hello')).answer.sentence).toContain(
      'Hello Mary',
    );
  });

  it.each(['say', 'greet', 'press'] as const)(
    'they are told that they are not known when they are not any more (%s)',
    async (what) => {
      const { known, people } = peopleOf([MARY]);
      const { turn } = turnOf(MARY.email);
      await whoIs(turn, known);
      const converse = conversing(known, moving(people));
      const answer = {
        say: () => converse.say(turn, 'hello'),
        greet: () => converse.greet(turn),
        press: () => converse.press(turn, { verb: 'open', ref: 'HC-1' }),
      }[what];
      expect((await answer()).answer.sentence).toContain("I don't know you yet");
    },
  );
});

describe('a stranger', () => {
  it.each([
    [[], 'Please ask an officer of the board'],
    [['Ann Dale'], 'Please ask Ann Dale to'],
    [['Ann Dale', 'Bo Lee', 'Cy Orr'], 'Please ask Ann Dale, Bo Lee or Cy Orr to'],
  ])('is sent to %j', (names, words) => {
    const officers = names.map((name) => ({ ...MARY, name }));
    expect(notKnown(officers).lines.join()).toContain(words);
  });
});
