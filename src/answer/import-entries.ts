import type { Batch } from '../register/batch.ts';
import { type Directory, nameKey } from '../register/directory.ts';
import { peopleOnRecord } from '../register/presence.ts';
import { capital, sayList } from './wording.ts';

/** What an import does to people, boards and whatever else the register speaks of besides its items. */

export interface EntryShown {
  /** "Person: Ann Dale" */
  title: string;
  isNew: boolean;
  /** "Role: member → officer"; of a new one, what it says. */
  lines: string[];
}

type Part = keyof Directory & keyof Batch;
type Values = Record<string, unknown>;

interface Naming {
  part: Part;
  says: string;
  /** What makes two entries the same one. */
  key: string[];
  /** What it is called by. */
  called: string[];
}

const PARTS: Naming[] = [
  { part: 'people', says: 'Person', key: ['email'], called: ['name'] },
  { part: 'boards', says: 'Board', key: ['code'], called: ['code', 'name'] },
  { part: 'organisations', says: 'Organisation', key: ['name'], called: ['name'] },
  {
    part: 'areas',
    says: 'Area',
    key: ['strategy', 'period', 'priority', 'area'],
    called: ['area', 'strategy'],
  },
  { part: 'indicators', says: 'Figure', key: ['code', 'period'], called: ['code', 'period'] },
];

const LABELS: Record<string, string> = {
  email: 'e-mail address',
  posts: 'posts',
  cleared: 'sees exempt items',
  deputyFrom: 'deputy from',
  deputyUntil: 'deputy until',
  left: 'last day',
  leadTimes: 'reminders before a due date, in days',
  completion: 'completed by',
};

/** Entries that are new or changed; those that stay as they are, are left out. */
export function entriesBrought(batch: Batch, directory: Directory): EntryShown[] {
  return PARTS.flatMap(({ part, says, key, called }) => {
    const keyOf = (entry: Values): string => JSON.stringify(key.map((name) => nameKey(said(entry[name]))));
    const there = part === 'people' ? peopleOnRecord(directory) : directory[part];
    const known = new Map(asValues(there).map((entry) => [keyOf(entry), entry]));
    return asValues(batch[part]).flatMap((entry): EntryShown[] => {
      const before = known.get(keyOf(entry));
      const lines = before ? changesOf(before, entry) : newLines(entry, called);
      if (before && lines.length === 0) return [];
      const name = called.map((one) => said(entry[one])).filter(Boolean);
      return [{ title: `${says}: ${name.join(' · ')}`, isNew: before === undefined, lines }];
    });
  });
}

const asValues = (entries: Directory[Part]): Values[] => entries.map((entry) => ({ ...entry }));

function said(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(said).join('; ');
  return typeof value === 'object'
    ? sayList(Object.entries(value).map(([name, part]) => `${name} ${said(part)}`))
    : String(value);
}

const labelOf = (field: string): string => capital(LABELS[field] ?? field);

function changesOf(before: Values, after: Values): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [was, is] = [said(before[field]), said(after[field])];
    if (was === is) return [];
    if (was === '') return [`${labelOf(field)}: ${is}`];
    return [is === '' ? `${labelOf(field)} removed: ${was}` : `${labelOf(field)}: ${was} → ${is}`];
  });
}

const newLines = (entry: Values, called: string[]): string[] => [
  Object.keys(entry)
    .filter((field) => !called.includes(field) && said(entry[field]) !== '')
    .map((field) => `${labelOf(field)}: ${said(entry[field])}`)
    .join(' · '),
];
