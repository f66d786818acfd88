import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import type { Filter } from '../../src/register/filter.ts';
import { fellshire, items } from '../question/fellshire.ts';
import { answer, answerTo, as } from './ask.ts';
import { withFigures } from './figures.ts';

/** How an area, a priority and the whole strategy are doing. */

const onArea = (name: string): Filter => [{ anyOf: [{ is: 'area', name }] }];
const hate = { about: 'standing' as const, filter: onArea('Hate crime') };

const completed = (ref: string, at: string, version = 2): Change => ({
  ref,
  version,
  at,
  by: 'Ann Dale',
  commandId: `${ref} ${version}`,
  fields: [{ field: 'status', before: version === 1 ? '' : 'in progress', after: 'complete' }],
});

describe('the card of an area', () => {
  it('answers in the words of every other question about where things stand', async () => {
    expect(as('area', await answer('how are we doing on hate crime?', withFigures())).sentence).toBe(
      'Hate crime: 2 items are outstanding, 0 of them overdue and 0 at risk. 1 indicator against last year: 1 worse by 2% at most.',
    );
  });

  it('says what is wanted, who leads, and how its figures do', async () => {
    const shown = as('area', await answerTo(hate, withFigures()));
    expect(shown.aims).toEqual([
      {
        area: 'Hate crime',
        about: 'Area of focus · Lead: Hate Crime Action Group',
        goals: ['More people report', 'Fewer are targeted twice'],
      },
    ]);
    expect(shown.indicators).toMatchObject([
      {
        indicator: 'Repeat victims of hate crime',
        words:
          '24.3% (2023), ↑ up from 24%: worse than last year, but within 2%; below the national average (25%), which is better; our lead over the national average is growing.',
        overall: expect.stringMatching(/^Overall: neither good nor worse/),
      },
    ]);
  });

  it('has the chart of an indicator that was measured twice, with its caveat, the worst first', async () => {
    const shown = as(
      'area',
      await answerTo({ ...hate, filter: onArea('Anti-social behaviour') }, withFigures()),
    );
    expect(shown.indicators.map((one) => one.indicator)).toEqual([
      'Residents who trust the police',
      'Reports of anti-social behaviour',
    ]);
    expect(shown.indicators[0]).not.toHaveProperty('series');
    expect(shown.indicators[0]?.caveat).toBe('Sample survey, ±3.5 points.');
    expect(shown.indicators[1]?.series).toMatchObject({
      shown: 'chart',
      points: [
        { period: '2022', value: 49_621, said: '49,621' },
        { period: '2023', value: 47_470, said: '47,470' },
      ],
    });
  });

  it('draws no chart of periods that cannot be compared', async () => {
    const [reading] = withFigures().directory.indicators;
    if (!reading) throw new Error('There is no reading.');
    const quarter = {
      ...reading,
      period: 'Oct-Dec 23',
      from: '2023-10-01',
      to: '2023-12-31',
    } as typeof reading;
    const shown = as(
      'area',
      await answerTo({ ...hate, filter: onArea(reading.area) }, withFigures([], [reading, quarter])),
    );
    expect(shown.indicators[0]?.series?.shown).toBe('table');
  });

  it('says that an area has no indicators', async () => {
    const shown = as('area', await answerTo({ ...hate, filter: onArea('Domestic abuse') }, withFigures()));
    expect(shown.notes[0]).toBe('No indicator is recorded for Domestic abuse.');
    expect(shown.aims[0]?.goals).toEqual([]);
  });

  it('is also that of a priority, with all of its areas', async () => {
    const filter: Filter = [{ anyOf: [{ is: 'priority', name: 'Protect people from harm' }] }];
    const shown = as('area', await answerTo({ about: 'standing', filter }, withFigures()));
    expect(shown.aims.map(({ area }) => area)).toEqual(['Hate crime', 'Domestic abuse']);
    expect(shown.indicators).toHaveLength(1);
  });

  it('has numbers that are as long as the lists they open', async () => {
    const view = withFigures();
    for (const { number, open } of as('area', await answerTo(hate, view)).figures) {
      if (open?.press.verb !== 'ask') continue;
      expect(as('list', await answerTo(open.press.question, view)).total).toBe(Number(number));
    }
  });

  it('is not that of a question that is narrowed otherwise too', async () => {
    const filter: Filter = [...onArea('Hate crime'), { anyOf: [{ is: 'mine' }] }];
    expect((await answerTo({ about: 'standing', filter }, withFigures())).shows).toBe('standing');
    const not: Filter = onArea('Hate crime').map((clause) => ({ ...clause, not: true }));
    expect((await answerTo({ about: 'standing', filter: not }, withFigures())).shows).toBe('standing');
  });
});

describe('what was completed since the last meeting', () => {
  const done = items.map((one) => (one.ref === 'HC-1' ? { ...one, status: 'complete' as const } : one));
  const since = async (changes: Change[], from = done) => {
    const view = { ...fellshire(undefined, 'personal', from), changes: async () => changes };
    return as('area', await answerTo(hate, view)).figures.at(-1);
  };

  it('is counted from the day on which the board of the item met', async () => {
    expect(await since([completed('HC-1', '2018-02-15T18:00:00Z')])).toMatchObject({
      number: '1',
      label: 'completed since the last meeting',
    });
    expect(await since([completed('HC-1', '2018-02-14T18:00:00Z')])).toMatchObject({ number: '0' });
  });

  it('counts neither what was imported as complete nor what was opened again', async () => {
    expect(await since([completed('HC-1', '2018-03-15T18:00:00Z', 1)])).toMatchObject({ number: '0' });
    expect(await since([completed('HC-1', '2018-03-15T18:00:00Z')], items)).toMatchObject({ number: '0' });
  });

  it('reads closed items only where something was completed', async () => {
    let reads = 0;
    const view = withFigures();
    const closed = async () => {
      reads++;
      return [];
    };
    await answerTo(hate, { ...view, closed });
    expect(reads).toBe(0);
  });

  it('is not told where no board has met', async () => {
    const view = withFigures();
    const boards = view.directory.boards.map((board) => ({ ...board, meetings: [] }));
    const shown = as('area', await answerTo(hate, { ...view, directory: { ...view.directory, boards } }));
    expect(shown.figures).toHaveLength(3);
  });
});

describe('the whole strategy', () => {
  it('has every priority and area with its numbers and verdicts, the worst first, one press into each', async () => {
    const view = withFigures();
    const shown = as('standing', await answer('how are we doing?', view));
    expect(shown.sentence).toBe('10 items are outstanding, 2 of them overdue and 2 at risk.');
    expect(shown.groups).toMatchObject([
      {
        heading: 'Promote safe places',
        about: 'Nothing outstanding · 2 indicators: 1 worse, 1 without an overall verdict',
        lines: [
          {
            name: 'Anti-social behaviour',
            lines: [
              'Nothing outstanding',
              '2 indicators: 1 worse, 1 without an overall verdict',
              'Against last year: 1 as good or better, 1 worse by more than 2%',
            ],
          },
        ],
      },
      {
        heading: 'Protect people from harm',
        about: '3 outstanding · 1 indicator: 1 neither good nor worse',
        lines: [
          { name: 'Hate crime' },
          { name: 'Domestic abuse', lines: ['1 outstanding', 'No indicators'] },
        ],
      },
    ]);
    for (const { open, lines } of shown.groups)
      for (const press of [open?.press, ...lines.map((line) => line.open?.press)])
        expect(press?.verb === 'ask' && (await answerTo(press.question, view)).shows).toBe('area');
  });

  it('says what belongs to none of its areas', async () => {
    const shown = as('standing', await answer('how are we doing?', withFigures()));
    expect(shown.notes).toContain('Not under an area of this strategy: 7 outstanding items.');
  });
});
