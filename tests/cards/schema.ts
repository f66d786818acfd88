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

/** What is wrong with a card, in the library's words and by the table above; nothing for a good card. */
export function faultsOf(card: object): string[] {
  const parsed = new library.AdaptiveCard();
  const context = new library.SerializationContext(library.Versions.v1_5);
  // The library looks for `lang` where its last search ended, and so refuses every second card that has one.
  parsed.parse({ ...card, lang: undefined }, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const invalid = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...events, ...invalid, ...partsOf(card).flatMap(unknownIn)];
}

function unknownIn(part: Part): string[] {
  const known = KNOWN[part.type];
  if (!known) return [`${part.type} is not an element of these cards`];
  return Object.keys(part)
    .filter((name) => !known.includes(name))
    .map((name) => `${part.type} has no ${name}`);
}
