import { sayClause, sayList } from '../answer/wording.ts';
import type { Directory } from '../register/directory.ts';
import type { Clause, Filter } from '../register/filter.ts';

/** What a spreadsheet of some items is called, for its file's name: "Overdue actions, Durham Constabulary". */

/** Said before the noun: "overdue", "at risk". */
const STANDS = ['outstanding', 'overdue', 'status', 'recurring', 'exempt'];

const isBefore = ({ anyOf }: Clause): boolean => anyOf.every((c) => STANDS.includes(c.is));
const isKind = ({ anyOf, not }: Clause): boolean => !not && anyOf.length === 1 && anyOf[0]?.is === 'kind';

export function filterTitle(filter: Filter, directory: Pick<Directory, 'boards'>): string {
  const say = (clauses: Clause[]): string[] => clauses.map((clause) => sayClause(clause, directory));
  const kind = filter.find(isKind);
  const rest = filter.filter((clause) => clause !== kind);
  const before = rest.filter(isBefore);
  const after = rest.filter((clause) => !isBefore(clause));
  if (before.length === 0 && !kind) return ['Register', ...say(after)].join(', ');
  const noun = kind ? say([kind]).join('') : 'items';
  const title = [sayList(say(before)), noun].filter(Boolean).join(' ');
  return [title.charAt(0).toUpperCase() + title.slice(1), ...say(after)].join(', ');
}
