/** What a file may hold and how long it may take. A register is a few hundred rows; a committee paper, some pages. */
export interface PaperLimits {
  /** Bytes of the file as it was sent. */
  bytes: number;
  /** Bytes of everything in it, unpacked. */
  inflated: number;
  /** How many times its size a file may unpack to. */
  ratio: number;
  /** Parts (entries of the archive) that a Word or Excel file may consist of. */
  parts: number;
  /** Elements within each other in one part. */
  depth: number;
  /** Elements of a Word document that bear text or hold such; its formatting does not count. */
  elements: number;
  /** Sheets or tables. */
  tables: number;
  /** Rows with something in them, of all sheets or tables together. */
  rows: number;
  columns: number;
  /** Characters of one cell. */
  cell: number;
  /** Characters of all cells together: text that is stored once may be shown a million times. */
  text: number;
  /** Milliseconds for reading, once the reading process has started. */
  readMs: number;
  /** Milliseconds that the reading process may take to start, however busy the machine is. */
  startMs: number;
  /** Megabytes of memory for what the reading process builds. */
  memory: number;
  /** Files that may wait for their turn. */
  waiting: number;
}

export const PAPER_LIMITS: PaperLimits = {
  bytes: 5_000_000,
  inflated: 50_000_000,
  ratio: 100,
  parts: 2_000,
  depth: 250,
  elements: 100_000,
  tables: 500,
  rows: 20_000,
  columns: 100,
  cell: 100_000,
  text: 8_000_000,
  readMs: 4_000,
  startMs: 20_000,
  memory: 256,
  waiting: 4,
};
