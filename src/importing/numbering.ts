const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const ROMAN = '(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})';
const DIGITS = '\\d{1,3}(?:\\.\\d{1,2}){0,2}[a-z]?';

/** `Recommendation One –`, `Rec 3:`, `R3`, `Action 2.`: with such a word before it a number needs no sign after it. */
const NAMED = new RegExp(
  `^(?:(?:recommendation|rec\\.?|action|item) ?(?:${DIGITS}|${WORDS}|${ROMAN})|(?:no\\.? ?|r|a)\\d{1,3}[a-z]?)` +
    '(?![\\p{L}\\p{N}])[ \\t]*[-–—:.)]*\\s*',
  'iu',
);
/** `1)`, `(ii)`, `iv.`, `3 –`; a bare letter only in brackets. */
const MARKED = new RegExp(
  `^(?:\\(?(?:${DIGITS}|${ROMAN}|[a-z])\\)|(?:${DIGITS}|${ROMAN})(?:\\.(?=\\s)|[ \\t]+[–—-](?=\\s)|:(?=\\s)))\\s*`,
  'iu',
);
/** The same with nothing after it: what a column of numbers holds. */
const ALONE = new RegExp(
  `^(?:(?:recommendation|rec\\.?|action|item|no\\.?) ?)?\\(?(?:${DIGITS}|${WORDS}|${ROMAN})[).:]?$`,
  'iu',
);

export interface Numbered {
  /** As it is written, such as `Recommendation One –`; undefined where there is none. */
  number: string | undefined;
  text: string;
}

/** Takes the number off the beginning of a recommendation: it tells the order and is no part of the wording. */
export function takeNumber(text: string): Numbered {
  const whole = text.trim();
  const found = (NAMED.exec(whole) ?? MARKED.exec(whole))?.[0];
  if (found === undefined || found.length === whole.length) return { number: undefined, text: whole };
  return { number: found.trim(), text: whole.slice(found.length) };
}

/** Is this only a number, as other papers have it too, so that it can be nobody's ref? */
export const isBareNumber = (text: string): boolean => ALONE.test(text.trim());
