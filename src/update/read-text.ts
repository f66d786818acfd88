import type { Inputs } from './command.ts';
import { holding, type Read, troubled } from './fields.ts';
import { type FieldId, LIMITS } from './limits.ts';

/** Reading what was typed into a form: text that is safe to keep, choices from a list, and links. */

/** Halves of a character and control characters, which no table keeps; line ends and tabs stay. */
const UNKEEPABLE = /[\p{Cs}\p{Cc}]/gu;
/** Turns the direction of what follows it, so that a text reads otherwise than it is. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const BLANK = /^[\s\p{Cf}]*$/u;

const cleaned = (typed: string): string => {
  const text = typed
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNKEEPABLE, (character) => (/[\n\t]/.test(character) ? character : ''))
    .replace(TURNING, '')
    .trim();
  return BLANK.test(text) ? '' : text;
};

/** Text of several lines; '' where nothing is typed and nothing has to be. `missing` says what to do otherwise. */
export function readLines(inputs: Inputs, field: FieldId, missing?: string): Read<string> {
  const text = cleaned(inputs[field] ?? '');
  if (text === '' && missing !== undefined) return troubled(field, missing);
  return text.length <= LIMITS[field] ? holding(text) : troubled(field, tooLong(text.length, LIMITS[field]));
}

/** Text of one line: line ends and runs of spaces become one space. */
export function readLine(inputs: Inputs, field: FieldId, missing?: string): Read<string> {
  return readLines({ ...inputs, [field]: (inputs[field] ?? '').replace(/\s+/g, ' ') }, field, missing);
}

const inWords = (count: number): string => count.toLocaleString('en-GB');
const tooLong = (length: number, most: number): string =>
  `This is ${inWords(length)} characters; the register takes ${inWords(most)}. Shorten it and send it again.`;

/** One of a list of values, exactly as the form offers them. */
export function readChoice<T extends string>(
  inputs: Inputs,
  field: FieldId,
  values: readonly T[],
  missing: string,
): Read<T> {
  const typed = (inputs[field] ?? '').trim();
  const value = values.find((one) => one === typed);
  return value === undefined ? troubled(field, missing) : holding(value);
}

/** A whole web address, as the browser writes it; undefined where nothing is typed. */
export function readLink(inputs: Inputs, field: FieldId): Read<string | undefined> {
  const read = readLines(inputs, field);
  if ('trouble' in read) return read;
  const text = read.holds;
  if (text === '') return holding(undefined);
  if (!/^https?:\/\//i.test(text)) return troubled(field, 'Start the link with https://.');
  if (/\s/.test(text))
    return troubled(field, 'Send one link without spaces in it; copy it from the browser again.');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || /^https?:\/\/[/\\]/i.test(text))
    return troubled(field, 'This is not a whole link; copy it from the browser again.');
  if (url.username !== '' || url.password !== '')
    return troubled(
      field,
      'Take the user name and the password out of the link: whoever sees it could use them.',
    );
  return url.href.length <= LIMITS[field]
    ? holding(url.href)
    : troubled(field, tooLong(url.href.length, LIMITS[field]));
}
