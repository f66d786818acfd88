import { sameName } from '../register/directory.ts';
import { sameKey } from '../register/text.ts';
import { COMMON_WORDS } from './common-words.ts';
import { FILLER } from './figure-cues.ts';
import { codeNamed, type IndicatorName, indicatorsNamed } from './indicator-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What figures are asked of: indicators by name, an area with all that are its, or nothing in particular. */

export type Subject =
  | { is: 'everything' }
  | { is: 'indicators'; codes: string[] }
  /** An area or a priority. `measured`: some indicator is of it; `named`: indicators that have its name. */
  | { is: 'area'; area: string; measured: boolean; named: string[] };

/** As many as a question can name. */
export const MOST_CODES = 30;

const codesOf = (names: IndicatorName[]): string[] => names.slice(0, MOST_CODES).map(({ code }) => code);

/** How items stand, which no figure does. */
const OF_ITEMS =
  /^(?:due|overdue|outstanding|late|deadlines?|progress|started|begun|assigned|owners?|owned|open|closed|unfinished)$/;
/** How items stand, and part of many an indicator's name: none of them names one by itself. */
const TOO_LITTLE =
  /^(?:completed?|completions?|completing|finished|done|delivered|agreed|items?|actions?|tasks?|recommendations?|records?|recorded|reviewed)$/;

/** Whose words are figures of: undefined where a word is left that no indicator and no area explains. */
export function subjectOf(
  words: string[],
  vocabulary: Vocabulary,
  wants: { all: boolean; counted: boolean },
): Subject | undefined {
  const telling = words.filter((word) => !FILLER.test(word));
  while (/^(?:and|or)$/.test(telling[0] ?? '')) telling.shift();
  while (/^(?:and|or)$/.test(telling.at(-1) ?? '')) telling.pop();
  if (telling.length === 0) return { is: 'everything' };
  if (telling.some((word) => OF_ITEMS.test(word))) return undefined;
  return inFull(words, vocabulary) ?? one(telling, vocabulary, wants) ?? several(telling, vocabulary, wants);
}

/** A priority by all the words of its long name, the small ones among them. */
function inFull(words: string[], vocabulary: Vocabulary): Subject | undefined {
  const from = words.findIndex((word) => !FILLER.test(word));
  const to = words.findLastIndex((word) => !FILLER.test(word));
  const known = vocabulary.names.get(sameKey(words.slice(from, to + 1).join(' '))) ?? [];
  const priority = known.find(({ condition }) => condition?.is === 'priority');
  return priority && underPriority(priority.name, vocabulary);
}

function one(
  words: string[],
  vocabulary: Vocabulary,
  wants: { all: boolean; counted: boolean },
): Subject | undefined {
  const { indicators, names } = vocabulary;
  const code = codeNamed(words.join('-'), indicators) ?? codeNamed(words.join(' '), indicators);
  if (code !== undefined) return { is: 'indicators', codes: [code] };
  const phrase = words.join(' ');
  const known = names.get(sameKey(phrase)) ?? [];
  // "The police" are asked after, although they stand in the name of an indicator too.
  if (known.some(({ side }) => side !== 'topic')) return undefined;
  if (known.length === 0 && words.every((word) => COMMON_WORDS.has(word) || TOO_LITTLE.test(word)))
    return undefined;
  const found = indicatorsNamed(wants.counted ? [...words, 'number'] : words, indicators);
  const named = codesOf(wants.all ? found.all : found.nearest);
  for (const { condition } of known) {
    if (condition?.is !== 'area') continue;
    const own = indicators.filter(({ area }) => sameName(area, condition.name));
    const isProper = sameKey(condition.name) === sameKey(phrase);
    const isOne = found.all.length === 1 || (!isProper && found.all.length < own.length);
    const byName = !wants.all && named.length > 0 && (isOne || own.length === 0);
    return { is: 'area', area: condition.name, measured: own.length > 0, named: byName ? named : [] };
  }
  return named.length > 0 ? { is: 'indicators', codes: named } : undefined;
}

/** A priority has the figures of its areas. */
function underPriority(priority: string, { directory, indicators }: Vocabulary): Subject {
  const areas = directory.areas.filter((a) => a.area !== '' && sameName(a.priority, priority));
  const measured = indicators.some(({ area }) => areas.some((a) => sameName(a.area, area)));
  return { is: 'area', area: priority, measured, named: [] };
}

/** "Theft and violent crime": each by itself. */
function several(
  words: string[],
  vocabulary: Vocabulary,
  wants: { all: boolean; counted: boolean },
): Subject | undefined {
  const parts = words
    .join(' ')
    .split(/ (?:and|or) /)
    .map((part) => part.split(' '));
  if (parts.length < 2) return undefined;
  const subjects = parts.map((part) => one(part, vocabulary, wants));
  const codes = subjects.flatMap((subject) => {
    if (subject?.is === 'indicators') return subject.codes;
    if (subject?.is !== 'area') return [];
    if (subject.named.length > 0) return subject.named;
    return codesOf(vocabulary.indicators.filter(({ area }) => sameName(area, subject.area)));
  });
  const isAll = subjects.every((subject) => subject !== undefined) && codes.length > 0;
  return isAll ? { is: 'indicators', codes: [...new Set(codes)].slice(0, MOST_CODES) } : undefined;
}
