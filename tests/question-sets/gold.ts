import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** What the right answers are, worked out from a set's CSV files alone, without any of the program's own reading. */

/** The items as the set's own CSV files state them. */
export function goldItems(dir: string) {
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(path.join(dir, name)), { columns: true, bom: true, skip_empty_lines: true });
  const split = (cell = ''): string[] =>
    cell
      .split(';')
      .map((s) => s.trim())
      .filter(Boolean);
  const due = new Map(rows('due.csv').map((r) => [r.ref, r.due ?? '']));
  const areas = rows('priorities.csv');
  const people = rows('people.csv').map((p) => ({
    name: p.name ?? '',
    post: p.post ?? '',
    boards: split(p.boards),
    cleared: p.exempt === 'yes',
  }));
  const items = rows('register.csv').map((r) => {
    const status =
      (r.status ?? '').trim().toLowerCase() ||
      (/^(complete|completed|done)\b/i.test(r.timescale ?? '') ? 'complete' : 'not started');
    return {
      ref: r.ref ?? '',
      kind: r.kind,
      board: r.board ?? '',
      area: r.area,
      source: r.source,
      rank: r.rank,
      status,
      due: due.get(r.ref ?? '') ?? '',
      owners: split(r.owner),
      organisations: split(r.organisation),
      open: !['complete', 'no longer applicable'].includes(status),
      exempt: r.visibility === 'exempt',
      text: `${r.title} ${r.detail} ${r.source} ${r.progress}`,
      priority: areas.find((a) => a.area === r.area)?.priority,
    };
  });
  return { items, people };
}

export type Gold = ReturnType<typeof goldItems>;

export function select(
  gold: Gold,
  filter: Record<string, unknown>,
  asker: string,
  scope: string,
  today: string,
): string[] {
  const person = gold.people.find((p) => p.name === asker);
  if (!person) throw new Error(`the set has no person ${asker}`);
  const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : [v]);
  return gold.items
    .filter(
      (i) =>
        person.boards.includes(i.board) || i.owners.includes(person.name) || i.owners.includes(person.post),
    )
    .filter((i) => !i.exempt || (person.cleared && scope === 'personal'))
    .filter((i) =>
      Object.entries(filter).every(([key, v]) => {
        switch (key) {
          case 'open':
            return i.open === v;
          case 'overdue':
            return (i.open && i.due !== '' && i.due < today) === v;
          case 'owner': {
            const who = v === 'me' ? person : gold.people.find((p) => p.name === v);
            return i.owners.some((o) => o === (who?.name ?? v) || (who?.post && o === who.post));
          }
          case 'org':
            return i.organisations.includes(String(v));
          case 'kind':
          case 'source':
          case 'board':
          case 'priority':
            return i[key] === v;
          case 'rank':
            return i.rank === String(v);
          case 'area':
          case 'status':
            return list(v).includes(i[key]);
          case 'dueFrom':
            return i.due !== '' && i.due >= String(v);
          case 'dueTo':
            return i.due !== '' && i.due <= String(v);
          case 'noDue':
            return (i.due === '') === v;
          case 'unassigned':
            return (i.owners.length === 0) === v;
          case 'refs':
            return list(v).includes(i.ref);
          case 'text':
            return new RegExp(String(v), 'i').test(i.text);
          default:
            throw new Error(`unknown filter ${key}`);
        }
      }),
    )
    .map((i) => i.ref)
    .sort();
}
