import type { Report, WriteReport } from '../reports/document.ts';
import { csvOf } from './csv.ts';
import { excelOf } from './excel.ts';
import { EXEMPT_NAME } from './exempt-marking.ts';
import { wordOf } from './word.ts';
import { dated } from './zip-date.ts';

const FORMATS = {
  word: {
    ending: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  excel: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', mime: 'text/csv' },
} as const;

/** Whatever the report says of itself: one exempt page is enough. */
const isExempt = (report: Report): boolean =>
  report.exempt ||
  (report.as === 'word' && report.document.sections.some(({ exempt }) => exempt !== undefined));

async function bytesOf(report: Report, now: Date): Promise<Uint8Array> {
  switch (report.as) {
    case 'word':
      return dated(await wordOf(report.document, now), now);
    case 'excel':
      return dated(await excelOf(report.sheet, report.exempt), now);
    case 'csv':
      return csvOf(report.sheet);
  }
}

/**
 * Turns reports into files. The same report at the same time is the same file, byte for byte. A report with exempt
 * items in it says so in its file name, where somebody sees it before they send it on.
 */
export const createWriteReport =
  ({ now }: { now: () => Date }): WriteReport =>
  async (report) => {
    const { ending, mime } = FORMATS[report.as];
    const name = isExempt(report) ? `${EXEMPT_NAME} - ${report.name}` : report.name;
    return { name: `${name}.${ending}`, mime, bytes: await bytesOf(report, now()) };
  };
