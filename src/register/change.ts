import type { Item } from './item.ts';

/** A change of one item as the history keeps it. Fields hold what was there before and after. */
export interface Change {
  ref: string;
  /** 1 for the import that created the item, then one more each time. */
  version: number;
  /** ISO instant. */
  at: string;
  /** Who made it: a person's name, or what ran ("import of register.csv"). */
  by: string;
  /** E-mail address of the person who made it, in lower case; missing for what ran by itself. */
  person?: string | undefined;
  /** Makes a repeated command have one effect. */
  commandId: string;
  /** What was done, after the name: "asked for more time until 30 June 2018: the bid is late". Empty for imports. */
  did?: string | undefined;
  fields: FieldChange[];
  /** The item before this change, where the change can be undone. */
  before?: Item | undefined;
  /** Whether the item was exempt before or after the change: then only those who may see such items read of it. */
  exempt?: boolean | undefined;
}

export interface FieldChange {
  field: keyof Item;
  before: string;
  after: string;
}

const asText = (value: Item[keyof Item]): string =>
  Array.isArray(value) ? value.join('; ') : value === undefined ? '' : String(value);

const FIELDS: (keyof Item)[] = [
  'ref',
  'kind',
  'board',
  'title',
  'detail',
  'source',
  'agreed',
  'area',
  'rank',
  'owners',
  'organisations',
  'timescale',
  'status',
  'visibility',
  'progress',
];

/** The fields in which two states of an item differ; against nothing, every field that says something. */
export function changedFields(before: Item | undefined, after: Item): FieldChange[] {
  return FIELDS.map((field) => ({
    field,
    before: before ? asText(before[field]) : '',
    after: asText(after[field]),
  })).filter((change) => change.before !== change.after);
}
