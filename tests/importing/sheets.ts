import { sayProblem } from '../../src/importing/problem.ts';
import { readRegisterPaper } from '../../src/importing/read-register-paper.ts';
import type { Choices, RegisterPaper } from '../../src/importing/register-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Item } from '../../src/register/item.ts';
import { DURHAM } from './durham.ts';

/** A workbook as the reading of files gives it: sheets by their names, as rows of cells; empty rows are left out. */
export function workbook(sheets: Record<string, string[][]>): Paper {
  const tables = Object.entries(sheets).map(([name, rows]) => ({
    name,
    above: [],
    rows: rows
      .map((cells, index) => ({ line: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  }));
  return { kind: 'xlsx', file: 'register.xlsx', tables };
}

export const sheet = (...rows: string[][]): Paper => workbook({ Actions: rows });

export interface Read extends RegisterPaper {
  problemLines: string[];
  warningLines: string[];
}

export const CHOSEN: Choices = { board: 'SDP', visibility: 'open' };

export function readSheet(paper: Paper, choices: Choices = CHOSEN, items: Item[] = []): Read {
  const read = readRegisterPaper(paper, DURHAM, choices, items);
  return {
    ...read,
    problemLines: read.problems.map(sayProblem),
    warningLines: read.warnings.map(sayProblem),
  };
}
