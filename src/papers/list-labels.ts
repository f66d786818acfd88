import type { Entry, Level, Numbering } from './numbering.ts';

/**
 * What Word writes before the entries of lists by itself: `1) `, `(a) `, `Recommendation One: `. It is not in the text
 * of a document, and committee tables number their recommendations that way. Entries are asked for in order.
 */
export function countEntries(numbering: Numbering): (entry: Entry) => string {
  const counted = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const found = numbering.lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own) return '';
    if (own.format === 'bullet') return '• ';
    const numbers = counted.get(found.definition) ?? new Map<number, number>();
    counted.set(found.definition, numbers);
    if (!begun.has(list)) {
      begun.add(list);
      for (const [at, start] of found.restarts) numbers.set(at, start - 1);
    }
    numbers.set(level, (numbers.get(level) ?? own.start - 1) + 1);
    for (const deeper of [...numbers.keys()]) if (deeper > level) numbers.delete(deeper);
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shape = found.levels.get(at);
      return shape ? written(numbers.get(at) ?? shape.start, shape.format) : '';
    });
    return label === '' ? '' : `${label} `;
  };
}

function written(number: number, format: Level['format']): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'ordinal':
      return `${number}${ordinalEnd(number)}`;
    case 'cardinalText':
      return CARDINALS[number] ?? String(number);
    case 'ordinalText':
      return ORDINALS[number] ?? `${number}${ordinalEnd(number)}`;
    default:
      return String(number);
  }
}

const CARDINALS =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  );
const ORDINALS =
  'Zeroth First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth'.split(
    ' ',
  );

/** As Word does it: z is followed by aa, bb, cc. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let text = '';
  for (const [value, letter] of ROMAN)
    while (left >= value) {
      text += letter;
      left -= value;
    }
  return text;
}

function ordinalEnd(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
