/** The addresses that a card opens in the browser. */
export function linksOn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linksOn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(linksOn);
  return 'type' in value && value.type === 'Action.OpenUrl' && 'url' in value
    ? [String(value.url), ...inside]
    : inside;
}
