import { sayProblem } from '../../src/importing/problem.ts';
import { type ImportFile, type ReadFiles, readFiles } from '../../src/importing/read-files.ts';
import { type Directory, emptyDirectory } from '../../src/register/directory.ts';

/** A small register of five files, one of which a test replaces by the one that it is about. */

export const FILES = {
  'organisations.csv': 'name,aliases\nFellshire Council,FC;the council\nFellshire Police,police\n',
  'boards.csv': 'code,name,aliases,meetings\nSFB,Safer Fellshire Board,the board,2018-05-17;2018-03-14\n',
  'people.csv': [
    'name,email,organisation,post,role,boards,exempt',
    'Ann Dale,ann.dale@council.example,Fellshire Council,Partnership Manager,officer,SFB,yes',
    'Ravi Bell,ravi.bell@police.example,Fellshire Police,Chief Inspector,member,SFB,no',
    '',
  ].join('\n'),
  'priorities.csv': [
    'strategy,period,priority,area,kind,lead,goals,aliases',
    'Safer Fellshire Plan,2018-2021,Protect people,Hate crime,focus,Hate Crime Group,More people report it,hate',
    '',
  ].join('\n'),
  'register.csv': '',
};

export const COLUMNS =
  'ref,kind,board,title,detail,source,agreed,area,rank,owner,organisation,timescale,status,visibility,progress'.split(
    ',',
  );

const written = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const PLAIN: Record<string, string> = {
  ref: 'HC-1',
  kind: 'action',
  board: 'SFB',
  title: 'Publish the plan',
  timescale: 'March 2018',
  visibility: 'open',
};

/** A register file with these items; cells not given are those of a plain one with refs HC-1, HC-2 … */
export function registerOf(...items: Record<string, string>[]): string {
  const rows = items.map((item, index) => {
    const cells: Record<string, string> = { ...PLAIN, ref: `HC-${index + 1}`, ...item };
    return COLUMNS.map((column) => written(cells[column] ?? '')).join(',');
  });
  return [COLUMNS.join(','), ...rows, ''].join('\n');
}

export interface Told extends ReadFiles {
  /** Problems and warnings as lines. */
  problemLines: string[];
  warningLines: string[];
}

export function tell(files: ImportFile[], known: Directory = emptyDirectory()): Told {
  const read = readFiles(files, known);
  return {
    ...read,
    problemLines: read.problems.map(sayProblem),
    warningLines: read.warnings.map(sayProblem),
  };
}

export const fileOf = (name: string, content: string | Uint8Array): ImportFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** Reads the small register with some of its files replaced. */
export function readWith(replaced: Partial<Record<keyof typeof FILES, string | Uint8Array>>): Told {
  const all = { ...FILES, 'register.csv': registerOf({}), ...replaced };
  return tell(Object.entries(all).map(([name, content]) => fileOf(name, content)));
}
