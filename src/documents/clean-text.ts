/** Control characters but tab and line break, and the two code points that no XML may hold. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
/** Half of a character, without its other half. */
const LONE_HALF = /\p{Cs}/gu;

/**
 * Text as every kind of file can hold it: line ends become "\n", control characters go, and the lone half of a
 * character becomes the mark that stands for a lost one. Nothing else is altered: an export must import unchanged.
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').replace(LONE_HALF, '\uFFFD');
