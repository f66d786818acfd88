import { sameKey } from '../register/text.ts';
import { type Found, filled, OPENING, REF, type Request, type Rule, STATED } from './change-grammar.ts';
import { asNote, noteIn, readRest } from './change-rest.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ways of giving an item to somebody else. */

/** The register's spelling of a person's or a post's name; undefined where it has none, or several. */
function known(typed: string, { names }: Vocabulary): string | undefined {
  const found = names.get(sameKey(typed))?.filter(({ side }) => side === 'who') ?? [];
  const [only] = found;
  return found.length === 1 ? only?.name : undefined;
}

const ME = /^(?:me|myself|my name|my list)$/i;
const LONGEST_NAME = 12;
/** What may follow a name. */
const ENDS =
  /\s*(?:[,.;:!?(]|\s[-–—]\s|\b(?:because|cos|as of|as|since|due to|while|who|whilst|until|instead|from|please|thanks|thank you|now|and)\b)/i;

const plain = (typed: string): string =>
  typed
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/['’]s$/i, '');

/** The asker by name, who is `me` by the account and by nothing typed. */
const asker = ({ asker: { name }, names }: Vocabulary): string | undefined =>
  names.has(sameKey(name)) ? name : undefined;

/** A name that the register knows at the beginning of a text, and what follows it. */
export function ownerNamed(
  text: string,
  vocabulary: Vocabulary,
): { name: string; after: string } | undefined {
  const words = [...text.matchAll(/[^\s,;:.!?()]+/g)].slice(0, LONGEST_NAME);
  for (const { 0: word, index } of words.toReversed()) {
    const end = index + word.length;
    const typed = plain(text.slice(0, end));
    const name = ME.test(typed) ? asker(vocabulary) : known(typed, vocabulary);
    if (name) return { name, after: text.slice(end) };
  }
  return undefined;
}

/** To whom, as the register spells it or else as it was typed; and why. */
function give(to: string, vocabulary: Vocabulary): Request {
  const request = (owner: string | undefined, after: string): Request => ({
    verb: 'reassign',
    ...filled({ owner: owner?.slice(0, 300), reason: noteIn(readRest(after, /\?\s*$/.test(to))) }),
  });
  const named = ownerNamed(to, vocabulary);
  if (named) return request(named.name, named.after);
  const end = ENDS.exec(to)?.index ?? to.length;
  const typed = plain(to.slice(0, end));
  return request(ME.test(typed) ? undefined : asNote(typed), to.slice(end));
}

const toWhom = (found: Found): Request | undefined => {
  const to = /^\s*(?:over |across |back )?(?:to|with)\s+/i.exec(found.after)?.[0];
  if (found.rest.is === 'more items') return { several: true };
  if (to !== undefined) return give(found.after.slice(to.length), found.vocabulary);
  return found.rest.is === 'unclear'
    ? undefined
    : { verb: 'reassign', ...filled({ reason: noteIn(found.rest) }) };
};

/** "Give DR-2" alone says nothing yet. */
const onlyToWhom = (found: Found): Request | undefined =>
  /^\s*(?:over |across |back )?to\s/i.test(found.after) ? toWhom(found) : undefined;

/** The rest is the name. */
const named = (found: Found): Request | undefined =>
  /^\s*[\p{L}]/u.test(found.after) ? give(found.after.trimStart(), found.vocabulary) : undefined;

const mine = (found: Found): Request | undefined =>
  found.rest.is === 'unclear'
    ? undefined
    : { verb: 'reassign', ...filled({ owner: asker(found.vocabulary), reason: noteIn(found.rest) }) };

/** "DR-2 is now Tanya Graham's". */
const owned = (found: Found): Request | undefined => {
  const name =
    /^\s*(?<name>.{2,80}?)['’]s?(?:\s+(?:action|item|job|responsibility|now))?(?=\s*(?:$|[.,:;!]|\s[-–—]\s|\s(?:because|as|since)\s))/iu.exec(
      found.after,
    );
  if (!name?.groups?.name) return undefined;
  const after = found.after.slice(name[0].length);
  const request = give(name.groups.name, found.vocabulary);
  return { ...request, ...filled({ ...request.values, reason: noteIn(readRest(after, false)) }) };
};

/** "Tanya Graham now owns DR-2": who, before what. */
const leads = (found: Found): Request | undefined => {
  const who = found.typed('who');
  const request = give(who, found.vocabulary);
  return found.rest.is === 'unclear'
    ? undefined
    : { ...request, ...filled({ ...request.values, reason: noteIn(found.rest) }) };
};

const WHO = `(?<who>(?!${OPENING}(?:who|what|which|when|nobody|no one|everyone|does|is|has|if)\\b)(?:[\\p{L}.'’-]+ ){1,6}?)`;

export const OWNER_REQUESTS: Rule[] = [
  { says: `(?:re-?assign|re-?allocate|transfer|assign|allocate|hand over|hand|pass) ${REF}`, read: toWhom },
  { says: `give ${REF}(?= to )`, read: onlyToWhom },
  { says: `(?:make|set) the owner of ${REF}`, read: named },
  {
    says: `(?:change|set|update|switch|move) (?:the )?(?:owner|lead|responsible officer|ownership)(?: of| for| on) ${REF}`,
    read: toWhom,
  },
  { says: `(?:change|set|update) ${REF} (?:'s )?owner`, read: toWhom },
  {
    says: `(?:make|put) (?<who>me|(?:[\\p{L}.'’-]+ ){0,5}?[\\p{L}.'’-]+) (?:as )?(?:the )?(?:new )?(?:owner (?:of|for|on)|in charge of|responsible for) ${REF}`,
    read: leads,
  },
  {
    says: `${STATED} (?:now )?(?:belongs to|should go to|should be with|is now with|goes to|passes to|is now owned by|should be owned by|has been (?:re-?assigned|given|passed) to|has passed to|is now down to)(?= \\S)`,
    states: true,
    read: named,
  },
  { says: `${STATED} (?:is|'s) now(?= (?!late|overdue|due)\\S)`, states: true, read: owned },
  {
    says: `(?:(?:i|we) ?(?:'ll|will|am going to|have|'ve|am) )?(?:now )?(?:take|taking|taken|took|pick|picking|picked)(?: on| over| up)? ${REF}(?: on| over)?(?! (?:off|out|away|from|back|to)\\b)`,
    states: true,
    read: mine,
  },
  {
    says: `${WHO}(?:now owns|is now the owner of|is the new owner of|is taking over|has taken over|will take over|takes over|will be taking over|is picking up|will pick up|should own|should take over) ${REF}`,
    states: true,
    read: leads,
  },
];
