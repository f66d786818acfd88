/** Letters as they are compared: lower case, straight quotes, without accents (Siân and Sian are one name). */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[łøđßæœ]/g, (c) => ({ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' })[c] ?? c);
}

/**
 * What is the same in `anti-social behaviour`, `Anti Social Behaviour` and `antisocial behaviours`: letters and
 * digits alone, without the plural's s.
 */
export function sameKey(text: string): string {
  const key = foldLetters(text)
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key.length > 3 ? singular(key) : key;
}

/** `visits` → `visit`, `boundaries` → `boundary`; `process` and `bus` stay. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The beginning that the forms of a word share: `training`, `trained` and `trains` → `train`. */
export function stem(word: string): string {
  const base = singular(word);
  const cut = base.replace(/(?:ations?|ings?|ments?|ed|ion)$/, '');
  return cut.length >= 4 ? cut : base;
}

/** The words of a text, folded, without punctuation. */
export const wordsOf = (text: string): string[] => foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The stems of a text's words between spaces, so that one text's words can be looked for in another's. */
export const stems = (text: string): string => ` ${wordsOf(text).map(stem).join(' ')} `;
