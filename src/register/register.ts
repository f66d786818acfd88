import type { Change } from './change.ts';
import type { Day } from './day.ts';
import type { Directory, Person } from './directory.ts';
import type { Item, StoredItem } from './item.ts';
import type { Scope, Viewer } from './visibility.ts';

/** A word that items are known by: `source` "Home Safety review", or the shape `HS-#` of refs. */
export interface KnownWord {
  field: 'source' | 'owner' | 'organisation' | 'area' | 'ref';
  name: string;
}

/**
 * The register as one person may see it, at one moment. Everything that answers a question is made from this
 * and from nothing else, so that what a person may not see cannot reach an answer.
 */
export interface RegisterView {
  viewer: Viewer;
  today: Day;
  directory: Directory;
  /** Outstanding items, at most one request a board. */
  outstanding: Item[];
  /** The words by which items, outstanding and closed, are known. */
  words: KnownWord[];
  /** Complete and no longer applicable items; read when first asked for. */
  closed(): Promise<Item[]>;
  /** One item by its ref, whatever its case and status. */
  find(ref: string): Promise<StoredItem | undefined>;
  /** All changes of an item that `find` gives, oldest first; those made while it was exempt only to who may see such. */
  historyOf(item: Item): Promise<Change[]>;
  /** What changed in items that the viewer may see, on the days given (both included, Europe/London), oldest first. */
  changes(from: Day, to: Day): Promise<Change[]>;
}

/** Reads the register for one person. */
export type ReadRegister = (person: Person, scope: Scope) => Promise<RegisterView>;
