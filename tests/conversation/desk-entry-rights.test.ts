import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/register/directory.ts';
import { ANN, CORA, DIRECTORY, OTIS, openDesk, partOf, TOM, titlesOf } from './desk-rig.ts';

/** People and boards that an officer brings: those of their boards, and nothing that raises their own rights. */

const HEADER = 'name,email,organisation,post,role,boards,exempt';
const line = ({ name, email, posts, role, boards, cleared }: Person, deputy = ''): string =>
  `${name},${email},,${posts.join(';')},${role},${boards.join(';')},${cleared ? 'yes' : 'no'}${deputy}`;
const people = (...rows: string[]) => ({ 'people.csv': [HEADER, ...rows, ''].join('\n') });

describe('people that an officer brings', () => {
  it.each<[string, Person, Partial<Person>, RegExp]>([
    ['make themselves cleared', OTIS, { cleared: true }, /whether you yourself see exempt items/],
    ['put themselves on another board', OTIS, { boards: ['SFB', 'SSC'] }, /your own boards/],
    ['make themselves chair', OTIS, { role: 'chair' }, /your own role/],
    ['take a post', OTIS, { posts: ['Head of Roads'] }, /your own posts/],
    ['take a name', OTIS, { name: 'Tom Pike' }, /your own name|already/],
  ])('cannot %s', async (_, who, change, says) => {
    const rig = openDesk();
    const answer = await rig.send(who, people(line({ ...who, ...change })));
    expect(JSON.stringify(answer)).toMatch(says);
    expect(titlesOf(answer)).not.toContain('Import');
    expect(rig.made).toEqual([]);
  });

  const eve: Person = { ...TOM, name: 'Eve Lane', email: 'eve@x.example', posts: [] };
  it.each<[string, Person, Person, RegExp]>([
    ['clear somebody while not cleared', OTIS, { ...TOM, cleared: true }, /only an officer who is cleared/i],
    ['bring somebody new who is cleared', OTIS, { ...eve, cleared: true }, /only an officer who is cleared/i],
    [
      'put somebody on another board',
      OTIS,
      { ...TOM, boards: ['SFB', 'SSC'] },
      /boards that you do not serve/,
    ],
    ['take somebody off another board', OTIS, { ...CORA, boards: [] }, /boards that you do not serve/],
    [
      'change somebody of another board',
      OTIS,
      { ...CORA, posts: ['Clerk'] },
      /none of the boards that you serve/,
    ],
    ['make somebody of other boards too an officer', OTIS, { ...ANN, role: 'chair' }, /role or clearance/],
    [
      'give somebody the name of a stranger',
      OTIS,
      { ...eve, name: 'Cora Finch' },
      /name or post of somebody/,
    ],
    ['give somebody their own name', OTIS, { ...eve, name: 'Otis Webb' }, /your own name/],
  ])('cannot %s', async (_, who, brought, says) => {
    const rig = openDesk();
    const answer = await rig.send(who, people(line(brought)));
    expect(JSON.stringify(partOf(answer, 'Cannot be taken'))).toMatch(says);
    expect(titlesOf(answer)).not.toContain('Import');
  });

  it('cannot make the officer themselves a deputy', async () => {
    const rig = openDesk();
    const answer = await rig.send(OTIS, {
      'people.csv': [`${HEADER},deputy`, line(TOM, ',Otis Webb'), ''].join('\n'),
    });
    expect(JSON.stringify(partOf(answer, 'Cannot be taken'))).toContain('stand in for them');
  });

  it.each<[string, Person, Person]>([
    ['give somebody of their board a post', OTIS, { ...TOM, posts: ['Head of Roads', 'Head of Parks'] }],
    ['bring somebody new to their board', OTIS, eve],
    ['make somebody of their board chair', OTIS, { ...TOM, role: 'chair' }],
    ['clear somebody where cleared themselves', ANN, { ...TOM, cleared: true }],
    ['put somebody of one of their boards on another', ANN, { ...TOM, boards: ['SFB', 'SSC'] }],
  ])('may %s', async (_, who, brought) => {
    const rig = openDesk();
    const answer = await rig.send(who, people(line(brought)));
    expect((await rig.press(who, answer, 'Import')).sentence).toMatch(/^Done/);
    expect(rig.directory().people.find(({ email }) => email === brought.email)).toMatchObject({
      posts: brought.posts,
      role: brought.role,
      boards: brought.boards,
      cleared: brought.cleared,
    });
  });

  it('stay as they are where the file has them so, whoever they are', async () => {
    const rig = openDesk();
    const answer = await rig.send(OTIS, people(...DIRECTORY.people.map((one) => line(one))));
    expect(answer.sentence).toContain('brings nothing that the register does not have');
  });
});

describe('boards that an officer brings', () => {
  it('are those that they serve', async () => {
    const rig = openDesk();
    const file = (rows: string) => ({ 'boards.csv': `code,name,aliases,meetings\n${rows}\n` });
    const refused = await rig.send(OTIS, file('SSC,Scrutiny Committee,,2018-03-01\nNEW,New Board,,'));
    expect(titlesOf(refused)).toEqual(['Close']);
    expect(partOf(refused, 'Cannot be taken')).toHaveLength(2);
    const taken = await rig.send(OTIS, file('SFB,Safer Fellshire Board,,2018-03-01'));
    expect(titlesOf(taken)[0]).toBe('Import');
  });
});
