/**
 * A string property of Azure Tables holds 32,768 characters at most. Longer text goes on in further properties:
 * `detail`, `detail_1`, `detail_2`…
 */

const PIECE = 30_000;

/** Characters that one entity may hold in all: 1 MiB, two bytes a character, with room for names and keys. */
export const MOST_CHARACTERS = 450_000;

/**
 * A value as JSON in ASCII alone. Azurite takes a row that is written by itself apart in pieces of 64 KiB and spoils
 * the letters that are cut in two; a transaction it reads whole.
 */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The properties that hold a text under a name. */
export function spreadText(name: string, text: string): Record<string, string> {
  const properties: Record<string, string> = { [name]: text.slice(0, PIECE) };
  for (let piece = 1; piece * PIECE < text.length; piece++) {
    properties[`${name}_${piece}`] = text.slice(piece * PIECE, (piece + 1) * PIECE);
  }
  return properties;
}

/** The text that `spreadText` wrote under a name; undefined where there is none. */
export function gatherText(entity: Record<string, unknown>, name: string): string | undefined {
  const first = entity[name];
  if (typeof first !== 'string') return undefined;
  let text = first;
  for (let piece = 1; ; piece++) {
    const more = entity[`${name}_${piece}`];
    if (typeof more !== 'string') return text;
    text += more;
  }
}
