import { describe, expect, it } from 'vitest';
import { ANN, fellshire, items, RAVI } from '../question/fellshire.ts';
import { item } from '../register/entries.ts';
import { answer, answerTo, as } from './ask.ts';

const SENTENCES: [text: string, sentence: string][] = [
  ['HS-1', 'HS-1: Fit smoke alarms in rented homes.'],
  ['who owns HS-1?', 'Adrian Green owns HS-1.'],
  ['who owns HS-2?', 'Nobody is named as the owner of HS-2.'],
  ['who owns OC-1?', 'Chief Inspector (Ravi Bell) owns OC-1.'],
  ['who owns OC-2?', 'Karen Whitlock and Karen Boyes own OC-2.'],
  ["what's the latest on HS-1", 'HS-1 is in progress: Half are fitted.'],
  ["what's the latest on HS-2", 'HS-2 is not started.'],
  ['when was MIN-1 agreed', 'MIN-1 was agreed on 22 September 2017.'],
  ['when was HC-1 agreed', 'The register does not say when HC-1 was agreed.'],
  // One item that is told by its words.
  ['who is doing the drug strategy', 'Joanne Waller owns MIN-1.'],
  ["what's happening with smoke alarms", 'HS-1 is in progress: Half are fitted.'],
];

/** What the sentence must say of when an item is due. */
const DUE: [ref: string, says: string][] = [
  ['HS-1', '31 March 2018'],
  ['HS-1', '16 days late'],
  ['HC-1', '16 April 2018'],
  ['HC-1', 'due today'],
  ['DA-1', 'due tomorrow'],
  ['HC-2', 'provisional'],
  ['OC-2', '30 June 2018'],
];

describe('one item', () => {
  it.each(SENTENCES)('“%s”: %s', async (text, sentence) => {
    expect(as('item', await answer(text)).sentence).toBe(sentence);
  });

  it.each(DUE)('“when is %s due” says “%s”', async (ref, says) => {
    expect(as('item', await answer(`when is ${ref} due`)).sentence).toContain(says);
  });

  it('has every fact that the register holds of it, and no empty one', async () => {
    const shown = as('item', await answer('DA-1'));
    expect(shown.facts).toEqual([
      { title: 'Status', value: 'At risk' },
      { title: 'Due', value: '17 April 2018 · due tomorrow' },
      { title: 'Timescale as written', value: '17 April 2018' },
      { title: 'Owner', value: 'Safeguarding Lead (Karen Boyes)' },
      { title: 'Organisation', value: 'Fellshire County Council' },
      { title: 'Area', value: 'Domestic abuse' },
      { title: 'Priority', value: 'Protect people from harm' },
      { title: 'Board', value: 'Safer Fellshire Board' },
    ]);
    const more = as('item', await answer('MIN-1')).facts;
    expect(more).toContainEqual({ title: 'Comes from', value: 'Minutes 22 September 2017' });
    expect(more).toContainEqual({ title: 'Agreed', value: '22 September 2017' });
    expect(as('item', await answer('HS-1')).facts).toContainEqual({ title: 'Priority level', value: '1' });
    expect(as('item', await answer('HS-1')).progress).toBe('Half are fitted');
    for (const { ref } of items)
      for (const { value } of as('item', await answer(ref)).facts) expect(value).not.toBe('');
  });

  it('tells its milestones in order', async () => {
    const view = fellshire(ANN, 'personal', [item({ timescale: 'November 2017 June 2018' })]);
    expect(as('item', await answer('HC-1', view)).facts).toContainEqual({
      title: 'Milestones',
      value: '30 November 2017; 30 June 2018',
    });
  });

  it('leads to more of its source, its owner and its area', async () => {
    const shown = as('item', await answer('HC-1'));
    expect(shown.buttons.map(({ title }) => title)).toEqual([
      'Outstanding for Ravi Bell',
      'Outstanding on Hate crime',
    ]);
    expect(as('item', await answer('HS-1')).buttons.map(({ title }) => title)).toContain(
      'All of Home Safety review',
    );
    for (const { press } of shown.buttons) {
      if (press.verb !== 'ask') throw new Error('It asks.');
      const list = as('list', await answerTo(press.question));
      expect(list.rows.map(({ ref }) => ref)).toContain('HC-1');
    }
  });

  it('that is hidden and one that never was are answered in the same words', async () => {
    for (const view of [fellshire(RAVI), fellshire(ANN, 'shared')]) {
      const [hidden, never] = await Promise.all(
        ['OC-5', 'OC-6'].map((ref) => answer(`who owns ${ref}?`, view)),
      );
      expect(JSON.stringify(hidden)).toBe(JSON.stringify(never).replaceAll('OC-6', 'OC-5'));
      expect(hidden?.sentence).toBe("I can't find OC-5 among the items that you can see.");
    }
  });

  it('is found whatever the case of its ref', async () => {
    expect(as('item', await answerTo({ about: 'item', ref: 'hc-1', aspect: 'everything' })).row.ref).toBe(
      'HC-1',
    );
  });
});
