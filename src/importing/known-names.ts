import { type Directory, nameKey, type Person } from '../register/directory.ts';
import { foldLetters } from '../register/text.ts';
import { tidied } from './cells.ts';

/** People, posts and organisations as people write them: in full, by initial, by rank or title, by an alias. */

export interface FoundName {
  /** The register's own name. */
  name: string;
  is: 'person' | 'post' | 'organisation';
}

export interface KnownNames {
  find(text: string): FoundName | undefined;
  /** The organisation of a person, or of who holds a post. */
  organisationOf(owner: string): string | undefined;
  holds(person: string, post: string): boolean;
}

const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor rev sir dame lord lady cllr cllrs councillor councillors alderman
  pc wpc pcso ps dc ds di dci det detective sgt sergeant insp inspector ch chief supt superintendent acc dcc cc
  constable assistant deputy acting temporary cmdr commander commissioner director officer ceo cfo dcfo gm wm sm`.split(
    /\s+/,
  ),
);

/** Words as they are compared: `J. Waller` and `J Waller`, `Health & Care` and `health and care`. */
const wordsOf = (text: string): string[] =>
  foldLetters(text)
    .replace(/&/g, ' and ')
    .replace(/^\s*[at]\/(?=[a-z])/, '')
    .split(/[\s.,;:()/"]+/)
    .filter((word) => word !== '' && /[\p{L}\p{N}]/u.test(word));
const looseKey = (text: string): string => wordsOf(text).join(' ').replace(/^the /, '');

export function knowNames({ people, organisations }: Directory): KnownNames {
  const exact = new Map<string, FoundName>();
  const loose = new Map<string, FoundName | 'several'>();
  const put = (text: string, found: FoundName): void => {
    if (!exact.has(nameKey(text))) exact.set(nameKey(text), found);
    const key = looseKey(text);
    const other = loose.get(key);
    const same = other === undefined || (other !== 'several' && nameKey(other.name) === nameKey(found.name));
    if (key !== '') loose.set(key, same ? found : 'several');
  };
  for (const { name } of people) put(name, { name, is: 'person' });
  for (const { posts } of people) for (const name of posts) put(name, { name, is: 'post' });
  for (const { name } of organisations) put(name, { name, is: 'organisation' });
  for (const { name, email } of people) put(email, { name, is: 'person' });
  for (const { name, aliases } of organisations) {
    for (const alias of aliases) put(alias, { name, is: 'organisation' });
  }
  const bySurname = new Map<string, Person[]>();
  for (const person of people) {
    const surname = wordsOf(person.name.replace(/\(.*?\)/g, '')).at(-1) ?? '';
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
  }

  /** `DCI Ashton`, `Cllr Joy Allen`, `J Waller`, `Waller, J`: one person alone may be meant. */
  function person(text: string): FoundName | undefined {
    const [last = '', given = '', ...more] = text.split(',');
    const words =
      more.length === 0 && given.trim() !== '' ? [...wordsOf(given), ...wordsOf(last)] : wordsOf(text);
    const titles = words.findIndex((word) => !TITLES.has(word));
    if (titles < 0 || words.length > 8) return undefined;
    const plain = words.slice(titles);
    const whole = loose.get(plain.join(' '));
    if (whole !== undefined && whole !== 'several' && whole.is === 'person') return whole;
    const initials = plain.slice(0, -1);
    const candidates = bySurname.get(plain.at(-1) ?? '') ?? [];
    const meant = candidates.filter(({ name }) => {
      if (initials.length === 0) return titles > 0;
      return initials.every(({ length }) => length === 1) && wordsOf(name)[0]?.[0] === initials[0];
    });
    const [only] = meant;
    return only && meant.length === 1 ? { name: only.name, is: 'person' } : byPost(text);
  }

  /** `Chief Fire Officer Errington`: a post, and the surname of who holds it. */
  function byPost(text: string): FoundName | undefined {
    const words = wordsOf(text);
    const holders = (bySurname.get(words.at(-1) ?? '') ?? []).filter(({ posts }) =>
      posts.some((post) => looseKey(post) === words.slice(0, -1).join(' ')),
    );
    const [only] = holders;
    return only && holders.length === 1 ? { name: only.name, is: 'person' } : undefined;
  }

  const holders = (post: string): Person[] =>
    people.filter(({ posts }) => posts.some((one) => nameKey(one) === nameKey(post)));

  return {
    find(text) {
      const name = tidied(text);
      if (name === '' || name.length > 200) return undefined;
      const known = exact.get(nameKey(name)) ?? loose.get(looseKey(name));
      return known !== undefined && known !== 'several' ? known : person(name);
    },
    organisationOf(owner) {
      const found = people.find(({ name }) => nameKey(name) === nameKey(owner));
      const all = new Set((found ? [found] : holders(owner)).map(({ organisation }) => organisation));
      const [only] = all;
      return all.size === 1 && only !== '' ? only : undefined;
    },
    holds: (name, post) => holders(post).some((holder) => nameKey(holder.name) === nameKey(name)),
  };
}
