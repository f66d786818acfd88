import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/playground/account.ts';
import { playgroundConfig } from '../../src/playground/config.ts';
import { readUsers } from '../../src/playground/users.ts';

const people = readFileSync(new URL('../../src/demo/people.csv', import.meta.url), 'utf8');

describe('the account of a person', () => {
  it('depends on the e-mail address alone, whatever its case', () => {
    const first = accountOf({ name: 'Ann', email: 'ann@council.example' });
    const again = accountOf({ name: 'Ann Other', email: 'Ann@Council.example' });
    expect(again.id).toBe(first.id);
    expect(first.aadObjectId).toMatch(/^00000000-0000-4000-8000-[0-9a-f]{12}$/);
    expect(first.id).toBe(`29:${first.aadObjectId}`);
  });
});

describe("the Playground's people", () => {
  it('are the first row of the demo at the keyboard and the next five beside it', () => {
    const { current, others } = readUsers(people);
    expect(current.name).toBe('Julie Bradbrook');
    expect(others.map((user) => user.name)).toEqual([
      'Jonathan Slee',
      'Alan Patrickson',
      'P Heaviside',
      'John Shuttleworth',
      'J Charlton',
    ]);
  });

  it('are refused in a plain sentence when there are too few', () => {
    const few = people.split('\n').slice(0, 4).join('\n');
    expect(() => readUsers(few)).toThrow('The demo needs 6 people or more in people.csv; it has 3.');
  });
});

describe("the Playground's configuration", () => {
  const config = JSON.parse(playgroundConfig(readUsers(people)));

  it('names exactly five users beside the current one, no id twice', () => {
    const ids = [config.currentUser, ...config.users].map((user) => user.id);
    expect(config.users).toHaveLength(5);
    expect(new Set(ids).size).toBe(6);
  });

  it('spells the key of the sign-in name as the Playground does', () => {
    expect(config.currentUser).toMatchObject({
      name: 'Julie Bradbrook',
      userPrincipleName: 'julie.bradbrook@council.example',
      email: 'julie.bradbrook@council.example',
      givenName: 'Julie',
      surname: 'Bradbrook',
    });
  });
});
