/** Under which a name is looked up: names that `sameName` takes for one have one key. */
export const nameKey = (name: string): string => name.trim().toLowerCase();
