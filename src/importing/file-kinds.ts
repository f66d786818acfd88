import type { BatchPart } from '../register/batch.ts';
import type { Refusal } from './decode.ts';
import { either, quoted } from './problem.ts';
import type { Row } from './table.ts';

/** One of the six kinds of register file, told apart by their headers. */
interface FileKind {
  part: BatchPart;
  /** As the contract calls it. */
  name: string;
  /** Without these a file of the kind cannot be imported. */
  required: string[];
  optional: string[];
  /** Most files do without these and nobody is told: what the register has stays then. */
  extra: string[];
  /** A header with none of these is not of the kind: they are what the kind does not share with others. */
  telling: string[];
}

/** `visibility` and `status` may be empty in a cell, but a file without `visibility` would open what is exempt. */
const FILE_KINDS: FileKind[] = [
  {
    part: 'items',
    name: 'register.csv',
    required: ['kind', 'board', 'title', 'timescale', 'visibility'],
    optional: [
      'ref',
      'detail',
      'source',
      'agreed',
      'area',
      'rank',
      'owner',
      'organisation',
      'status',
      'progress',
    ],
    extra: [],
    telling: ['ref', 'title', 'timescale'],
  },
  {
    part: 'people',
    name: 'people.csv',
    required: ['name', 'email', 'role', 'boards'],
    optional: ['organisation', 'post', 'exempt'],
    extra: ['deputy'],
    telling: ['email', 'post', 'role'],
  },
  {
    part: 'areas',
    name: 'priorities.csv',
    required: ['strategy', 'priority', 'area', 'kind'],
    optional: ['period', 'lead', 'goals', 'aliases'],
    extra: [],
    telling: ['strategy', 'priority'],
  },
  {
    part: 'indicators',
    name: 'indicators.csv',
    required: ['code', 'indicator', 'area', 'kind', 'unit', 'better', 'period', 'value'],
    optional: [
      'target',
      'previous',
      'own_benchmark',
      'national',
      'regional',
      'own_benchmark_before',
      'national_before',
      'benchmark_period',
      'note',
    ],
    extra: [],
    telling: ['indicator', 'unit', 'better'],
  },
  {
    part: 'boards',
    name: 'boards.csv',
    required: ['code', 'name'],
    optional: ['aliases', 'meetings'],
    extra: ['completion', 'lead times'],
    telling: ['code', 'meetings'],
  },
  {
    part: 'organisations',
    name: 'organisations.csv',
    required: ['name'],
    optional: ['aliases'],
    extra: ['lead'],
    telling: ['name'],
  },
];

/** What the header of a file tells: the part of the register it brings and where each column is. */
export interface Layout {
  part: BatchPart;
  /** Every column of the kind, of the extra ones those that are there; the index of one that is missing is -1. */
  columns: { name: string; index: number }[];
  /** Headings that the kind does not have; what is below them is left out. */
  left: string[];
  warnings: string[];
}

const columnsOf = (kind: FileKind): string[] => [...kind.required, ...kind.optional, ...kind.extra];
const listed = (names: string[]): string =>
  names.slice(0, 10).map(quoted).join(', ') + (names.length > 10 ? ` and ${names.length - 10} more` : '');

/** Reads a header row. Column names count without regard to case, outer space and order. */
export function readHeader({ cells, line }: Row): Layout | Refusal {
  const names = cells.map((cell) => cell.replace(/\s+/g, ' ').trim().toLowerCase());
  const kind = kindOf(names);
  if (!kind) return { line, says: unknownKind(cells) };

  const known = new Set(columnsOf(kind));
  const twice = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index);
  if (twice.length > 0) return { line, says: `the header has ${listed([...new Set(twice)])} more than once` };
  const without = (wanted: string[]): string[] => wanted.filter((name) => !names.includes(name));
  const missing = without(kind.required);
  if (missing.length > 0) {
    return { line, says: `the header of ${kind.name} must have ${listed(missing)}; it has ${listed(names)}` };
  }
  const warnings: string[] = [];
  const left = names.filter((name) => name !== '' && !known.has(name));
  if (left.length > 0) warnings.push(`left out, as ${kind.name} has no column called ${listed(left)}`);
  const absent = without(kind.optional);
  if (absent.length > 0) warnings.push(`there is no column ${listed(absent)}: taken as empty in every row`);
  const columns = columnsOf(kind)
    .map((name) => ({ name, index: names.indexOf(name) }))
    .filter(({ name, index }) => index >= 0 || !kind.extra.includes(name));
  return { part: kind.part, columns, left, warnings };
}

/** The kind with most of its columns in the header; most of the header must be of that kind, or all that it requires. */
function kindOf(names: string[]): FileKind | undefined {
  const scored = FILE_KINDS.map((kind) => ({
    kind,
    own: columnsOf(kind).filter((name) => names.includes(name)).length,
  })).filter(({ kind, own }) => {
    const tells = kind.telling.some((name) => names.includes(name));
    const whole = kind.required.length > 1 && kind.required.every((name) => names.includes(name));
    return tells && (whole || own * 2 >= names.filter((name) => name !== '').length);
  });
  return scored.sort((a, b) => b.own - a.own)[0]?.kind;
}

function unknownKind(cells: string[]): string {
  const [first = ''] = cells;
  if (cells.length === 1 && /[;\t]/.test(first)) {
    return 'the cells are not separated by commas; save the file as "CSV UTF-8 (comma delimited)"';
  }
  const kinds = FILE_KINDS.map((kind) => `${kind.name} (${kind.required.join(', ')} …)`);
  return `the header is that of no register file; it must be that of ${either(kinds)}`;
}
