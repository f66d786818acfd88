import { describe, expect, it } from 'vitest';
import { emptyDirectory } from '../../src/register/directory.ts';
import { FILES, fileOf, readWith, registerOf, tell } from './register-files.ts';

const warningsOf = (item: Record<string, string>): string[] => {
  const { problems, warningLines } = readWith({ 'register.csv': registerOf(item) });
  expect(problems).toEqual([]);
  return warningLines;
};

describe('what an item is warned of', () => {
  it.each<[item: Record<string, string>, says: string]>([
    [
      { timescale: 'when funding allows' },
      'timescale: "when funding allows" gives no date: it is not a way of writing a date that the register knows; kept as written',
    ],
    [
      { timescale: 'within 6 months' },
      'timescale: "within 6 months" gives no date: it counts from the date agreed, and none is given; kept as written',
    ],
    [{ timescale: '31/02/2018' }, 'timescale: "31/02/2018" gives no date'],
    [{ timescale: 'x'.repeat(8000) }, 'timescale: "xxx'],
    [{ area: 'Arson' }, 'area: "Arson" is not the name of any known area of a strategy; kept as written'],
    [
      { area: 'Hate' },
      'area: "Hate" is not the name of any known area of a strategy; write "Hate crime", which it stands for; kept as written',
    ],
    [
      { organisation: 'Fellshire Council;Fell Homes' },
      'organisation: "Fell Homes" is not the name of any known organisation; kept as written',
    ],
    [
      { organisation: 'POLICE' },
      'organisation: "POLICE" is not the name of any known organisation; write "Fellshire Police", which it stands for; kept as written',
    ],
    [
      { owner: 'Ravi Bel' },
      'owner: "Ravi Bel" is neither a person nor a post that anybody holds, but is close to "Ravi Bell"; taken as a post',
    ],
    [
      { owner: 'Partnership Manger' },
      'owner: "Partnership Manger" is neither a person nor a post that anybody holds, but is close to "Partnership Manager"; taken as a post',
    ],
    [
      { owner: 'Ann Dale;Ravi Bell', visibility: 'exempt' },
      'owner: HC-1 is exempt, and its owner Ravi Bell is not cleared to see it',
    ],
    [
      { owner: 'chief inspector', visibility: 'exempt' },
      'owner: HC-1 is exempt, and its owner Ravi Bell (chief inspector) is not cleared to see it',
    ],
    [
      { ref: '', owner: 'Ravi Bell', visibility: 'exempt' },
      'owner: the item "Publish the plan" is exempt, and its owner Ravi Bell is not cleared to see it',
    ],
  ])('%j', (item, says) => {
    expect(warningsOf(item)).toEqual([expect.stringContaining(`register.csv line 2, ${says}`)]);
  });

  it.each<Record<string, string>>([
    {},
    { owner: 'Head of Fire Safety' },
    { owner: 'RAVI BELL; partnership manager' },
    { owner: 'Ann Dale;Partnership Manager;Head of Fire Safety', visibility: 'exempt' },
    { area: 'HATE CRIME', organisation: 'fellshire council' },
    { timescale: 'TBC' },
    { timescale: 'Ongoing' },
    { timescale: '' },
  ])('is nothing for %j', (item) => {
    expect(warningsOf(item)).toEqual([]);
  });
});

describe('what people are warned of', () => {
  const joe = (post: string): string =>
    `Joe Hill,joe@police.example,Fellshire Police,${post},member,SFB,no\n`;

  it('is an organisation that is not known', () => {
    const people = FILES['people.csv'] + joe('').replace('Fellshire Police', 'Fell Homes');
    expect(readWith({ 'people.csv': people }).warningLines).toEqual([
      'people.csv line 4, organisation: "Fell Homes" is not the name of any known organisation; kept as written',
    ]);
  });

  it('is a post that two of them hold', () => {
    const people = FILES['people.csv'] + joe('Inspector;chief inspector');
    expect(readWith({ 'people.csv': people }).warningLines).toEqual([
      'people.csv line 3, post: "Chief Inspector" is also Joe Hill (joe@police.example); items that name it are the work of each of them',
      'people.csv line 4, post: "chief inspector" is also Ravi Bell (ravi.bell@police.example); items that name it are the work of each of them',
    ]);
  });

  const known = { ...emptyDirectory(), ...readWith({}).batch };
  const header = FILES['people.csv'].split('\n', 1).join('');

  it('is a name that the register has under another e-mail address', () => {
    const text = `${header}\nRavi Bell,ravi@fire.example,,,member,SFB,no\n`;
    expect(tell([fileOf('people.csv', text)], known).warningLines).toEqual([
      'people.csv line 2, name: "Ravi Bell" is also Ravi Bell (ravi.bell@police.example); items that name it are the work of each of them',
    ]);
  });

  it('is by the people as they are after the import', () => {
    const cleared = `${header}\nRavi Bell,Ravi.Bell@police.example,Fellshire Police,Superintendent,member,SFB,yes\n`;
    const exempt = registerOf({ owner: 'Ravi Bell', visibility: 'exempt' });
    const files = [fileOf('people.csv', cleared), fileOf('register.csv', exempt)];
    expect(tell(files.slice(1), known).warningLines).toHaveLength(1);
    expect(tell(files, known).warningLines).toEqual([]);
  });
});

describe('boards that the register has already', () => {
  it('keep their code as it is written there', () => {
    const known = { ...emptyDirectory(), ...readWith({}).batch };
    const files = [
      fileOf('boards.csv', 'code,name,aliases,meetings\nsfb,Safer Fellshire Board,,\n'),
      fileOf('register.csv', registerOf({ board: 'Sfb' })),
    ];
    const { batch } = tell(files, known);
    expect([batch.boards[0]?.code, batch.items[0]?.board]).toEqual(['SFB', 'SFB']);
  });
});

/** Milliseconds that a machine with other work may take. */
const SLOW = 60_000;

describe('a register as large as may be', () => {
  it(
    'is read, with every name of it unlike any other',
    () => {
      const items = Array.from({ length: 20_000 }, (_, n) => ({
        ref: `X-${n}`,
        owner: `Post of number ${n}`,
      }));
      const { batch, problems } = readWith({ 'register.csv': registerOf(...items) });
      expect([batch.items.length, problems]).toEqual([20_000, []]);
    },
    SLOW,
  );
});
