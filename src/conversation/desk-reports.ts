import { reportReady } from '../answer/report-ready.ts';
import type { Question } from '../question/question.ts';
import type { RegisterView } from '../register/register.ts';
import type { WriteReport } from '../reports/document.ts';
import { makeReport } from '../reports/make-report.ts';
import type { KeptFile, KeptFiles, Reply, Turn } from './conversation.ts';

/** Makes the reports that are asked for, and keeps each for as long as it takes to fetch it. */

export interface ReportsDeps {
  files: KeptFiles;
  writeReport: WriteReport;
  /** The address under which a kept file can be fetched, where there is one. */
  linkTo: (id: string) => string | undefined;
  now: () => Date;
}

const KEPT_MINUTES = 15;

export function createReports({ files, writeReport, linkTo, now }: ReportsDeps) {
  async function answer(
    question: Question & { about: 'report' },
    view: RegisterView,
    { account }: Turn,
  ): Promise<Reply> {
    const made = await makeReport(question, view);
    if ('refused' in made) return { answer: made.refused };
    const { report, about, leftOutExempt } = made;
    const { name, mime, bytes } = await writeReport(report);
    const until = new Date(now().getTime() + KEPT_MINUTES * 60_000).toISOString();
    const id = await files.put({ name, mime, bytes, account, note: { is: 'report' }, until });
    const size = bytes.byteLength;
    const { exempt } = report;
    const url = linkTo(id);
    const ready = { name, size, about, exempt, leftOutExempt, url, minutes: KEPT_MINUTES };
    return { answer: reportReady(ready), file: { id, name, size, about } };
  }

  return { answer };
}

/** What can be fetched by knowing its id: reports, and never a paper that somebody sent. */
export const createFetchReport =
  (files: Pick<KeptFiles, 'get'>) =>
  async (id: string): Promise<KeptFile | undefined> => {
    const file = await files.get(id);
    const note = file?.note;
    return typeof note === 'object' && note !== null && 'is' in note && note.is === 'report'
      ? file
      : undefined;
  };
