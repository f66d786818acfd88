import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../bot/commands.ts';
import { PEOPLE_HEADER, REGISTER_HEADER } from '../bot/fellshire.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.clear());

describe('npm run import', () => {
  it('puts all files in or nothing, and says what each run did or would do', async () => {
    const files = desk.register();
    const first = await desk.run(['import', '--', ...files]);
    expect(first).toEqual({
      status: 0,
      out: [
        'organisations: 2 added, 0 changed, 0 unchanged',
        'boards: 2 added, 0 changed, 0 unchanged',
        'people: 5 added, 0 changed, 0 unchanged',
        'areas: 2 added, 0 changed, 0 unchanged',
        'items: 37 added, 0 changed, 0 unchanged',
      ],
      err: [],
    });

    const changed = 'HC-1,action,SFB,Publish the hate crime plan,,,,,,,,March 2018,complete,open,';
    const bad = desk.write(
      'bad.csv',
      `${REGISTER_HEADER}\n${changed}\nHC-2,wish,SFB,,,,,,,,,,,open,\nHC-3,action,XYZ,Title,,,,,,,,,,open,\n`,
    );
    const refused = await desk.run(['import', '--', bad]);
    expect(refused.status).toBe(1);
    expect(refused.err.map((line) => /^bad\.csv line \d, \w+: /.exec(line)?.[0])).toEqual([
      'bad.csv line 3, kind: ',
      'bad.csv line 3, title: ',
      'bad.csv line 4, board: ',
    ]);
    expect(refused.out).toEqual(['Nothing was imported.']);

    const good = desk.write('good.csv', `${REGISTER_HEADER}\n${changed}\n`);
    expect(await desk.run(['import', '--', '--dry-run', good])).toEqual({
      status: 0,
      out: ['items: 0 to add, 1 to change, 0 unchanged', 'Nothing was written: this was a dry run.'],
      err: [],
    });
  });

  it('says what is missing where no file is named, one cannot be read, or an option is unknown', async () => {
    const people = desk.write('people.csv', `${PEOPLE_HEADER}\n`);
    const [none, missing, folder, option, both] = await Promise.all([
      desk.run(['import']),
      desk.run(['import', '--', people, `${desk.folder}/nowhere.csv`]),
      desk.run(['import', '--', desk.folder]),
      desk.run(['import', '--', '--force', people]),
      desk.run(['import', '--', '--open', '--exempt', people]),
    ]);
    expect(none).toMatchObject({ status: 1, err: [expect.stringMatching(/^Name the files to import: /)] });
    expect(missing).toMatchObject({
      status: 1,
      err: [`${desk.folder}/nowhere.csv: there is no such file, or it cannot be read`],
    });
    expect(folder).toMatchObject({ status: 1, err: [expect.stringContaining('cannot be read')] });
    expect(option).toMatchObject({ status: 1, err: [expect.stringContaining('--force')] });
    expect(both).toMatchObject({ status: 1, err: [expect.stringMatching(/^Say either --open or --exempt/)] });
  });
});
