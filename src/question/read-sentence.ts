import { foldLetters } from '../register/text.ts';
import { isWord, type Sentence } from './sentence.ts';

/** Cuts what was typed into words: contractions and the abbreviations of phones are written out. */

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
  ths: 'this',
  thsi: 'this',
  hav: 'have',
  wht: 'what',
  frm: 'from',
  whn: 'when',
  alot: 'a lot',
  hwo: 'how',
  whta: 'what',
  deu: 'due',
  'o/s': 'outstanding',
  's/o': 'someone',
  wk: 'week',
  qtr: 'quarter',
  qtrs: 'quarters',
  mtg: 'meeting',
  mtgs: 'meetings',
  cttee: 'committee',
  cmte: 'committee',
  atm: 'now',
  owt: 'anything',
  nowt: 'nothing',
  summat: 'something',
  '2day': 'today',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  whatevers: 'whatever is',
  whichever: 'which',
  yday: 'yesterday',
  govt: 'government',
  dept: 'department',
  ppl: 'people',
  bout: 'about',
  everyones: 'everyone is',
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
  ur: 'you are',
  cld: 'could',
  wld: 'would',
  shld: 'should',
  giv: 'give',
  plz: 'please',
  btw: 'by the way',
  soz: 'sorry',
  innit: 'is it not',
};

/** Which words take `'s` for "is" or "has" rather than for belonging. */
const IS_AFTER =
  /^(?:what|who|where|when|how|that|there|here|it|he|she|everybody|everything|anything|nothing|something|one)$/;

function expand(word: string): string[] {
  const whole = Object.hasOwn(CONTRACTIONS, word) ? CONTRACTIONS[word] : undefined;
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

/** What a full stop shortens, rather than ends a sentence. */
const ABBREVIATED = /^(?:[b-hj-z]|mr|mrs|ms|dr|st|cllr|sgt|insp|supt|rev|rec|recs|approx|eg|ie)$/;

const DAY_WORDS = [
  ...[
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
  ],
  ...[
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
  ],
  ...[
    'twentieth',
    'twenty-first',
    'twenty-second',
    'twenty-third',
    'twenty-fourth',
    'twenty-fifth',
    'twenty-sixth',
  ],
  ...['twenty-seventh', 'twenty-eighth', 'twenty-ninth', 'thirtieth', 'thirty-first'],
];
/** "The first of June". */
const DAY_IN_WORDS = new RegExp(
  `\\b(?:the )?(${DAY_WORDS.toReversed().join('|').replaceAll('-', '[- ]')}) (?:day )?(?:of )?(?=(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b)`,
  'gi',
);
const dayNumber = (word: string): number => DAY_WORDS.indexOf(word.toLowerCase().replace(' ', '-')) + 1;

/** "I don't want the late ones": not those. */
const NOT_WANTED =
  /\b(?:i|we) (?:do not|don['’]?t) (?:want|need|wish)(?: to (?:see|hear|know)(?: about)?)?\b(?! to\b)/gi;

/** "1 July - 31 Aug": the dash between two dates means "to". */
const DATES_JOINED =
  /(\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?|\d\/\d{2,4}) ?[-–—] ?(?=\d{1,2}(?:st|nd|rd|th)? [a-z]{3}|\d{1,2}\/\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi;

/** "Between 21 and 30 September": the month goes for both. */
const DAYS_JOINED =
  /\b(\d{1,2}(?:st|nd|rd|th)?) (and|to|until|-|–) (?=\d{1,2}(?:st|nd|rd|th)? (?:of )?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?))/gi;

/** Cuts typed text into words, with contractions written out ("what's" is two words). */
export function readSentence(text: string): Sentence {
  const sentence: Sentence = [];
  let begins = true;
  // "Left 2 do": the figure is the word it sounds like.
  const written = text
    .replace(/\bfy(?=\d)/gi, 'fy ')
    .replace(DAY_IN_WORDS, (_, word: string) => `${dayNumber(word)} `)
    .replace(DATES_JOINED, '$1 to ')
    .replace(/\bsave (?=for\b)/gi, 'except ')
    .replace(NOT_WANTED, 'excluding')
    .replace(/ & /g, ' and ')
    .replace(/ - /g, ' – ')
    .replace(DAYS_JOINED, '$1 $3 $2 ')
    .replace(/(?<=[a-z] )4(?= (?:the|me|us|my|our|this|next)\b)/gi, 'for')
    .replace(/(?<![\w-])2(?= (?:do|be|finish|deliver|complete|see|go)\b)/gi, 'to');
  for (const [typed] of written.matchAll(WORD)) {
    if (/^[,.;:?!\n–—()]$/.test(typed)) {
      const last = sentence.at(-1);
      begins = /[.?!\n]/.test(typed);
      if (isWord(last)) {
        last.pause = true;
        last.ends ||= begins && !(typed === '.' && ABBREVIATED.test(last.word));
      }
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
