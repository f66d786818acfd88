import { strFromU8, unzipSync } from 'fflate';
import { createWriteReport } from '../../src/documents/write-report.ts';
import type {
  Block,
  Report,
  ReportDocument,
  ReportSheet,
  WrittenReport,
} from '../../src/reports/document.ts';

/** Reports as they could be, written at one fixed time, and what is inside the files that they become. */

export const NOW = new Date('2024-11-04T09:30:00Z');

export const write = (report: Report): Promise<WrittenReport> =>
  createWriteReport({ now: () => NOW })(report);

export const wordReport = (document: Partial<ReportDocument>, exempt = false): Report => ({
  as: 'word',
  name: 'progress of recommendations 4 November 2024',
  document: { title: 'Progress of recommendations', heading: [], sections: [], ...document },
  exempt,
});

export const blocksReport = (...blocks: Block[]): Report => wordReport({ sections: [{ blocks }] });

export const sheetReport = (
  as: 'excel' | 'csv',
  sheet: Partial<ReportSheet> & Pick<ReportSheet, 'rows'>,
  exempt = false,
): Report => {
  const most = Math.max(1, ...sheet.rows.map(({ length }) => length));
  const columns = Array.from({ length: most }, (_, index) => ({ heading: `column ${index + 1}`, width: 20 }));
  return {
    as,
    name: 'overdue actions 4 November 2024',
    sheet: { name: 'Register', columns, ...sheet },
    exempt,
  };
};

export const TABLE: Extract<Block, { is: 'table' }> = {
  is: 'table',
  caption: 'Table 1: Recommendations of the Organised Crime review',
  header: ['Review recommendation', 'Progress', 'Responsibility', 'Timescale'],
  widths: [35, 35, 15, 15],
  rows: [
    ['1) Cabinet note the work of the Council.', '', 'DCI Ashton', 'Complete'],
    [
      'Enhance training through:\n• a session for Elected Members\n• fraud awareness training',
      'As detailed above.\n\nAn online package is available.',
      'DCI Ashton\nPaul Bradley',
      'October 2017\nComplete',
    ],
  ],
};

/** The parts of a written file by their path, as text. */
export function partsOf({ bytes }: Pick<WrittenReport, 'bytes'>): Record<string, string> {
  const files = unzipSync(bytes);
  return Object.fromEntries(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]));
}

export const partOf = (written: WrittenReport, path: string): string => {
  const part = partsOf(written)[path];
  if (part === undefined) throw new Error(`${written.name} has no part ${path}.`);
  return part;
};

/** All that stands between such tags, in order. */
export const elements = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?(?:/>|>(.*?)</${tag}>)`, 'gs'))].map(([whole]) => whole);

/** The text of a piece of Word's XML, without its tags. */
export const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
