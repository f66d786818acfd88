import { describe, expect, it } from 'vitest';
import { ANN, csv, HC1, openDesk, partOf, row, TOM, titlesOf } from './desk-rig.ts';

/** Who may send what, and in which chat. */

const TWO = csv(
  row({ ...HC1, timescale: 'June 2018', status: 'at risk' }),
  row({ title: 'Publish the profile', owner: 'Tom Pike', timescale: 'March 2018' }),
  row({ ref: 'HC-2', title: 'Train front desks', timescale: 'March 2018', status: 'in progress' }),
);

describe('several files', () => {
  const PEOPLE =
    'name,email,role,boards,organisation,post,exempt\nEve Lane,eve@x.example,member,SFB,Fellshire Council,,no\n';

  it('are one import where they are register files', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, {
      'people.csv': PEOPLE,
      'register.csv': csv(row({ title: 'Ask Eve', owner: 'Eve Lane' })),
    });
    expect(answer.sentence).toBe('people.csv and register.csv would add 1 item and 1 person.');
    expect(partOf(answer, 'People')?.[0]).toContain('Person: Eve Lane (new)');
    const done = await rig.press(ANN, answer, 'Import');
    expect(done.sentence).toContain('added 1 item and 1 person');
    expect(rig.directory().people.map(({ name }) => name)).toContain('Eve Lane');
    expect(rig.made[0]?.by).toBe('Ann Dale (import of people.csv, register.csv)');
  });

  it('are all or nothing', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, {
      'people.csv': PEOPLE,
      'register.csv': csv(row({ title: '' }), row({ title: 'B' })),
    });
    expect(answer.sentence).toContain('cannot go in: 1 row cannot be taken');
    expect(titlesOf(answer)).toEqual(['Cancel']);
  });

  it('are not taken where one of them is a Word or Excel file, and none is fetched', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, { 'paper.docx': 'x', 'register.csv': csv() });
    expect(answer.sentence).toContain('Send one Word or Excel file at a time');
    expect(rig.fetched()).toBe(0);
  });
});

describe('whoever may not bring papers', () => {
  it('is told who may, and their file is not fetched', async () => {
    const rig = openDesk();
    const answer = await rig.send(TOM, TWO);
    expect(answer).toMatchObject({
      sentence: 'Only officers can bring papers into the register, so I have not opened this one.',
      lines: ['Ann Dale or Otis Webb can.'],
    });
    expect(rig.fetched()).toBe(0);
  });

  it('is asked to use their own chat where others read along, officer or not', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO, 'shared');
    expect(answer.sentence).toBe('I take papers only in our own chat, so I have not opened this one.');
    expect(await rig.send(TOM, TWO, 'shared')).toEqual(answer);
    expect(rig.fetched()).toBe(0);
    expect(rig.kept.all.size).toBe(0);
  });
});

describe('a file that cannot be fetched or read', () => {
  it('is refused with the reason, and nothing is kept', async () => {
    const rig = openDesk({
      deps: { readPaper: async () => ({ says: 'This is a picture. Send the Word file itself.' }) },
    });
    const answer = await rig.send(ANN, { 'photo.docx': 'x' });
    expect(answer).toMatchObject({
      shows: 'words',
      sentence: 'This is a picture. Send the Word file itself.',
    });
    expect(titlesOf(answer)).toEqual(['What can I send?']);
    expect(rig.kept.all.size).toBe(0);
  });
});
