import { nameKey } from '../register/directory.ts';
import { tidied } from './cells.ts';
import type { FoundName, KnownNames } from './known-names.ts';
import { cited, listed } from './noted.ts';
import { isNothing } from './plain-words.ts';
import { withoutBullet } from './wording.ts';

/** Who is responsible, as a cell says it. */
export interface Responsible {
  owners: string[];
  organisations: string[];
  /** How each name was read that is not the register's own, letter for letter. */
  notes: string[];
  /** Names that nobody has: they are owners as written. */
  unknown: string[];
}

/**
 * Reads a responsibility cell: whole, then by its lines and semicolons. Signs and words that may be within a name as
 * well as between two (`/`, a comma, "and") part names only where every part is known.
 */
export function readResponsible(cell: string, names: KnownNames): Responsible {
  const read: Responsible = { owners: [], organisations: [], notes: [], unknown: [] };
  if (!readPiece(cell, names, read)) {
    for (const piece of cell.split(/[;\n]/).map(clean)) {
      if (piece === '' || readPiece(piece, names, read)) continue;
      read.owners.push(piece);
      read.unknown.push(piece);
    }
  }
  const all = distinct(read.owners);
  const people = all.filter((owner) => names.find(owner)?.is === 'person');
  const posts = all.filter((owner) => people.some((name) => name !== owner && names.holds(name, owner)));
  const owners = all.filter((owner) => !posts.includes(owner));
  for (const post of posts) {
    const who = owners.find((owner) => names.holds(owner, post)) ?? '';
    read.notes.push(`${cited(post)} is the post of ${who}, who is named too.`);
  }
  return { ...read, owners, organisations: distinct(read.organisations), unknown: distinct(read.unknown) };
}

const clean = (text: string): string => withoutBullet(tidied(text)).replace(/[,;.:]+$/, '');

function distinct(names: string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(nameKey(name))) seen.set(nameKey(name), name);
  return [...seen.values()];
}

/** Reads a piece as one name or as several; false where one of them is not known. */
function readPiece(text: string, names: KnownNames, read: Responsible): boolean {
  const piece = clean(text);
  if (piece === '') return true;
  if (isNothing(piece)) {
    read.notes.push(`${cited(piece)} names nobody.`);
    return true;
  }
  // Lines are names by themselves, unless all of them together are one.
  const found = text.trim().includes('\n')
    ? asWhole(piece, names)
    : (inOne(piece, names) ?? inParts(piece, names));
  if (!found) return false;
  for (const { name, is } of found.names)
    (is === 'organisation' ? read.organisations : read.owners).push(name);
  if (!found.literal) {
    const left = found.left === undefined ? '' : `; ${cited(found.left)} is left out`;
    read.notes.push(`${cited(piece)} is read as ${listed(found.names.map(({ name }) => name))}${left}.`);
  }
  return true;
}

interface Found {
  names: FoundName[];
  literal: boolean;
  /** What stands beside a known name and says nothing that the register has a place for. */
  left?: string | undefined;
}

const inOne = (piece: string, names: KnownNames): Found | undefined =>
  asWhole(piece, names) ?? withBrackets(piece, names) ?? withDash(piece, names);

function asWhole(piece: string, names: KnownNames): Found | undefined {
  const found = names.find(piece);
  return found && { names: [found], literal: nameKey(found.name) === nameKey(piece) };
}

/** `DCC (Public Health)` is what the brackets say; `Ravi Bell (Fellshire Police)` is both. */
function withBrackets(piece: string, names: KnownNames): Found | undefined {
  const [, before = '', inside = ''] = /^([^()]+)\(([^()]+)\)$/.exec(piece) ?? [];
  const outer = names.find(before);
  const inner = names.find(inside);
  if (outer && inner) {
    const narrower = outer.is === 'organisation' && inner.is === 'organisation';
    return { names: narrower ? [inner] : [outer, inner], literal: false };
  }
  return outer && { names: [outer], literal: false, left: inside.trim() };
}

/** `CDDFRS – Community Safety Team`: a name that is known, and what it has to do with it. */
function withDash(piece: string, names: KnownNames): Found | undefined {
  const parts = piece.split(/ ?[–—] ?| - | -(?=\p{Lu})/u).filter((part) => part.trim() !== '');
  if (parts.length < 2) return undefined;
  const found = parts.map((part) => names.find(part));
  const known = found.filter((name) => name !== undefined);
  // An organisation and somebody in it whom nobody knows: the owner is not to be lost.
  if (!found[0] || known.length === 0) return undefined;
  const left = parts.filter((_, index) => !found[index]).join(' – ');
  return { names: known, literal: false, left: left === '' ? undefined : left };
}

const BETWEEN = /(\s*[/,+]\s*(?:and\s+)?|\s*&\s*|\s+and\s+|\s+with\s+)/i;
const MOST_PARTS = 12;

/** The names of which the piece is made, each as long as may be; undefined where a part of it is none. */
function inParts(piece: string, names: KnownNames): Found | undefined {
  const parts = piece.split(BETWEEN);
  if (parts.length < 3 || parts.length > 2 * MOST_PARTS) return undefined;
  const from = (start: number): Found[] | undefined => {
    if (start >= parts.length) return [];
    for (let end = parts.length; end > start; end -= 2) {
      const text = parts.slice(start, end).join('').trim();
      const found = text === '' || end - start === parts.length ? undefined : inOne(text, names);
      const rest = found && from(end + 1);
      if (found && rest) return [found, ...rest];
    }
    return undefined;
  };
  const all = from(0);
  if (!all) return undefined;
  const left = all.flatMap((one) => one.left ?? []).join(', ');
  return { names: all.flatMap((one) => one.names), literal: false, left: left === '' ? undefined : left };
}
