import type { Day } from '../register/day.ts';
import type { Before } from './follow-up.ts';
import { readLetter } from './letter.ts';
import type { Question } from './question.ts';
import { type ExemptAsked, takeExempt } from './report-exempt.ts';
import { readProgressReport } from './report-progress.ts';
import { readRegisterFile, type Understand } from './report-register.ts';
import { readSixMonthly } from './report-six-monthly.ts';
import { inOneLine, takeFile, type Wanted } from './report-words.ts';
import type { Understood } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads requests for a file: "progress report on the organised crime review", "six-monthly review of the SDP board",
 * "overdue police actions as a spreadsheet", "can I have that as CSV?". What asks about a report is none.
 */

/** Without one of these no file is asked for. */
const WORTH_READING =
  /report|review|summary|stocktake|paper|document|progress|spr?e|ex[cs]?el|csv|comma|xls|workbook|\bword\b|docx?\b|\bfile\b|export|download|extract/i;
/** Brings something in, rather than asking for something to be taken out. */
const BRINGS =
  /^(?:(?:please|can|could|may|i|we|you|how|do|would|to|like|want) )*(?:import|upload|attach|undo|send (?:you|it to you)|give you|read|open|use|accept|take)\b/i;
/** Only after a report: the same with exempt items in it. */
const EXEMPT_TOO = /exempt|part ?(?:b|2|two|ii)\b|confidential/i;

const ONLY_IN_WORD = 'That review comes as a Word document.';

type Report = Question & { about: 'report' };

const withExempt = (report: Report, { exempt, paragraph }: ExemptAsked): Report => ({
  ...report,
  ...(exempt ? { exempt } : {}),
  ...((exempt ?? report.exempt) && paragraph ? { paragraph } : {}),
});

/** The report that a message asks for; undefined where it asks for none. `understand` reads which items are meant. */
export function readReport(
  text: string,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
  understand: Understand,
): Understood | undefined {
  const again = before?.question.about === 'report' && EXEMPT_TOO.test(text);
  if (!again && !WORTH_READING.test(text)) return undefined;
  for (const words of new Set([text, readLetter(text)])) {
    const line = inOneLine(words);
    if (BRINGS.test(line)) return undefined;
    const read = readLine(line, vocabulary, today, before, understand);
    if (read) return read;
  }
  return undefined;
}

function readLine(
  line: string,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
  understand: Understand,
): Understood | undefined {
  const { rest: open, ...exempt } = takeExempt(line);
  if (exempt.exempt && before?.question.about === 'report' && /^(?:and|but|also|now|again)?$/i.test(open))
    return found(before.question, exempt, true);
  const file = takeFile(inOneLine(open));
  const words = file ? file.rest : open;
  const isSheet = file?.wanted === 'excel' || file?.wanted === 'csv';
  const sixMonthly = readSixMonthly(words, vocabulary, today);
  if (sixMonthly) return found(sixMonthly, exempt, false, isSheet ? [ONLY_IN_WORD] : []);
  const progress = readProgressReport(words, file !== undefined && !isSheet, vocabulary, before);
  if (progress && !isSheet) return found(progress.question, exempt, progress.refersBack);
  if (!file) return undefined;
  if (progress?.question.source) return found(asSheet(progress.question, file.wanted), exempt, false);
  const read = readRegisterFile({ ...file, exempt: exempt.exempt }, vocabulary, today, before, understand);
  return read?.question.about === 'report' ? { ...read, question: withExempt(read.question, exempt) } : read;
}

/** A review's recommendations, asked for as a spreadsheet. */
const asSheet = ({ source = '' }: Report, wanted: Wanted): Report => ({
  about: 'report',
  of: 'register',
  filter: [{ anyOf: [{ is: 'source', name: source }] }],
  as: wanted === 'csv' ? 'csv' : 'excel',
});

const found = (
  report: Report,
  exempt: ExemptAsked,
  refersBack: boolean,
  notes: string[] = [],
): Understood => ({
  question: withExempt(report, exempt),
  corrections: [],
  notes,
  refersBack,
});
