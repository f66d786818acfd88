import type { Condition } from '../register/filter.ts';
import { sameKey } from '../register/text.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isOrdinary } from './english.ts';
import type { Mark } from './mark.ts';
import { PHRASE_WORDS } from './phrases.ts';
import { isWord, type Piece, type Sentence, typedText } from './sentence.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

/**
 * Finds the names of the register in a sentence, the longest first. A single word that is also an ordinary one
 * ("may", "will", "green") is a name only where something else says so.
 */

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** After these words somebody is named. */
const PERSON_AFTER = /^(?:for|with|does|has|is|did|will|by|to|of|from|ask|about)$/;
const DOER_AFTER = /^(?:does|has|is|did|will|ask)$/;
const TOPIC_AFTER = /^(?:on|about|regarding|around|tackling|concerning|under|to)$/;
/** Ranks and forms of address. */
export const TITLES =
  /^(?:mr|mrs|ms|miss|dr|rev|sir|dame|cllr|councillor|coun|pc|ps|dc|ds|di|dci|det|insp|inspector|sgt|sergeant|supt|superintendent|chief|cfo|detective|prof|professor)$/;

/** Which kind of name wins where one spelling means several things. */
const ORDER: Named['side'][] = ['board', 'organisation', 'source', 'topic', 'who', 'strategy'];

/** Is a word that could be ordinary English meant as a name here? */
function saysPerson(before: Piece | undefined, word: Piece | undefined, after: Piece | undefined): boolean {
  if (!isWord(word)) return false;
  const led = isWord(before) ? before.word : '';
  if ((isWord(after) && after.word === "'s") || TITLES.test(led)) return true;
  // A month is somebody only where it does something: "what does May owe us".
  return MONTHS.test(word.word) ? DOER_AFTER.test(led) : word.capital || PERSON_AFTER.test(led);
}

/** One word that reads as ordinary English unless the words around it make a name of it. */
function isDoubtful(words: string[], named: Named): boolean {
  const [only, ...more] = words;
  if (only === undefined || more.length > 0) return false;
  if (named.typedAs === 'whole' && !named.person) return false;
  return COMMON_WORDS.has(only) || MONTHS.test(only) || isOrdinary(only);
}

function choose(found: Named[], before: Piece | undefined): Named[] {
  const whole = found.filter((n) => n.typedAs === 'whole');
  const candidates = whole.length > 0 ? whole : found;
  const topicAsked = isWord(before) && TOPIC_AFTER.test(before.word);
  const order = topicAsked ? (['topic', 'source', ...ORDER] as Named['side'][]) : ORDER;
  const side = order.find((s) => candidates.some((n) => n.side === s));
  return candidates.filter((n) => n.side === side);
}

function markFor(named: Named[], typed: string): Mark | undefined {
  const [first] = named;
  if (!first) return undefined;
  if (first.side === 'strategy') {
    return { is: 'strategy', name: first.name, period: first.period ?? '' };
  }
  const conditions = named.map((n) => n.condition).filter((c): c is Condition => c !== undefined);
  if (first.person && named.length > 1) return { is: 'several', typed, names: named.map((n) => n.name) };
  return {
    is: 'conditions',
    side: first.side,
    anyOf: conditions,
    name: { typedAs: first.typedAs, person: first.person ?? false },
  };
}

/** Turns every name in the sentence into a mark. */
export function markNames(sentence: Sentence, { names, longest }: Vocabulary): Sentence {
  const result: Sentence = [];
  let at = 0;
  while (at < sentence.length) {
    const hit = longestName(sentence, at, names, longest, result.at(-1));
    if (hit) {
      result.push({ mark: hit.mark, typed: typedText(sentence.slice(at, at + hit.length)) });
      at += hit.length;
    } else {
      const piece = sentence[at];
      if (piece) result.push(piece);
      at++;
    }
  }
  return result;
}

function longestName(
  sentence: Sentence,
  at: number,
  names: Map<string, Named[]>,
  longest: number,
  before: Piece | undefined,
): { mark: Mark; length: number } | undefined {
  for (let length = Math.min(longest, sentence.length - at); length >= 1; length--) {
    const pieces = sentence.slice(at, at + length);
    const words = pieces.flatMap((piece) => (isWord(piece) ? [piece.word] : []));
    if (words.length !== length) continue;
    const edge = [words[0], words.at(-1)];
    if (edge.includes("'s") || (length > 1 && (edge[0] === 'the' || edge[0] === 'a'))) continue;
    // A comma inside is the end of one name and the beginning of another.
    if (pieces.slice(0, -1).some((piece) => isWord(piece) && piece.pause)) continue;
    const found = names.get(sameKey(words.join('')));
    if (!found) continue;
    const named = choose(found, before).filter(
      (n) => !isDoubtful(words, n) || saysPerson(before, pieces[0], sentence[at + length]),
    );
    const mark = markFor(named, typedText(pieces));
    if (mark) return { mark, length };
  }
  return undefined;
}

/** A first name or surname, of one person or of several. */
const isPartOfName = (mark: Mark): boolean =>
  mark.is === 'several' ||
  (mark.is === 'conditions' && mark.name?.person === true && mark.name.typedAs === 'part');

/**
 * A first name or surname beside a word that nobody knows is another person's full name: "Karen Smith" is not the
 * Karen of the register. The whole is given back to the words, to be told as unknown.
 */
export function releaseStrangers(sentence: Sentence): Sentence {
  const strange = (piece: Piece | undefined): boolean =>
    isWord(piece) &&
    (piece.capital || !isOrdinary(piece.word)) &&
    !PHRASE_WORDS.has(piece.word) &&
    !COMMON_WORDS.has(piece.word) &&
    !TITLES.test(piece.word) &&
    /^[a-z'-]+$/.test(piece.word);
  return sentence.flatMap((piece, i): Sentence => {
    if (isWord(piece) || !isPartOfName(piece.mark)) return [piece];
    const before = sentence[i - 1];
    const strangerBefore = strange(before) && isWord(before) && !before.pause;
    if (!strange(sentence[i + 1]) && !strangerBefore) return [piece];
    return piece.typed.split(' ').map((typed) => ({ word: typed.toLowerCase(), typed, capital: true }));
  });
}

/** Ranks and forms of address go when a name follows: "DCI Ashton", "Cllr Boyes", "Chief Superintendent Green". */
export function dropTitles(sentence: Sentence): Sentence {
  return sentence.filter((piece, i) => {
    if (!isWord(piece) || !TITLES.test(piece.word)) return true;
    const next = sentence.slice(i + 1).find((p) => !(isWord(p) && TITLES.test(p.word)));
    return !(next && !isWord(next) && next.mark.is === 'conditions' && next.mark.name?.person);
  });
}

/** "Chief Superintendent Allen": the post before a name only says who that is. */
export function dropPosts(sentence: Sentence): Sentence {
  const personAt = (i: number): boolean | undefined => {
    const piece = sentence[i];
    if (!piece || isWord(piece) || piece.mark.is !== 'conditions' || piece.mark.side !== 'who')
      return undefined;
    return piece.mark.name?.person ?? false;
  };
  return sentence.filter((_, i) => !(personAt(i) === false && personAt(i + 1) === true));
}
