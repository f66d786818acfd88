import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImportFile } from '../../src/importing/read-files.ts';
import { openRegister } from '../../src/open-register.ts';
import { loadFiles, runImport } from '../../src/run-import.ts';
import { startAzurite } from '../azurite.ts';
import { fileOf, filesOf, REGISTER_HEADER, TODAY } from '../bot/fellshire.ts';
import { indicatorsOf } from '../importing/indicator-files.ts';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

/** One run of the command: it opens the register for itself. */
function importing(files: ImportFile[], dryRun = false) {
  const { connectionString } = azurite;
  const register = openRegister({
    connectionString,
    now: () => TODAY,
    newId: randomUUID,
    attemptMs: 10_000,
  });
  return runImport(files, register, dryRun);
}

const items = (...rows: string[]) => fileOf('register.csv', [REGISTER_HEADER, ...rows, ''].join('\n'));
const anItem = (ref: string, title: string, more = ',,,,,,,,,,open,') => `${ref},action,SFB,${title}${more}`;

describe('an import', () => {
  beforeEach(async () => {
    await importing(filesOf());
  });

  it('says of a second time that nothing is new, and writes nothing', async () => {
    const { done, lines } = await importing(filesOf().toReversed());
    expect([done, lines.at(-1)]).toEqual([true, 'items: 0 added, 0 changed, 37 unchanged']);
  });

  it('writes nothing when it is dry, though it says what it would', async () => {
    const file = items(anItem('NEW-1', 'A new one'));
    const said = async (dry: boolean) => (await importing([file], dry)).lines;
    expect(await said(true)).toEqual(['items: 1 to add, 0 to change, 0 unchanged']);
    expect(await said(true)).toEqual(['items: 1 to add, 0 to change, 0 unchanged']);
    expect(await said(false)).toEqual(['items: 1 added, 0 changed, 0 unchanged']);
  });

  it('with one bad row changes nothing, and names every bad one', async () => {
    const file = items(anItem('HC-1', 'Changed'), anItem('HC-2', ''), 'HC-3,wish,SFB,Title,,,,,,,,,,open,');
    const { done, lines, problems } = await importing([file]);
    expect([done, lines]).toEqual([false, []]);
    expect(problems).toEqual([
      expect.stringMatching(/^register\.csv line 3, title: /),
      expect.stringMatching(/^register\.csv line 4, kind: /),
    ]);
    expect((await importing([items(anItem('HC-1', 'Changed'))], true)).lines).toEqual([
      'items: 0 to add, 1 to change, 0 unchanged',
    ]);
  });

  it('brings indicators, and of a file with a bad row none', async () => {
    const file = (...rows: Record<string, string>[]) => fileOf('indicators.csv', indicatorsOf(...rows));
    const bad = await importing([file({}, { period: '2018', value: 'many' })]);
    expect([bad.done, bad.problems]).toEqual([
      false,
      [expect.stringMatching(/^indicators\.csv line 3, value: "many" is not a number/)],
    ]);
    const said = async (...rows: Record<string, string>[]) => (await importing([file(...rows)])).lines;
    expect(await said({})).toEqual(['indicators: 1 added, 0 changed, 0 unchanged']);
    expect(await said({ value: '90' }, { period: '2018' })).toEqual([
      'indicators: 1 added, 1 changed, 0 unchanged',
    ]);
  });

  it('warns of words it cannot read and of an owner without clearance, and puts the items in', async () => {
    const file = items(
      anItem('W-1', 'Odd', ',,,,,,,,some day,,open,'),
      anItem('W-2', 'Kept back', ',,,,,,Ravi Bell,,March 2018,,exempt,'),
    );
    const { done, warnings } = await importing([file]);
    expect(done).toBe(true);
    expect(warnings).toEqual([
      expect.stringMatching(/^warning: register\.csv line 2, timescale: /),
      expect.stringMatching(/^warning: register\.csv line 3, owner: .*Ravi Bell/),
    ]);
  });
});

it('files that cannot be read are named, each with what is wrong', async () => {
  const here = import.meta.filename;
  const { files, missing } = await loadFiles([here, '/nowhere/people.csv', import.meta.dirname]);
  expect(files.map(({ name }) => name)).toEqual(['run-import.test.ts']);
  expect(missing).toEqual([
    '/nowhere/people.csv: there is no such file, or it cannot be read',
    `${import.meta.dirname}: there is no such file, or it cannot be read`,
  ]);
});
