/** Notes tell how words were read that are not the register's own. They cite a text whole, so that none of it is lost. */

/** A text as a note cites it: on one line. */
export const cited = (text: string): string =>
  `“${text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD').trim()}”`;

/** `A`, `A and B`, `A, B and C` */
export const listed = (texts: string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;

/** Notes in the order in which they were made, each once. */
export interface Notes {
  add(note: string): void;
  all(): string[];
}

export function startNotes(): Notes {
  const notes = new Set<string>();
  return { add: (note) => void notes.add(note), all: () => [...notes] };
}
