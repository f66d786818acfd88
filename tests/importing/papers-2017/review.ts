/** A table of a committee paper as it is printed. */
export interface PaperReview {
  /** The lines above it. */
  above: string[];
  header: string[];
  /** The rows on each page; the header stands on each again. */
  pages: string[][][];
}

/** A cell of several paragraphs; those that begin with `• ` are entries of a list. */
export const lines = (...all: string[]): string => all.join('\n');
