/**
 * Says within the reading process that a file cannot be read. It is thrown from wherever that shows, often deep in a
 * part, and caught in one place (`takeApart`), which makes a refusal of it.
 */
export class Unreadable extends Error {
  readonly says: string;

  constructor(says: string) {
    super(says);
    this.name = 'Unreadable';
    this.says = says;
  }
}

/** A name from a file as a sentence may show it: without what cannot be seen or turns the text around, and short. */
export function shown(name: string): string {
  const seen = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  return seen.length > 80 ? `${seen.slice(0, 79)}…` : seen;
}

export const DAMAGED =
  'This file is damaged or did not arrive whole. Open it in Word or Excel, save it again and send that.';
export const TOO_LARGE =
  'This file has too much in it for me to read. Send only the sheet or the table with the items.';
export const TOO_LONG = 'This file takes too long to read. Send only the sheet or the table with the items.';
export const PASSWORD =
  'This file is protected by a password. Open it, take the password off, save it and send it again.';
