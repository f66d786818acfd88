import { nameKey } from '../register/directory.ts';
import type { Draft } from './draft.ts';
import { quoted } from './problem.ts';
import type { Reading } from './read-file.ts';

/** Warns, once for each, of owners whom the register does not know, unless they were found to be close to a known name. */
export function warnOfUnknownOwners(drafts: Draft[], { warnings, counted }: Reading): void {
  const told = new Set(
    warnings
      .filter(({ column }) => column === 'owner')
      .map(({ file, line, says }) => `${line} ${file} ${says}`),
  );
  const close = (draft: Draft, owner: string): boolean =>
    [...told].some((text) =>
      text.startsWith(`${draft.raw.line} ${draft.raw.table.place} ${quoted(owner)} is neither`),
    );
  const rows = new Map<string, { owner: string; drafts: Draft[] }>();
  for (const draft of drafts) {
    for (const owner of draft.unknownOwners) {
      const known = rows.get(nameKey(owner));
      if (known) known.drafts.push(draft);
      else if (!close(draft, owner)) rows.set(nameKey(owner), { owner, drafts: [draft] });
    }
  }
  for (const { owner, drafts } of rows.values()) {
    const [first, ...others] = drafts;
    if (!first) continue;
    const more =
      others.length === 0
        ? ''
        : `, and so in ${others.length} other ${counted}${others.length > 1 ? 's' : ''}`;
    const says = `${quoted(owner)} is no person, post or organisation that the register knows; kept as an owner, as written${more}`;
    warnings.push({ file: first.raw.table.place, line: first.raw.line, column: 'owner', says });
  }
}
