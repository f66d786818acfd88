import { describe, expect, it } from 'vitest';
import { item } from '../register/entries.ts';
import {
  ANN,
  csv,
  factsOf,
  HC1,
  ITEMS,
  OTIS,
  openDesk,
  partOf,
  pressOf,
  previewOf,
  row,
  TOM,
  titlesOf,
} from './desk-rig.ts';

const TWO = csv(
  row({ ...HC1, timescale: 'June 2018', status: 'at risk' }),
  row({ title: 'Publish the profile', owner: 'Tom Pike', timescale: 'March 2018' }),
  row({ ref: 'HC-2', title: 'Train front desks', timescale: 'March 2018', status: 'in progress' }),
);

describe('a paper that an officer sends', () => {
  it('is shown and not written', async () => {
    const rig = openDesk();
    const before = structuredClone([...rig.items.values()]);
    const answer = await rig.send(ANN, TWO);
    expect(answer.sentence).toBe('register.csv would add 1 item and change 1 item.');
    expect(previewOf(answer).lines).toEqual([
      'Read as a register file: 3 actions.',
      'Nothing has been written yet.',
    ]);
    expect(factsOf(answer)).toEqual(['New: 1', 'Changed: 1', 'Unchanged: 1']);
    expect(partOf(answer, 'Changed')).toEqual([
      'HC-1 Publish the plan | Timescale: March 2018 → June 2018 | Status: in progress → at risk',
    ]);
    expect(partOf(answer, 'New')?.[0]).toMatch(
      /^SFB-41 Publish the profile \| Action · Tom Pike · 31 March 2018/,
    );
    expect(titlesOf(answer)).toEqual(['Import', 'Cancel']);
    expect([...rig.items.values()]).toEqual(before);
  });

  it('is imported as it was shown, in the name of the officer', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    const { answer: done, changedMany } = await rig.pressing(ANN, pressOf(answer, 'Import'));
    expect(done.sentence).toBe('Done: register.csv added 1 item and changed 1 item.');
    expect(titlesOf(done)).toEqual(['Show what changed', 'Undo this import']);
    expect(changedMany).toBe(true);
    expect(rig.items.get('HC-1')).toMatchObject({ timescale: 'June 2018', status: 'at risk' });
    expect(rig.items.get('SFB-41')).toMatchObject({ title: 'Publish the profile' });
    expect(rig.made).toEqual([{ by: 'Ann Dale (import of register.csv)', person: 'ann.dale@x.example' }]);
  });

  it('is imported once, and says the same, however often the button is pressed', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    const [first, second] = await Promise.all([
      rig.press(ANN, answer, 'Import'),
      rig.press(ANN, answer, 'Import'),
    ]);
    const third = await rig.press(ANN, answer, 'Import');
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(rig.made).toHaveLength(1);
  });

  it('says that it is in where the process ended before it could say so', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    rig.state.diesAfter = true;
    await expect(rig.press(ANN, answer, 'Import')).rejects.toThrow('the process ends');
    rig.state.diesAfter = false;
    expect((await rig.press(ANN, answer, 'Import')).sentence).toBe(
      'Done: register.csv added 1 item and changed 1 item.',
    );
    expect(rig.made).toHaveLength(1);
  });

  it('waits while another import runs, and says so where that takes long', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    rig.state.busy = 3;
    expect((await rig.press(ANN, answer, 'Import')).sentence).toMatch(/^Done/);

    const slow = openDesk();
    const again = await slow.send(ANN, TWO);
    slow.state.busy = 1000;
    const busy = await slow.press(ANN, again, 'Import');
    expect(busy.sentence).toContain('Another import is running');
    slow.state.busy = 0;
    expect((await slow.press(ANN, busy, 'Import')).sentence).toMatch(/^Done/);
  });

  it('is shown again where the register changed between looking and pressing', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    rig.items.set('HC-1', item({ ...ITEMS[0], status: 'complete' }));
    const again = await rig.press(ANN, answer, 'Import');
    expect(again.sentence).toBe(
      'The register has changed since you looked, so nothing has been written. Please look again.',
    );
    expect(partOf(again, 'Changed')?.[0]).toContain('Status: complete → at risk');
    expect(rig.made).toEqual([]);
    expect((await rig.press(ANN, again, 'Import')).sentence).toMatch(/^Done/);
  });

  it('is shown again where the register changes at the very moment', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    rig.state.meanwhile = () => rig.items.set('HC-1', item({ ...ITEMS[0], status: 'complete' }));
    const again = await rig.press(ANN, answer, 'Import');
    expect(again.sentence).toContain('has changed since you looked');
    expect(rig.made).toEqual([]);
  });

  it('is forgotten when it is cancelled, and its buttons do nothing any more', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    expect((await rig.press(ANN, answer, 'Cancel')).sentence).toBe(
      'I have forgotten register.csv. Nothing was written.',
    );
    expect((await rig.press(ANN, answer, 'Import')).sentence).toContain('I no longer have this paper');
    expect(rig.kept.all.size).toBe(0);
    expect(rig.made).toEqual([]);
  });

  it('is kept for a day', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    rig.later(25 * 60 * 60 * 1000);
    expect((await rig.press(ANN, answer, 'Import')).sentence).toContain('I no longer have this paper');
  });

  it('is nobody else’s to import, whatever they press', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, TWO);
    expect(await rig.press(OTIS, answer, 'Import')).toEqual(await rig.press(OTIS, answer, 'Cancel'));
    expect((await rig.press(OTIS, answer, 'Import')).sentence).toContain('I no longer have this paper');
    expect((await rig.press(TOM, answer, 'Import')).sentence).toContain('Only officers');
    expect((await rig.press(ANN, answer, 'Import', {}, 'shared')).sentence).toContain('only in our own chat');
    expect(rig.made).toEqual([]);
    expect((await rig.press(ANN, answer, 'Import')).sentence).toMatch(/^Done/);
  });

  it('that brings nothing new says so and offers nothing to import', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, csv(row(HC1)));
    expect(answer.sentence).toBe('register.csv brings nothing that the register does not have.');
    expect(titlesOf(answer)).toEqual(['Close']);
  });
});

describe('a paper with rows that cannot be taken', () => {
  const FAULTY = csv(
    row({ ...HC1, timescale: 'June 2018' }),
    row({ ref: 'HC-2', title: 'Train front desks', timescale: 'March 2018', status: 'mauve' }),
  );

  it('names them with line, column and what was expected, and offers the others', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, FAULTY);
    expect(answer.sentence).toBe('1 row of register.csv cannot be taken; the other 1 would change 1 item.');
    expect(partOf(answer, 'Cannot be taken')?.[0]).toMatch(
      /^register\.csv, line 3, status \| "Mauve"|mauve.*not started/,
    );
    expect(factsOf(answer)).toContain('Cannot be taken: 1 row');
    const done = await rig.press(ANN, answer, 'Import the other 1');
    expect(done.sentence).toBe('Done: register.csv changed 1 item.');
    expect(rig.items.get('HC-2')?.status).toBe('in progress');
  });

  it('cannot be imported as a whole by a button that was made up', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, FAULTY);
    const press = pressOf(answer, 'Import the other 1');
    const { answer: again } = await rig.pressing(ANN, { ...press, do: 'import' } as typeof press);
    expect(again.shows).toBe('preview');
    expect(rig.made).toEqual([]);
  });

  it('is refused as a whole where no row can be taken', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, csv(row({ title: '', timescale: 'June 2018' })));
    expect(answer.sentence).toBe('register.csv cannot go in: 1 row cannot be taken.');
    expect(titlesOf(answer)).not.toContain('Import');
  });
});

describe('a long paper', () => {
  const MANY = csv(...Array.from({ length: 30 }, (_, n) => row({ title: `Mend crossing ${n + 1}` })));

  it('is told of page by page', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, MANY);
    expect(partOf(answer, 'New')).toHaveLength(3);
    const first = await rig.press(ANN, answer, 'New: all 30');
    expect(first.sentence).toBe('register.csv: new (30).');
    expect(previewOf(first).sections[0]?.heading).toBe('1–8 of 30');
    const second = await rig.press(ANN, first, 'Show more');
    expect(partOf(second, '9–16')?.[0]).toContain('Mend crossing 9');
    expect(titlesOf(second)).toEqual(['Show more', 'Show earlier', 'Back to the preview']);
    const back = await rig.press(ANN, second, 'Back to the preview');
    expect(back).toEqual(answer);
  });
});
