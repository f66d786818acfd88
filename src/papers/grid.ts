export interface SpanningCell {
  text: string;
  /** How many columns and rows it takes up; 1 for a plain cell. */
  columns: number;
  rows: number;
}

/**
 * Lays out rows of cells of which some span columns or rows, so that what is one column to the eye is one column. A
 * cell's text stands in its first place; the others are empty.
 */
export function layOut(rows: SpanningCell[][], mostColumns: number, tooMany: () => Error): string[][] {
  /** How many more rows the cell above takes up, by column. */
  const held: number[] = [];
  return rows.map((cells) => {
    const line: string[] = [];
    const skipHeld = (): void => {
      while ((held[line.length] ?? 0) > 0) {
        held[line.length] = (held[line.length] ?? 1) - 1;
        line.push('');
      }
    };
    for (const cell of cells) {
      skipHeld();
      if (line.length + cell.columns > mostColumns) throw tooMany();
      for (let column = 0; column < cell.columns; column += 1) {
        held[line.length] = cell.rows - 1;
        line.push(column === 0 ? cell.text : '');
      }
    }
    skipHeld();
    return line;
  });
}
