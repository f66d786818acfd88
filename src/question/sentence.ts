import { foldLetters } from '../register/text.ts';
import type { Mark } from './mark.ts';

/**
 * A typed question as a row of pieces: words that nobody has made sense of yet, and marks that stand for the
 * words somebody did. Each reader turns words into marks; what is left at the end has not been understood.
 */
export interface Word {
  /** Lower case, without accents, corrected. */
  word: string;
  /** As it was typed. */
  typed: string;
  /** Begins with a capital although no sentence begins there. */
  capital: boolean;
  /** Stands before a pause: a comma, a full stop, a question mark. */
  pause?: boolean;
}

export type Piece = Word | { mark: Mark; typed: string };
export type Sentence = Piece[];

export const isWord = (piece: Piece | undefined): piece is Word => piece !== undefined && 'word' in piece;

const CONTRACTIONS: Record<string, string> = {
  whats: 'what is',
  wats: 'what is',
  whos: 'who is',
  wheres: 'where is',
  hows: 'how is',
  whens: 'when is',
  thats: 'that is',
  theres: 'there is',
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  weve: 'we have',
  theyve: 'they have',
  youve: 'you have',
  hes: 'he is',
  shes: 'she is',
  lets: 'let us',
  "let's": 'let us',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  wont: 'will not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  shouldnt: 'should not',
  wouldnt: 'would not',
  "won't": 'will not',
  "can't": 'can not',
  todo: 'to do',
  outta: 'out of',
  gonna: 'going to',
  wanna: 'want to',
  gimme: 'give me',
  nobodys: 'nobody is',
  noones: 'no one is',
  whatve: 'what have',
  cos: 'because',
  wots: 'what is',
  wot: 'what',
  wat: 'what',
  nxt: 'next',
  wk: 'week',
  wks: 'weeks',
  mth: 'month',
  mths: 'months',
  yr: 'year',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  b4: 'before',
  u: 'you',
  r: 'are',
  teh: 'the',
  hte: 'the',
  adn: 'and',
  nad: 'and',
  fro: 'for',
  wiht: 'with',
  abt: 'about',
  w: 'with',
  dya: 'do you',
  noone: 'no one',
};

/** Which words take `'s` for "is" or "has" rather than for belonging. */
const IS_AFTER =
  /^(?:what|who|where|when|how|that|there|here|it|he|she|everybody|everything|anything|nothing|something|one)$/;

function expand(word: string): string[] {
  const whole = CONTRACTIONS[word];
  if (whole) return whole.split(' ');
  const parts =
    /^(.+)'(s|re|ve|ll|d|m)$/.exec(word) ?? (/^(.+n)'t$/.exec(word) && ['', word.slice(0, -3), 't']);
  if (!parts) return word.endsWith("'") ? [word.slice(0, -1), "'s"] : [word];
  const [, stem = '', ending = ''] = parts;
  const said = {
    s: IS_AFTER.test(stem) ? 'is' : "'s",
    re: 'are',
    ve: 'have',
    ll: 'will',
    d: 'would',
    m: 'am',
    t: 'not',
  }[ending];
  return [stem, said ?? ''].filter(Boolean);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’‘/&.@_][\p{L}\p{N}\p{M}]+)*['’]?|[,.;:?!\n–—()]/gu;

/** Cuts typed text into words, with contractions written out ("what's" is two words). */
export function readSentence(text: string): Sentence {
  const sentence: Sentence = [];
  let begins = true;
  for (const [typed] of text.matchAll(WORD)) {
    if (/^[,.;:?!\n–—()]$/.test(typed)) {
      const last = sentence.at(-1);
      if (isWord(last)) last.pause = true;
      begins = /[.?!\n]/.test(typed);
      continue;
    }
    const capital = !begins && /^\p{Lu}/u.test(typed);
    begins = false;
    const words = expand(foldLetters(typed));
    words.forEach((word, i) => {
      sentence.push({
        word,
        typed: i === 0 ? typed.replace(/['’](?:s|re|ve|ll|d|m)?$/i, '') : '',
        capital: capital && i === 0,
      });
    });
  }
  return sentence;
}

/** `§topic`, `§date`, `§late`: what patterns see of a mark. */
export function signOf(mark: Mark): string {
  switch (mark.is) {
    case 'conditions':
      return `§${mark.side}`;
    case 'period':
      return '§date';
    case 'due':
      return '§when';
    case 'frame':
      return `§${mark.frame.replace(' ', '-')}`;
    default:
      return `§${mark.is.replace(' ', '-')}`;
  }
}

const written = (piece: Piece): string => (isWord(piece) ? piece.word : signOf(piece.mark));

/** The sentence as text that patterns can be tried on: words, and a sign for each mark. */
export const asText = (sentence: Sentence): string => sentence.map(written).join(' ');

/** What was typed for a run of pieces. */
export const typedText = (pieces: Piece[]): string =>
  pieces
    .map((piece) => piece.typed)
    .filter(Boolean)
    .join(' ');

/** Patterns are few and fixed; making them ready for whole words is most of the work of a question. */
const ready = new Map<string, RegExp>();

function boundedBy({ source }: RegExp): RegExp {
  let bounded = ready.get(source);
  if (!bounded) {
    bounded = new RegExp(`(?<=^| )(?:${source})(?= |$)`, 'g');
    ready.set(source, bounded);
  }
  return bounded;
}

/**
 * Replaces every run of pieces that a pattern matches by one mark. The pattern is tried on `asText`, from word to
 * word; `make` gets the match and the pieces under it, and leaves them as they are by giving nothing back.
 */
export function markAll(
  sentence: Sentence,
  pattern: RegExp,
  make: (groups: string[], pieces: Piece[], before: Piece[], after: Piece[]) => Mark | undefined,
): Sentence {
  const text = asText(sentence);
  const starts: number[] = [];
  let at = 0;
  for (const piece of sentence) {
    starts.push(at);
    at += written(piece).length + 1;
  }
  const bounded = boundedBy(pattern);
  const result: Sentence = [];
  let next = 0;
  for (const match of text.matchAll(bounded)) {
    const from = starts.indexOf(match.index);
    const end = match.index + match[0].length;
    let to = starts.findIndex((start) => start > end);
    if (to < 0) to = sentence.length;
    if (from < next || match[0] === '') continue;
    const pieces = sentence.slice(from, to);
    const mark = make(
      match.slice(1).map((g) => g ?? ''),
      pieces,
      sentence.slice(0, from),
      sentence.slice(to),
    );
    if (!mark) continue;
    result.push(...sentence.slice(next, from), { mark, typed: typedText(pieces) });
    next = to;
  }
  result.push(...sentence.slice(next));
  return result;
}
