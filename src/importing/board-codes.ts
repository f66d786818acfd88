import { type Directory, nameKey } from '../register/directory.ts';
import { tidied, valuesIn } from './cells.ts';
import { quoted } from './problem.ts';
import { mayLack, type Reading, type WrittenRow } from './read-file.ts';

/** The codes of boards, each by itself, by the board's name and by its aliases. */
interface Codes {
  byCode: Map<string, string>;
  byName: Map<string, string>;
}

/**
 * Boards must be there, in the files or in the register, since they decide who sees an item. Each code is put as
 * the register writes it: items are kept, and shown to the members of their board, by that very code.
 */
export function useBoardCodes(reading: Reading, known: Directory): void {
  const codes = boardCodes(reading, known);
  if (!mayLack(reading, 'boards')) findUnknownBoards(reading, codes);

  const asWritten = (code: string): string => codes.byCode.get(nameKey(code)) ?? code;
  for (const { entry } of reading.rows.boards) entry.code = asWritten(entry.code);
  for (const { entry } of reading.rows.people) entry.boards = entry.boards.map(asWritten);
  for (const { entry } of reading.rows.items) entry.board = asWritten(entry.board);
}

function boardCodes({ written }: Reading, known: Directory): Codes {
  const brought = written.boards.map(({ cells }) => ({
    code: tidied(cells.code ?? ''),
    name: tidied(cells.name ?? ''),
    aliases: valuesIn(cells.aliases ?? ''),
  }));
  const codes: Codes = { byCode: new Map(), byName: new Map() };
  for (const { code, name, aliases } of [...known.boards, ...brought]) {
    if (code !== '' && !codes.byCode.has(nameKey(code))) codes.byCode.set(nameKey(code), code);
    for (const alias of [name, ...aliases]) codes.byName.set(nameKey(alias), code);
  }
  return codes;
}

function findUnknownBoards({ written, problems }: Reading, { byCode, byName }: Codes): void {
  const some = [...byCode.values()].slice(0, 10).join(', ') || 'none so far';
  const check = ({ file, line }: WrittenRow, column: string, code: string): void => {
    if (code === '' || byCode.has(nameKey(code))) return;
    const meant = byName.get(nameKey(code));
    const advice = meant ? `write ${meant}` : `the codes are ${some}`;
    problems.push({ file, line, column, says: `${quoted(code)} is not the code of a board; ${advice}` });
  };
  for (const row of written.people) {
    for (const code of valuesIn(row.cells.boards ?? '')) check(row, 'boards', code);
  }
  for (const row of written.items) check(row, 'board', tidied(row.cells.board ?? ''));
}
