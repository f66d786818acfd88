import { type Directory, nameKey } from '../register/directory.ts';
import { type Problem, quoted } from './problem.ts';
import { mayLack, type Placed, type Reading } from './read-file.ts';

/** Names under which something is known, with the names that stand for it. */
interface Named {
  name: string;
  aliases: string[];
}

/** Warns of organisations, areas and deputies that are neither in the batch nor in the register; they are kept as written. */
export function checkReferences(reading: Reading, known: Directory): void {
  if (!mayLack(reading, 'organisations')) checkOrganisations(reading, known);
  if (!mayLack(reading, 'areas')) checkAreas(reading, known);
  if (!mayLack(reading, 'people')) checkDeputies(reading, known);
}

function checkOrganisations({ rows, warnings }: Reading, known: Directory): void {
  const check = checker([...entries(rows.organisations), ...known.organisations], 'organisation');
  for (const row of rows.people) warnings.push(...check(row, 'organisation', row.entry.organisation));
  for (const row of rows.items) {
    for (const name of row.entry.organisations) warnings.push(...check(row, 'organisation', name));
  }
}

/** A priority without areas is named as an area is. */
function checkAreas({ rows, warnings }: Reading, known: Directory): void {
  const areas = [...entries(rows.areas), ...known.areas];
  const named = areas.map(({ area, priority, aliases }) => ({ name: area || priority, aliases }));
  const check = checker(named, 'area of a strategy');
  for (const row of [...rows.items, ...rows.indicators]) warnings.push(...check(row, 'area', row.entry.area));
}

/** A deputy is a person; whoever writes a post is told who holds it. */
function checkDeputies({ rows, warnings }: Reading, known: Directory): void {
  const people = [...entries(rows.people), ...known.people];
  const check = checker(
    people.map(({ name, posts }) => ({ name, aliases: posts })),
    'person',
  );
  for (const row of rows.people) warnings.push(...check(row, 'deputy', row.entry.deputy ?? ''));
}

const entries = <T>(rows: Placed<T>[]): T[] => rows.map(({ entry }) => entry);

function checker(all: Named[], what: string) {
  const names = new Set(all.map(({ name }) => nameKey(name)));
  const byAlias = new Map(
    all.flatMap(({ name, aliases }) => aliases.map((alias) => [nameKey(alias), name] as const)),
  );
  return ({ file, line }: { file: string; line: number }, column: string, name: string): Problem[] => {
    if (name === '' || names.has(nameKey(name))) return [];
    const meant = byAlias.get(nameKey(name));
    const advice = meant ? `; write ${quoted(meant)}, which it stands for` : '';
    const says = `${quoted(name)} is not the name of any known ${what}${advice}; kept as written`;
    return [{ file, line, column, says }];
  };
}
