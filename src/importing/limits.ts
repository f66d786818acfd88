/** What one file may hold. A register is a few hundred rows; these keep a mistaken file from being taken for one. */
export const MOST_BYTES = 5_000_000;
export const MOST_ROWS = 20_000;
/** Bytes of one row, all its cells together. */
export const LONGEST_ROW = 1_000_000;
/** Characters of one cell: an Azure table holds at most 32,768 in a property. */
export const LONGEST_CELL = 8_000;
/** Characters of a title or a name: what a question may carry. */
export const LONGEST_NAME = 300;
/** Values in one cell. */
export const MOST_VALUES = 200;
