import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REVIEWS_2017 } from '../importing/papers-2017/as-paper.ts';
import { docxOf2017, xlsxOf2017 } from '../importing/papers-2017/build-files.ts';
import { EXPECTED_2017 } from '../importing/papers-2017/expected.ts';
import type { PaperReview } from '../importing/papers-2017/review.ts';
import { type DeskRig, durhamFiles, openDeskRig, press } from './desk-rig.ts';
import { ANN } from './fellshire.ts';
import { buttonsOf, cardOf, readingOf } from './teams.ts';

/** The committee paper of 2017, sent to the bot as Word and as Excel files over HTTP. */

const told = ({
  source,
  title,
  owners,
  organisations,
  timescale,
  status,
}: Omit<(typeof EXPECTED_2017)[number], 'progress'>) => ({
  source,
  title,
  owners,
  organisations,
  timescale,
  status,
});
const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title);

/** Every word of one cell replaced in the paper, as it comes half a year later. */
const amended = (from: string, to: string): PaperReview[] => {
  const changed = JSON.parse(JSON.stringify(REVIEWS_2017).replaceAll(from, to)) as PaperReview[];
  expect(changed).not.toEqual(REVIEWS_2017);
  return changed;
};

describe.each<[string, string, (reviews?: PaperReview[]) => Promise<Uint8Array>]>([
  ['Word', 'progress.docx', docxOf2017],
  ['Excel', 'progress.xlsx', xlsxOf2017],
])('the paper of 2017 as a %s file', (_, name, build) => {
  let rig: DeskRig;
  beforeAll(async () => {
    rig = await openDeskRig({ files: durhamFiles() });
  }, 60_000);
  afterAll(() => rig.close());

  it('is previewed, and nothing is written before what it leaves open is chosen and confirmed', async () => {
    const first = await rig.send(ANN, { [name]: await build() });
    expect(first.replies[0]?.summary).toBe(
      `Before ${name} can go in, choose which board it is for and who may see its new items.`,
    );
    expect(readingOf(first)).toContain('Read as a committee paper');
    expect(readingOf(first)).toContain('13 recommendations');
    expect(await rig.items()).toEqual([]);

    const chosen = await press(rig.teams, ANN, first, 'Show what it would do', {
      board: 'SSC',
      visibility: 'open',
    });
    expect(readingOf(chosen)).toContain(`${name} would add 13 items.`);
    expect(await rig.items()).toEqual([]);

    // Whichever copy of the bot is pressed can go on.
    const done = await press(await rig.another(), ANN, chosen, 'Import');
    expect(readingOf(done)).toContain(`Done: ${name} added 13 items.`);
    const items = await rig.items();
    expect(items.map(told).sort(byTitle)).toEqual(EXPECTED_2017.map(told).sort(byTitle));
    expect(new Set(items.map(({ board, visibility, kind }) => `${board} ${visibility} ${kind}`))).toEqual(
      new Set(['SSC open recommendation']),
    );
  }, 60_000);

  it('brings nothing when it is sent again, though it says nothing of board and visibility', async () => {
    const again = await rig.send(ANN, { [name]: await build() });
    expect(again.replies[0]?.summary).toBe(`${name} brings nothing that the register does not have.`);
    expect(buttonsOf(cardOf(again)).map(({ title }) => title)).not.toContain('Import');
  }, 60_000);

  it('comes again, changed, as an update with history', async () => {
    const before = await rig.items();
    const changed = await rig.send(ANN, { [name]: await build(amended('March 2018', 'June 2018')) });
    expect(changed.replies[0]?.summary).toMatch(/would change \d+ items?\.$/);
    expect(readingOf(changed)).toMatch(/Timescale: .*March 2018.* → .*June 2018/);
    await press(rig.teams, ANN, changed, 'Import');
    const after = await rig.items();
    expect(after).toHaveLength(before.length);
    const moved = after.filter(({ timescale }) => timescale.includes('June 2018'));
    expect(moved.length).toBeGreaterThan(0);
    for (const { board, ref } of moved) {
      const changes = await rig.history(board, ref);
      expect(changes.at(-1)?.by).toBe(`Ann Dale (import of ${name})`);
      expect(changes.at(-1)?.fields.map(({ field }) => field)).toContain('timescale');
    }
  }, 60_000);

  it('is taken back by typing so, after a look', async () => {
    const look = await rig.teams.say(ANN, 'undo the last import');
    expect(look.replies[0]?.summary).toContain(`Taking back the import of ${name} (Ann Dale`);
    const done = await press(rig.teams, ANN, look, 'Take it back');
    expect(readingOf(done)).toContain('Taken back');
    const items = await rig.items();
    expect(items.map(told).sort(byTitle)).toEqual(EXPECTED_2017.map(told).sort(byTitle));
    expect((await rig.teams.say(ANN, 'undo the last import')).replies[0]?.summary).toBe(
      'There is no import that you can take back.',
    );
  }, 60_000);
});
