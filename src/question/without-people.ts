import { foldLetters } from '../register/text.ts';
import { isEnglish } from './english.ts';
import { TITLES } from './names.ts';
import { nearest } from './spelling.ts';

/** Takes out of a text whatever says who somebody is, so that it may be kept and shown to others. */

export interface Known {
  /** The names of people; each of their words is somebody's name. */
  people: string[];
  /** Other names that stand in the register, people's among them, which are taken out as they are written. */
  names: string[];
}

/** Stands where something was taken out. */
export const GONE = '…';

/** Characters. What is longer is no question, and looking for names in it takes its time. */
const LONGEST = 400;
/** Characters that are left at most. */
const MOST = 200;

/** Words that are no English, of which a question has few. */
const MOST_STRANGE = 12;

const ADDRESS = /\b(?:https?:|www\.|mailto:|\\\\)\S+/gi;
const EMAIL = /\S+@\S*/g;
/** Accounts and keys: words that nobody types. */
const TOKEN = /\S{30,}/g;
const NUMBER = /\+?\(?\d[\d\s().\-–/]{5,}\d/g;
const DATE =
  /^(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.\s]\d\d?[-/.\s]\d{2}(?:\d{2})?|\d{4}\s?[-–/]\s?\d{2}(?:\d{2})?)$/;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** The text without addresses, numbers and names, `…` in their place; at most 200 characters. */
export function withoutPeople(text: string, { people, names }: Known): string {
  const parts = new Set(people.flatMap(partsOf));
  const withoutIds = cut(text.replace(/\s+/g, ' ').trim(), LONGEST)
    .replace(ADDRESS, GONE)
    .replace(EMAIL, GONE)
    .replace(TOKEN, GONE)
    .replace(NUMBER, (number) => (isPhone(number) ? GONE : number));
  const lower = withoutIds.toLowerCase();
  const withoutNames = names
    .filter((name) => name.trim().length > 2 && lower.includes(name.trim().toLowerCase()))
    .reduce((said, name) => said.replace(wholly(name), GONE), withoutIds);
  const isName = createIsName(parts);
  let titled = false;
  const left = withoutNames.replace(WORD, (typed) => {
    const [word, tail] = apart(typed);
    const isTitle = TITLES.test(word);
    // Whoever has a title has a name after it, whether the register knows them or not.
    const gone = isName(word) || (titled && !isTitle && !isEnglish(word));
    titled = isTitle;
    return gone ? `${GONE}${tail}` : typed;
  });
  return cut(left.replace(/…(?:[\s.…]*…)+/g, GONE), MOST);
}

/** Is there anything left that could be understood? */
export const saysSomething = (text: string): boolean => /\p{L}{2}/u.test(text);

/** `Smith-Jones` is looked for as a whole and by its halves. */
const partsOf = (name: string): string[] =>
  (foldLetters(name).match(WORD) ?? [])
    .flatMap((word) => [word, ...word.split(/[-']/)])
    .filter((word) => word.length > 1 && !TITLES.test(word));

/** A word as it is compared, and what a name may have at its end. */
function apart(typed: string): [string, string] {
  const folded = foldLetters(typed);
  const owned = /^(.+?)('s|s')$/.exec(folded);
  return owned?.[1] === undefined ? [folded, ''] : [owned[1], typed.slice(owned[1].length)];
}

/**
 * Is a word somebody's name, or one typed with a slip? What is no English word and close to a name is meant as one.
 * Comparing takes its time, so a text of many strange words loses the rest of them unlooked at.
 */
function createIsName(parts: Set<string>): (word: string) => boolean {
  const looked = new Map<string, boolean>();
  return (word) => {
    if (word.split(/[-']/).some((part) => part.length > 1 && parts.has(part)) || parts.has(word)) return true;
    if (isEnglish(word)) return false;
    const close = looked.get(word) ?? (looked.size >= MOST_STRANGE || nearest(word, parts, 2) !== undefined);
    looked.set(word, close);
    return close;
  };
}

/** Seven digits or more, unless they are days or years. */
const isPhone = (number: string): boolean =>
  (number.match(/\d/g) ?? []).length >= 7 && !DATE.test(number.trim());

const wholly = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** Cut between words: half a name is no name that is found. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  return `${short.slice(0, Math.max(0, short.lastIndexOf(' ')))} ${GONE}`.trim();
}
