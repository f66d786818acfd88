/**
 * Pure functions that are asked the same again and again, with what they gave kept. What is kept must not be changed by
 * whoever is given it.
 */

/** Keeps what was made of the last so many texts. */
export function keptByText<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(text, made);
    return made;
  };
}

/** Keeps what was made of an object for as long as there is the object, which nobody may change meanwhile. */
export function keptByObject<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, T>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}
