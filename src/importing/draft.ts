import type { Item } from '../register/item.ts';
import type { RawItem } from './raw-item.ts';
import type { ItemField } from './register-paper.ts';

/** An item on its way from its row to the register: its words are read, and what it lacks is not yet known. */
export interface Draft {
  raw: RawItem;
  /** As register.csv would have it. */
  cells: Record<ItemField, string>;
  /** Fields of which the paper says nothing. */
  keeps: Set<keyof Item>;
  problems: { field: ItemField; says: string }[];
  warnings: { field: ItemField; says: string }[];
  /** Owners whom the register does not know. */
  unknownOwners: string[];
  /** The status says only that it is to be done: an outstanding item keeps its own. */
  onlyOutstanding: boolean;
  /** Nobody has said yet who may see it. */
  undecided: boolean;
  /** Organisations that follow from the owners alone. */
  fromOwners: string[];
  /** The item of the register that it is. */
  known?: Item | undefined;
}

/** What a field is called in an item. */
export const itemKey = (field: ItemField): keyof Item =>
  field === 'owner' ? 'owners' : field === 'organisation' ? 'organisations' : field;
