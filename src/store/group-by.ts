/** Entries under what `keyOf` says of them, in their order. (`Map.groupBy`, which Node 20 does not have.) */
export function groupBy<K, T>(entries: T[], keyOf: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
