import { createHash } from 'node:crypto';

/** A value as JSON that is the same wherever it comes from: fields in one order, those without a value left out. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A hash over a value, the same in every process. */
export const printOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url');
