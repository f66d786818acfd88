import type { ItemRow, Press, Tone } from '../../answer/shapes/parts.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { oneLine } from '../text.ts';

/** Colours by the names that every host has. */
type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';

/** What the list and the item card both show of an item. */
export interface Row {
  ref: string;
  title: string;
  kind: string;
  status: string;
  /** A mark before the status, filled once work has begun. */
  mark: string;
  /** Only the mark is coloured: words in these colours are hard to read on some hosts. */
  markColour: Colour;
  owner: string;
  organisations: string;
  due: string;
  dueColour: Colour;
  dueWeight: 'default' | 'bolder';
  exempt: boolean;
}

const MARKS = new Map<string, [mark: string, colour: Colour]>([
  ['not started', ['○', 'default']],
  ['in progress', ['●', 'accent']],
  ['at risk', ['●', 'warning']],
  ['complete', ['●', 'good']],
  ['no longer applicable', ['○', 'default']],
]);

const DUE: Record<Tone, [colour: Colour, weight: Row['dueWeight']]> = {
  late: ['attention', 'bolder'],
  soon: ['default', 'bolder'],
  plain: ['default', 'default'],
  closed: ['default', 'default'],
};

export function rowOf(row: ItemRow, { title, name }: Limits): Row {
  const short = (text: string): string => runText(text, name);
  const [mark, markColour] = MARKS.get(row.status.toLowerCase()) ?? ['●', 'default'];
  const [dueColour, dueWeight] = DUE[row.tone];
  return {
    ref: short(row.ref),
    title: runText(row.title, title),
    kind: row.kind === 'action' ? 'Action' : 'Recommendation',
    status: short(row.status),
    mark,
    markColour,
    owner: short(row.owner),
    organisations: short(row.organisations),
    due: short(row.due),
    dueColour,
    dueWeight,
    exempt: row.exempt,
  };
}

/** The press that opens an item, without the way back where the card has no room for it. */
export function openPress(press: Press, { wayBack }: Limits): Press {
  return press.verb === 'open' && !wayBack ? { verb: 'open', ref: press.ref } : press;
}

/** Whether a sentence has said an item's title, which then need not stand below it again. */
export const saysTitle = (sentence: string, { title }: ItemRow): boolean =>
  oneLine(sentence).includes(oneLine(title));
