import { nameKey } from '../register/directory.ts';
import { singular, wordsOf } from '../register/text.ts';
import { tidied } from './cells.ts';
import { cited } from './noted.ts';

/** The review that a table of a committee paper is about, from the lines of text above it. */

const LONGEST_LINE = 160;
/** So near to the table a line that names no review is its heading all the same. */
const NEAR = 3;
/** Lines that stand above every such table. */
const GENERIC =
  /^(?:(?:progress )?review of (?:the )?recommendations?|(?:progress (?:of|on|against) )?(?:the )?recommendations?|appendix\b.{0,12}|annex\b.{0,12}|action plan|progress (?:report|update)|page \d+.*|[\d\W]*)$/i;
const AFTER_DASH =
  /^[^–—:-]*\b(?:review|report|working group|scrutiny|inquiry|inspection|task (?:and|&) finish)\b[^–—:-]*(?: [–—-]|:) (.+)$/i;
const REVIEW_OF =
  /\b(?:review|inquiry|investigation|scrutiny|inspection) (?:of|into|on) (?!recommendations?\b)(?:the )?(.+)$/i;
const NAMED = /\b(?:review|plan|strategy|inspection|inquiry|audit)(?: \d{4}(?:[/–-]\d{2,4})?)?$/i;

export interface NamedReview {
  source: string;
  /** What is told of how it was named. */
  note: string;
}

/** The name, and where it was read; undefined where no line names one. `sources` are those the register has. */
export function nameReview(above: string[], sources: string[]): NamedReview | undefined {
  const lines = above
    .flatMap((line) => line.split('\n'))
    .map(tidied)
    .filter(isHeading);
  const heading =
    lines.findLast((line) => reviewIn(line) !== undefined) ??
    lines.slice(-NEAR).findLast((line) => !GENERIC.test(line));
  if (heading === undefined) return undefined;
  const name = reviewIn(heading) ?? heading;
  const known = knownSource(name, sources);
  if (known === undefined || nameKey(known) === nameKey(name)) {
    return {
      source: known ?? name,
      note: `The heading ${cited(heading)} names the review: ${cited(known ?? name)}.`,
    };
  }
  return {
    source: known,
    note: `The heading ${cited(heading)} is taken for the register's ${cited(known)}.`,
  };
}

const isHeading = (line: string): boolean =>
  line !== '' && line.length <= LONGEST_LINE && !/[.;,]$/.test(line) && /\p{L}/u.test(line);

function reviewIn(line: string): string | undefined {
  if (GENERIC.test(line)) return undefined;
  const name = REVIEW_OF.exec(line)?.[1] ?? AFTER_DASH.exec(line)?.[1];
  if (name !== undefined) return NAMED.test(name) ? inSmallLetters(name) : `${inSmallLetters(name)} review`;
  return NAMED.test(line) ? inSmallLetters(line) : undefined;
}

/** `ORGANISED CRIME` → `Organised Crime`; anything else stays as it is written. */
const inSmallLetters = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

const EVERYDAY = new Set(
  'a an and the of in on for to into with by at from review report overview scrutiny working group committee progress recommendation update action plan task finish inquiry'.split(
    ' ',
  ),
);
const tellingWords = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .map(singular)
      .filter((word) => !EVERYDAY.has(word)),
  ),
];

/**
 * The register's name for a review, where one source alone shares its telling words with the heading, two at least or
 * all that the heading has. Years must be the same: the review of 2014 is not that of 2018.
 */
function knownSource(name: string, sources: string[]): string | undefined {
  const same = sources.find((source) => nameKey(source) === nameKey(name));
  if (same !== undefined) return same;
  const wanted = tellingWords(name);
  const numbers = (words: string[]): string =>
    words
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' ');
  const like = sources.filter((source) => {
    const words = tellingWords(source);
    const shared = words.length > 0 && words.every((word) => wanted.includes(word));
    return (
      shared && (words.length >= 2 || words.length === wanted.length) && numbers(words) === numbers(wanted)
    );
  });
  return like.length === 1 ? like[0] : undefined;
}
