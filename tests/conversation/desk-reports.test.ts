import { describe, expect, it } from 'vitest';
import { createFetchReport } from '../../src/conversation/desk-reports.ts';
import type { Question } from '../../src/question/question.ts';
import type { Report } from '../../src/reports/document.ts';
import { ANN, csv, HC1, OTIS, openDesk, pressOf, row, TOM } from './desk-rig.ts';

const ALL: Question = { about: 'report', of: 'register', filter: [], as: 'csv' };

/** A desk that notes which reports were written. */
function openReports() {
  const written: Report[] = [];
  const rig = openDesk({
    deps: {
      writeReport: async (report) => {
        written.push(report);
        return {
          name: `${report.name}.csv`,
          mime: 'text/csv',
          bytes: new TextEncoder().encode('x'.repeat(24_000)),
        };
      },
    },
  });
  return { ...rig, written };
}

describe('a report that an officer asks for', () => {
  it('is kept for a quarter of an hour, and handed over as a file and a link', async () => {
    const rig = openReports();
    const { answer, file } = await rig.ask(ANN, ALL);
    expect(answer.sentence).toMatch(/^Your file is ready: .+\.csv \(24 KB\)\.$/);
    expect(file).toMatchObject({ size: 24_000, name: rig.written[0] && `${rig.written[0].name}.csv` });
    expect(answer).toMatchObject({
      links: [{ title: 'Open the file', url: `https://bot.example/files/${file?.id}` }],
    });
    const fetchReport = createFetchReport(rig.kept.files);
    expect((await fetchReport(file?.id ?? ''))?.bytes).toHaveLength(24_000);
    rig.later(16 * 60_000);
    expect(await fetchReport(file?.id ?? '')).toBeUndefined();
  });

  it('has no link where nobody knows the bot’s address', async () => {
    const rig = openDesk({ deps: { linkTo: () => undefined } });
    const { answer, file } = await rig.ask(ANN, ALL);
    expect(answer).not.toHaveProperty('links');
    expect(JSON.stringify(answer)).not.toContain('link');
    expect(file).toBeDefined();
  });

  it('is refused before it is made where others read along, and to whoever is no officer', async () => {
    const rig = openReports();
    for (const reply of [await rig.ask(ANN, ALL, 'shared'), await rig.ask(TOM, ALL)]) {
      expect(reply.answer.sentence).toMatch(/^Sorry/);
      expect(reply.file).toBeUndefined();
    }
    expect(rig.written).toEqual([]);
    expect(rig.kept.all.size).toBe(0);
  });

  it('says of exempt items how to ask for them, to the cleared alone, whether or not there are any', async () => {
    const cleared = (await openReports().ask(ANN, ALL)).answer;
    expect(JSON.stringify(cleared)).toContain('Exempt items are left out. Ask for the report');
    const none = openDesk({ items: [], deps: {} });
    await none.press(ANN, await none.send(ANN, csv(row(HC1))), 'Import');
    expect(JSON.stringify((await none.ask(ANN, ALL)).answer)).toContain('Exempt items are left out.');
    expect(JSON.stringify((await openReports().ask(OTIS, ALL)).answer)).not.toMatch(/exempt/i);
    const asked = (await openReports().ask(ANN, { ...ALL, exempt: true })).answer;
    expect(JSON.stringify(asked)).toContain('Exempt items are in it');
  });
});

it('lets nobody fetch a paper that was sent by the address of a report', async () => {
  const rig = openReports();
  const press = pressOf(await rig.send(ANN, csv(row(HC1))), /./);
  const id = press.verb === 'paper' ? press.paper : '';
  expect(await rig.kept.files.get(id)).toBeDefined();
  expect(await createFetchReport(rig.kept.files)(id)).toBeUndefined();
});

describe('“how do I import?”', () => {
  it('is told to officers, and to others who can', async () => {
    const rig = openDesk();
    const how: Question = { about: 'bring papers' };
    expect((await rig.ask(ANN, how)).answer.sentence).toContain('Send the file to me here');
    expect((await rig.ask(ANN, how, 'shared')).answer.sentence).toContain('in our own chat, not here');
    expect((await rig.ask(TOM, how)).answer).toMatchObject({ lines: ['Ann Dale or Otis Webb can.'] });
  });
});
