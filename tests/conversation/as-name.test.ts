import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/conversation.ts';
import { createConverse } from '../../src/conversation/converse.ts';
import { findByName, readAs } from '../../src/conversation/try-as.ts';
import { openRegister } from '../../src/open-register.ts';
import { type Directory, emptyDirectory } from '../../src/register/directory.ts';
import { startAzurite } from '../azurite.ts';
import { filesOf, TODAY } from '../bot/fellshire.ts';
import { importInto } from '../bot/rig.ts';
import { noChanges } from './nothing-changes.ts';

describe('outside local mode', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  beforeAll(async () => {
    azurite = await startAzurite();
    await importInto(azurite.connectionString, filesOf());
  });
  afterAll(() => azurite.close());

  it('"as NAME" is a question like any other, even where somebody was tried on before', async () => {
    const { connectionString } = azurite;
    const register = openRegister({ connectionString, now: () => TODAY, newId: randomUUID });
    const converse = (local: boolean) =>
      createConverse({ ...noChanges(), ...register, surroundings: { demo: false, local } });
    const turn: Turn = {
      account: 'tom',
      conversation: 'c',
      scope: 'personal',
      email: async () => 'tom.pike@council.example',
    };
    const sentence = async (text: string) => (await converse(false).say(turn, text)).answer.sentence;

    expect((await converse(true).say(turn, 'as Mary Hope')).answer.sentence).toContain('as Mary Hope');
    expect(await sentence('hello')).toContain('Hello Tom');
    expect(await sentence('as Mary Hope')).not.toContain('trying the bot');
    expect(await sentence('as Napoleon')).not.toContain('nobody in the register');
    expect(await sentence('hello')).toContain('Hello Tom');
    expect((await converse(false).greet(turn)).answer.sentence).toContain('Hello Tom');
  });
});

describe('reading "as NAME"', () => {
  it.each([
    ['as Mary Hope', 'Mary Hope'],
    ['  AS  mary hope. ', 'mary hope'],
    ['as me', 'me'],
    ["as Siân O'Brien-Lee!", "Siân O'Brien-Lee"],
    ['as', undefined],
    ['as 7', undefined],
    ['show it as Mary', undefined],
    ['as Mary, what is overdue?', undefined],
    ['assign it', undefined],
  ])('%j names %j', (text, name) => {
    expect(readAs(text)).toBe(name);
  });

  const person = (name: string) => ({ ...PERSON, name });
  const PERSON = {
    email: 'e',
    organisation: '',
    posts: [],
    role: 'member' as const,
    boards: [],
    cleared: false,
  };
  const directory: Directory = {
    ...emptyDirectory(),
    people: ['Mary Hope', 'Mary Lamb', 'Siân Pike', 'Hope'].map(person),
  };

  it.each([
    ['Mary Hope', 'Mary Hope'],
    ['sian', 'Siân Pike'],
    ['pike', 'Siân Pike'],
    ['Mary', undefined],
    ['hope', 'Hope'],
    ['Nobody', undefined],
  ])('%j is %j', (typed, name) => {
    expect(findByName(typed, directory)?.name).toBe(name);
  });
});
