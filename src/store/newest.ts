import type { StoredItem } from '../register/item.ts';

/** Refs are the same whatever their case. */
export const keyOf = ({ ref }: { ref: string }): string => ref.toUpperCase();

/**
 * Items by ref in upper case. An item on its way to another board is for a moment on both: the newer version is the
 * item.
 */
export function newestOf(stored: StoredItem[]): Map<string, StoredItem> {
  const newest = new Map<string, StoredItem>();
  for (const one of stored) {
    if (one.version > (newest.get(keyOf(one.item))?.version ?? 0)) newest.set(keyOf(one.item), one);
  }
  return newest;
}
