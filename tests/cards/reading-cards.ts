/** Reads a card as a person and as a machine do. */

export interface Part {
  type: string;
  [property: string]: unknown;
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every element and action of a card, itself included; what is inside an action's `data` is none. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, part]) => (name === 'data' ? [] : partsOf(part)));
  return isPart(value) ? [value, ...inside] : inside;
}

export const partsOfType = (card: object, type: string): Part[] =>
  partsOf(card).filter((part) => part.type === type);

const text = ({ text: words }: Part): string => String(words);

/** What a Markdown reader makes of a text in which all that could format is escaped. */
export const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** What a person can fill in. */
export const inputsOf = (card: object): Part[] =>
  partsOf(card).filter(({ type }) => type.startsWith('Input.'));

const saidBy = (part: Part, ...properties: string[]): string[] =>
  properties.map((name) => part[name]).filter((words) => typeof words === 'string');

/** The titles of what an input offers to choose from. */
export const choicesOf = ({ choices }: Part): string[] =>
  Array.isArray(choices) ? choices.map(({ title }) => String(title)) : [];

/** Texts that hosts read as Markdown. */
export const markdownOf = (card: object): string[] => [
  ...partsOfType(card, 'TextBlock').map(text),
  ...inputsOf(card).flatMap((input) => saidBy(input, 'errorMessage')),
];

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What a chart writes above and beside its bars or lines. */
const chartTextsOf = (card: object): string[] =>
  partsOf(card)
    .filter(({ type }) => type.startsWith('Chart.'))
    .flatMap((chart) => [...saidBy(chart, 'title', 'xAxisTitle', 'yAxisTitle'), ...stringsIn(chart.data)]);

/** Texts that hosts show as they are. */
export const runsOf = (card: object): string[] => [
  ...chartTextsOf(card),
  ...partsOfType(card, 'TextRun').map(text),
  ...inputsOf(card).flatMap((input) => [...saidBy(input, 'label', 'placeholder'), ...choicesOf(input)]),
];

/** All that a person reads on the card, line by line, buttons included. */
export function plainTextOf(card: object): string {
  const titles = partsOfType(card, 'Action.Execute').map(({ title }) => String(title));
  return [...markdownOf(card).map(unescaped), ...runsOf(card), ...titles].join('\n').replaceAll('\u2060', '');
}

export const bytesOf = (card: object): number => Buffer.byteLength(JSON.stringify(card), 'utf8');
