import { createRequire } from 'node:module';
import { type Part, partsOf } from './reading-cards.ts';

/** What Adaptive Cards 1.5 know, of what the cards use: https://adaptivecards.io/explorer/. */
const ELEMENT = ['type', 'spacing', 'separator'];
const ACTION = ['type', 'title', 'tooltip', 'style', 'associatedInputs', 'data', 'fallback'];
const INPUT = [...ELEMENT, 'id', 'label', 'isRequired', 'errorMessage', 'value'];
const KNOWN: Record<string, string[]> = {
  AdaptiveCard: ['type', '$schema', 'version', 'lang', 'speak', 'fallbackText', 'body', 'refresh'],
  TextBlock: [...ELEMENT, 'text', 'wrap', 'weight', 'size', 'style'],
  RichTextBlock: [...ELEMENT, 'inlines'],
  TextRun: ['type', 'text', 'color', 'isSubtle', 'size', 'weight'],
  Container: [...ELEMENT, 'items', 'style', 'selectAction'],
  ColumnSet: [...ELEMENT, 'columns'],
  Column: [...ELEMENT, 'items', 'width', 'verticalContentAlignment'],
  ActionSet: [...ELEMENT, 'actions'],
  Table: [...ELEMENT, 'columns', 'rows', 'firstRowAsHeader', 'showGridLines'],
  TableRow: ['type', 'cells'],
  TableCell: ['type', 'items'],
  'Input.Text': [...INPUT, 'isMultiline', 'maxLength', 'placeholder'],
  'Input.Date': [...INPUT, 'min'],
  'Input.ChoiceSet': [...INPUT, 'style', 'isMultiSelect', 'wrap', 'placeholder', 'choices'],
  'Action.Execute': [...ACTION, 'verb'],
  'Action.Submit': ACTION,
};

interface Parsed {
  validateProperties(): { validationEvents: { message: string }[] };
}

/** The library that hosts render cards with; its `import` does not load in Node. */
interface Library {
  AdaptiveCard: new () => Parsed & { parse(card: object, context: object): void };
  SerializationContext: new (
    version: object,
  ) => { eventCount: number; getEventAt(at: number): { message: string } };
  Versions: { v1_5: object };
}

const library: Library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** What only Teams knows; everybody else shows the fallback. Source: Microsoft, "Charts in Adaptive Cards". */
const CHART = [...ELEMENT, 'title', 'data', 'fallback'];
const TEAMS_ONLY: Record<string, string[]> = {
  'Chart.HorizontalBar': [...CHART, 'displayMode', 'xAxisTitle'],
  'Chart.Line': [...CHART, 'yAxisTitle'],
};

/** What is wrong with a card, in the library's words and by the table above; nothing for a good card. */
export function faultsOf(card: object): string[] {
  const parsed = new library.AdaptiveCard();
  const context = new library.SerializationContext(library.Versions.v1_5);
  // The library looks for `lang` where its last search ended, and so refuses every second card that has one.
  parsed.parse({ ...card, lang: undefined }, context);
  // The library draws the fallback of what it does not know, and reports that it did not know it.
  const isFallback = (message: string): boolean =>
    Object.keys(TEAMS_ONLY).some((type) => message.includes(type));
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const invalid = parsed.validateProperties().validationEvents.map(({ message }) => message);
  const faults = events.filter((message) => !isFallback(message));
  return [...faults, ...invalid, ...partsOf(card).flatMap(unknownIn)];
}

function unknownIn(part: Part): string[] {
  const known = KNOWN[part.type] ?? TEAMS_ONLY[part.type];
  if (part.type in TEAMS_ONLY && part.fallback === undefined) return [`${part.type} has no fallback`];
  if (!known) return [`${part.type} is not an element of these cards`];
  return Object.keys(part)
    .filter((name) => !known.includes(name))
    .map((name) => `${part.type} has no ${name}`);
}
