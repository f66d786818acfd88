/**
 * The words around a request for a report: how it opens, into which file it is to go, and whether exempt items are to
 * be in it. Each is taken off, and what is left says which items or which review is meant.
 */

/** What a file is called. */
const SHEET =
  '(?:spread[ -]?(?:she+t|shea?t|shete|sheat)s?|speadsheet|spredsheet|work ?book|(?:ms |microsoft )?ex(?:c|s)?ell?(?:[ -](?:file|sheet|spread ?sheet|workbook|document|doc|format|export|version|copy|list|table))*|\\.?xlsx?(?:[ -](?:file|format|sheet|version))*)';
const CSV =
  '(?:\\.?csvs?(?:[ -](?:file|format|export|version|copy|list))*|comma[ -]separated(?: values?)?(?: file)?)';
const WORD =
  '(?:(?:ms |microsoft )?word(?:[ -](?:document|doc|file|format|version|report))*|\\.?docx?(?: file)?)';
/** Ordinary words, which mean a file only behind "as a". */
const DOCUMENT = '(?:document|report|paper)';
const FILE = '(?:(?:data )?file|download|export)';
/** Word with a word beside it: alone it is English. */
const SURELY_WORD = '(?:(?:ms |microsoft )?word[ -](?:document|doc|file|version|report)|\\.?docx(?: file)?)';

/** Which file is wanted; `any` where that was not said. */
export type Wanted = 'excel' | 'csv' | 'word' | 'any';

const called = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'i');
const KINDS: [RegExp, Wanted][] = [
  [called(SHEET), 'excel'],
  [called(CSV), 'csv'],
  [called(WORD), 'word'],
  [called(DOCUMENT), 'word'],
];
const wantedBy = (words: string): Wanted => KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'any';

const A = '(?:an? |the |my |one |some |new |separate |single |proper |nice |little |quick )*';
const MADE =
  'make|create|produce|prepare|generate|build|draft|write up|write|compile|draw up|put together|pull together|do|run';
const HANDED =
  'give|send|get|show|provide|email|share|let|print|see|pull off|pull out|pull|knock up|turn|convert|put|place|list|copy|move|transfer';
const TAKEN = 'export|download|extract|save';
const POLITE =
  "please|pls|plz|kindly|can|could|would|will|may|might|is it possible|possible|you|i|we|us|me|it be|'d|i'd|i'll|we'd|like|love|want|need|to(?! (?:an? |my )?(?:ms |microsoft )?(?:exc?el|csv|xls|spread|word|file))|have|just|ok|okay|so|now|also|then|and|for me|for us|hi|hello|hey|dear|morning|good morning|good afternoon|bot|let's";

const OPENING = new RegExp(`^(?:(?:${POLITE}|${MADE}|${HANDED}|${TAKEN})\\b[\\s,!:]*)*`, 'i');
const ENDING =
  /(?:[\s,.!?]+(?:please|pls|plz|thanks|thank you|many thanks|ta|cheers|for me|for us|if (?:you|that) (?:can|could|is possible)|if possible))+$/i;

export interface Opened {
  /** Begins as it was typed. */
  rest: string;
  /** What was taken off. */
  opening: string;
  /** Something is to be written: "write", "prepare". */
  isMade: boolean;
  /** Something is to be taken out: "export", "download". */
  isTaken: boolean;
}

/** Takes "can you please write" off. */
export function takeOpening(line: string): Opened {
  const opening = OPENING.exec(line)?.[0] ?? '';
  return {
    rest: line.slice(opening.length),
    opening,
    isMade: new RegExp(`\\b(?:${MADE})\\b`, 'i').test(opening),
    isTaken: new RegExp(`\\b(?:${TAKEN})\\b`, 'i').test(opening),
  };
}

/** A line as typed, in one piece, without what politeness puts at its end. */
export const inOneLine = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.,!?;:]+$/, '')
    .replace(ENDING, '')
    .trim();

/** Who looks for words may look for "Excel": then only "as a spreadsheet" says that a file is wanted. */
const LOOKS_FOR =
  /\b(?:find|search\w*|look(?:ing)? for|mention\w*|contain\w*|the words?)\b|\b(?:train(?:ing|ed)?|courses?|skills?|lessons?|written|saved|help|work(?:ing)?)$/i;
const INTO = '(?:as|in the form of|into|in|to)';
const TAIL = new RegExp(
  `^(?<rest>.*?)(?:^|[ ,;:–-]+)(?<into>${INTO} ${A}(?=${SHEET}|${CSV}|${WORD})|as ${A}(?=${DOCUMENT})|(?:as|into|in|to) an? (?:\\w+ )?(?=${FILE}))(?<kind>${SHEET}|${CSV}|${WORD}|${DOCUMENT}|${FILE})(?:[ -](?:format|form|file|instead|then|too|as well|now|again))*$`,
  'i',
);
/** "The register csv", "overdue police actions spreadsheet": a file that nothing leads up to. */
const BARE_TAIL = new RegExp(
  `^(?<rest>.*?)(?:^|[ ,;:–-]+)(?<kind>${SHEET}|${CSV}|${SURELY_WORD})(?: instead| then| too| as well| now| again)*$`,
  'i',
);
const ASKS_ABOUT =
  /^(?:who|whose|where|when|why|what|which|is|are|was|does|do|did|has|how|any|find|search|my|update)\b/i;
const DANGLES = /(?:^| )(?:the|an?|of|on|my|your|our|with|for|by|about|this|that|new|is|has|no)$/i;
const HEAD = new RegExp(
  `^${A}(?<kind>${SHEET}|${CSV}|${SURELY_WORD}|${FILE})(?: (?:that )?(?:of|with|for|containing|listing|showing|from)(?: all)?|:)+ (?<rest>.+)$`,
  'i',
);
/** "Export to Excel everything that is late". */
const HEAD_INTO = new RegExp(
  `^${INTO} ${A}(?<kind>${SHEET}|${CSV}|${WORD}|${FILE})(?: format| form)?[ ,:]+(?<rest>.+)$`,
  'i',
);

/** Takes the words for a file off; undefined where none is spoken of. What is left begins as it was typed. */
export function takeFile(line: string): { rest: string; wanted: Wanted } | undefined {
  const { rest, isTaken } = takeOpening(line);
  const found = [HEAD_INTO.exec(rest), HEAD.exec(rest), tailOf(line)].find((match) => match?.groups);
  if (found?.groups) {
    const { rest: left = '', kind = '' } = found.groups;
    // "A spreadsheet of the overdue actions as CSV" says it twice.
    const again = tailOf(left)?.groups;
    return { rest: (again?.rest ?? left).trim(), wanted: wantedBy(again?.kind ?? kind) };
  }
  return isTaken ? { rest, wanted: 'any' } : undefined;
}

function tailOf(line: string): RegExpExecArray | undefined {
  const tail = TAIL.exec(line);
  if (tail?.groups) {
    const loose = LOOKS_FOR.test(tail.groups.rest ?? '') && !/^as\b/i.test(tail.groups.into ?? '');
    return loose ? undefined : tail;
  }
  const bare = BARE_TAIL.exec(line);
  const rest = bare?.groups?.rest ?? '';
  const isAbout = ASKS_ABOUT.test(rest) || LOOKS_FOR.test(rest) || DANGLES.test(takeOpening(rest).rest);
  return bare && !isAbout ? bare : undefined;
}
