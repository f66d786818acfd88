import { nameKey } from '../register/directory.ts';
import { type Indicator, type Reading, seriesOf, type Unit } from '../register/indicator.ts';
import { COMMON_WORDS } from './common-words.ts';
import { alternativesTo, root, rootsOf } from './everyday-words.ts';

/** Finds the indicators that some words name, in any order, when every telling word is explained by the name. */

/** An indicator as questions may name it. */
export interface IndicatorName {
  code: string;
  area: string;
  unit: Unit;
  /** The roots of all words of its name. */
  words: Set<string>;
  /** Those that tell it from others, without the measure: of "Crime rate per 1,000 population" only crime. */
  core: Set<string>;
  /** The first of those, in the name and after a colon: one such word alone is enough to name it. */
  heads: Set<string>;
  /** Of the note on its newest figure, without the source in brackets. */
  note: Set<string>;
}

const roots = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean).map(root));

const GRAMMAR = roots(
  'a an the of in on at by for from to with that which who whom whose and or are is was were be being has have had them their they it its this those these within into against than as per all not',
);
/** How a figure is measured rather than what of: such a word is welcome in a name and not asked for. */
const MEASURE = roots(
  `rate rates number numbers percentage percent proportion share level levels volume total overall count average score
  figure figures offence offences incident incidents case cases report reports reported recorded people population
  period month year annual taken action item recommendation member risk`,
);
const isMeasure = (word: string): boolean => MEASURE.has(word) || /^\d+$/.test(word);

const PER = /\bper (?:[\d,. ]+|(?:hundred|thousand|million|billion) |head of )[^:;,(]*/gi;

/** So many words at the head of a name tell what it is of. */
const HEAD_WORDS = 2;
/** Words that stand in notes of all sorts. */
const EVERYDAY = new Set([...COMMON_WORDS].map(root));

const tellingRoots = (text: string): string[] =>
  rootsOf(text).filter((word) => !GRAMMAR.has(word) && !isMeasure(word));

/** The indicators of a directory under their names. */
export function namesOfIndicators(readings: Reading[]): IndicatorName[] {
  return seriesOf(readings).map(nameOf);
}

function nameOf({ code, indicator, area, unit, newest }: Indicator): IndicatorName {
  const words = rootsOf(indicator);
  const parts = indicator.replace(PER, ' ').split(':').map(tellingRoots);
  return {
    code,
    area,
    unit,
    words: new Set(words),
    core: new Set(parts.flat()),
    heads: new Set(parts.flatMap((part) => part.slice(0, HEAD_WORDS))),
    note: new Set(tellingRoots(newest.note.replace(/\([^)]*\)/g, ' ')).filter((w) => !EVERYDAY.has(w))),
  };
}

export const codeNamed = (typed: string, names: IndicatorName[]): string | undefined =>
  names.find(({ code }) => nameKey(code) === nameKey(typed))?.code;

/** The roots in a name that explain a word; empty where it does not stand in it. */
type Explain = (word: string, name: IndicatorName) => string[];

const literally: Explain = (word, { words }) => (words.has(word) ? [word] : []);
const inOtherWords: Explain = (word, name) => {
  const said = literally(word, name);
  const others = alternativesTo(word).filter((group) => group.every((w) => name.words.has(w)));
  return [...said, ...others.flat()];
};
const inTheNote: Explain = (word, name) => {
  const found = inOtherWords(word, name);
  return found.length > 0 || !name.note.has(word) ? found : [word];
};

interface Match {
  name: IndicatorName;
  /** Words of measure that were said and are not the name's: a rate is not a number. */
  against: number;
  /** Words that tell the indicator from others and were not said. */
  unsaid: number;
}

function measuredOtherwise(word: string, { words, unit }: IndicatorName): boolean {
  if (words.has(word)) return false;
  if (word === root('rate')) return unit !== 'rate';
  if (/^(?:percent|proport|shar)/.test(word)) return unit !== 'percent';
  return word === root('number') && unit !== 'number';
}

function matched(wanted: string[], names: IndicatorName[], explain: Explain): Match[] {
  const telling = wanted.filter((word) => !isMeasure(word));
  if (telling.length === 0) return [];
  return names.flatMap((name) => {
    const explained = telling.map((word) => explain(word, name));
    if (explained.some((found) => found.length === 0)) return [];
    // "Service" alone, somewhere in a long name, names nothing.
    const [only] = explained;
    if (explained.length === 1 && only?.length === 1 && !only.some((word) => name.heads.has(word))) return [];
    const said = new Set([...explained.flat(), ...wanted]);
    const unsaid = [...name.core].filter((word) => !said.has(word)).length;
    const against = wanted.filter((word) => measuredOtherwise(word, name)).length;
    return [{ name, against, unsaid }];
  });
}

/** More than these are not named by a word of their notes: it is about all of them. */
const MOST_BY_NOTE = 3;

/**
 * The indicators that words name: all of them, and the nearest, which say nothing beside what was said. A name's
 * own words go before everyday words for them, and those before its note.
 */
export function indicatorsNamed(
  words: string[],
  names: IndicatorName[],
): { all: IndicatorName[]; nearest: IndicatorName[] } {
  const wanted = rootsOf(words.join(' ')).filter((word) => !GRAMMAR.has(word));
  const byName = [literally, inOtherWords]
    .map((explain) => matched(wanted, names, explain))
    .find((found) => found.length > 0);
  // A note has words of all sorts, so that one of them alone says nothing.
  const byNote = byName || wanted.length < 2 ? [] : matched(wanted, names, inTheNote);
  const found = byName ?? (byNote.length <= MOST_BY_NOTE ? byNote : []);
  const leastAgainst = Math.min(...found.map((match) => match.against));
  const fitting = found.filter((match) => match.against === leastAgainst);
  const leastUnsaid = Math.min(...fitting.map((match) => match.unsaid));
  return {
    all: fitting.map(({ name }) => name),
    // "Crime" is all that "Crime rate" says; of names that all say more, none is nearer than another.
    nearest: fitting.filter(({ unsaid }) => leastUnsaid > 0 || unsaid === 0).map(({ name }) => name),
  };
}
