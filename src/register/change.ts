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
  /** Makes a repeated command have one effect. */
  commandId: string;
  fields: FieldChange[];
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
