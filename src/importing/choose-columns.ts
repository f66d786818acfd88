import { columnKey, type ItemTable } from './item-table.ts';
import type { Problem } from './problem.ts';
import type { Choices, ReadColumn } from './register-paper.ts';

const LONGEST_SAMPLE = 80;

export interface ChosenColumns {
  /** The tables with their columns as they were chosen; those whose rows can be read. */
  tables: ItemTable[];
  columns: ReadColumn[];
  problems: Problem[];
  warnings: Problem[];
}

/** Puts what was chosen for a column in place of what it was taken for; a field that was chosen is no other column's. */
export function chooseColumns(guessed: ItemTable[], chosen: Choices['columns'] = {}): ChosenColumns {
  const choices = new Map(Object.entries(chosen));
  const told: ChosenColumns = { tables: [], columns: [], problems: [], warnings: [] };
  const tables = guessed.map((table) => withChoices(table, choices));
  const seen = new Set<number>();
  for (const table of tables) {
    const first = !seen.has(table.layout);
    seen.add(table.layout);
    const fault = faultOf(table, choices);
    const line = table.header.line;
    if (fault !== undefined) told.problems.push({ file: table.place, line, says: fault });
    else told.tables.push(table);
    if (!first) continue;
    const alike = tables.filter(({ layout }) => layout === table.layout);
    for (const [column, heading] of table.headings.entries()) {
      const sample = sampleOf(alike, column);
      if (heading.trim() === '' && sample === '') continue;
      const key = columnKey(table, column);
      const field = table.fields[column];
      told.columns.push({ key, table: table.name, heading: oneLine(heading), sample, field });
      if (field === undefined && sample !== '' && !choices.has(key)) {
        const says =
          heading.trim() === ''
            ? `column ${column + 1} has no heading and is left out`
            : 'this column is left out';
        told.warnings.push({
          file: table.place,
          line,
          ...(heading.trim() && { column: oneLine(heading) }),
          says,
        });
      }
    }
  }
  return told;
}

function withChoices(table: ItemTable, choices: Map<string, string>): ItemTable {
  const own = table.headings.map((_, column) => choices.get(columnKey(table, column)));
  const fields = table.fields.map((field, column) => {
    const choice = own[column];
    if (choice !== undefined)
      return choice === 'left out' ? undefined : (choice as ItemTable['fields'][number]);
    return field !== undefined && own.includes(field) ? undefined : field;
  });
  return { ...table, fields };
}

function faultOf({ fields }: ItemTable, choices: Map<string, string>): string | undefined {
  const twice = fields.find((field, column) => field !== undefined && fields.indexOf(field) !== column);
  if (twice !== undefined && choices.size > 0)
    return `two columns are chosen as ${twice}; choose one of them`;
  const named = (['title', 'detail', 'ref'] as const).some((field) => fields.includes(field));
  return named ? undefined : 'no column is taken for the title; choose the one that says what is to be done';
}

function sampleOf(tables: ItemTable[], column: number): string {
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      const text = oneLine(cells[column] ?? '');
      if (text !== '') return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
    }
  }
  return '';
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
