const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell without the apostrophe that an export puts before what a spreadsheet would take for a formula: exactly one
 * comes off, since text that begins with apostrophes and such a sign was given one more.
 */
export const withoutGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/**
 * The same for a cell of a workbook, which an export writes as it is; only where somebody saved an exported CSV file as
 * a workbook does the apostrophe stand there, and then the register has the text without it.
 */
export const withoutGuardAsKnown = (cell: string, known: string | undefined): string =>
  withoutGuard(cell) === known ? known : cell;
