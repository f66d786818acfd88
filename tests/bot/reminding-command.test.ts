import { afterEach, describe, expect, it } from 'vitest';
import { openTables } from '../../src/store/tables.ts';
import { ANN, RAVI, TOM } from '../sweep/partnership.ts';
import { chatOf, openRig, type Rig } from '../sweep/rig.ts';
import { type Desk, openDesk } from './commands.ts';

/** `npm run remind`, as a scheduled job runs it. */

let rig: Rig;
let desk: Desk;
afterEach(async () => {
  desk.clear();
  await rig.close();
});

const ITEMS = [
  { ref: 'HC-1', timescale: '22 January 2018' },
  { ref: 'HC-2', timescale: '8 January 2018', owner: 'Tom Pike' },
  { ref: 'HC-3', timescale: '15 January 2018', owner: 'Ann Dale' },
];

async function open(met = [RAVI, TOM]): Promise<void> {
  desk = openDesk();
  rig = await openRig({ at: '2018-01-15', items: ITEMS, met });
}

const remind = (at: string, ...words: string[]) =>
  desk.run(['remind', ...(words.length > 0 ? ['--', ...words] : [])], {
    TABLES_CONNECTION_STRING: rig.connectionString,
    CLOCK_START: at,
    LOG_LEVEL: 'silent',
  });

/** Every row of the store, with its version. */
async function everything(): Promise<string> {
  const { register, conversations, imports, reminders, references } = openTables(rig.connectionString);
  const rows: unknown[] = [];
  for (const table of [register, conversations, imports, reminders, references])
    for await (const row of table.listEntities()) rows.push(row);
  return JSON.stringify(rows);
}

describe('npm run remind', () => {
  it('sweeps once, says what became of it, and ends with status 0', async () => {
    await open();
    expect(await remind('2018-01-15T09:30:00Z')).toEqual({
      status: 0,
      out: ['Reminders: 2 sent, 0 held, 1 failed.'],
      err: [],
    });
    expect(rig.arrived()).toEqual([
      'ravi: HC-1 is due in 7 days: Title of HC-1.',
      'tom: HC-2 is 7 days late: Title of HC-2.',
    ]);
    expect((await remind('2018-01-15T10:30:00Z')).out).toEqual(['Reminders: 0 sent, 0 held, 0 failed.']);
    expect(rig.arrived()).toEqual([]);
  });

  it('says what may not have arrived', async () => {
    await open([RAVI, TOM, ANN]);
    void rig.connector.fail({ to: 'send', conversation: chatOf(RAVI), kept: true, status: 502 });
    expect(await remind('2018-01-15T09:30:00Z')).toEqual({
      status: 0,
      out: [
        'Reminders: 2 sent, 0 held, 0 failed.',
        '1 more may or may not have arrived; what they carried is told again on the next working day.',
      ],
      err: [],
    });
  });

  it.each(['2018-01-15T08:59:00Z', '2018-01-15T17:00:00Z', '2018-01-13T12:00:00Z', '2018-01-01T12:00:00Z'])(
    'sends nothing outside working days and hours, and says so (%s)',
    async (at) => {
      await open();
      expect(await remind(at)).toEqual({
        status: 0,
        out: [
          'Reminders go out on working days from 09:00 to 17:00, Europe/London; it is not that now.',
          'Reminders: 0 sent, 0 held, 0 failed.',
        ],
        err: [],
      });
      expect(rig.connector.calls).toEqual([]);
    },
  );

  it('with --dry-run says who would get what, and why, and writes nothing', async () => {
    await open();
    await rig.wish(RAVI, { pausedUntil: '2018-01-18' as never });
    const before = await everything();
    expect(await remind('2018-01-15T09:30:00Z', '--dry-run')).toEqual({
      status: 0,
      out: [
        'ann.dale@council.example: HC-3 (due 15 January 2018, the day itself)',
        'ravi.bell@police.example: HC-1 (due 22 January 2018, 7 days before), which waits until 18 January 2018',
        'tom.pike@council.example: HC-2 (due 8 January 2018, 1 week late)',
        'Nothing was sent: this was a dry run.',
      ],
      err: [],
    });
    expect(await everything()).toBe(before);
    expect(rig.connector.calls).toEqual([]);
  });

  it('with --dry-run says who has had the message of the day, and what is told again', async () => {
    await open([RAVI, TOM, ANN]);
    void rig.connector.fail({ to: 'send', conversation: chatOf(RAVI), kept: true, status: 502 });
    await remind('2018-01-15T09:30:00Z');
    // What is told already is not looked at again that day.
    expect((await remind('2018-01-15T11:00:00Z', '--dry-run')).out).toEqual([
      'Nobody would get a reminder.',
      'Nothing was sent: this was a dry run.',
    ]);
    const before = await everything();
    expect((await remind('2018-01-16T09:30:00Z', '--dry-run')).out).toEqual([
      'ravi.bell@police.example: HC-1 (due 22 January 2018, 7 days before), again, as an earlier message may not have arrived',
      'Nothing was sent: this was a dry run.',
    ]);
    expect(await everything()).toBe(before);
  });

  it('ends with status 1 and a sentence where the store does not answer', async () => {
    await open();
    const ended = await desk.run(['remind'], {
      TABLES_CONNECTION_STRING: rig.connectionString.replace(/:\d+\//, ':9/'),
      CLOCK_START: '2018-01-15T09:30:00Z',
      LOG_LEVEL: 'silent',
    });
    expect(ended).toEqual({
      status: 1,
      out: [],
      err: [
        'The table store cannot be reached. Check that it runs and that TABLES_CONNECTION_STRING names it.',
      ],
    });
  });
});
