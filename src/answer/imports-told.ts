import type { Change } from '../register/change.ts';
import { sayInstant } from '../register/instant.ts';
import type { ChangeLine } from './shapes/history.ts';
import { capital, countOf, sayList } from './wording.ts';

/** An import that brings a whole register is one thing that happened, not hundreds. */

export interface ManyCame {
  by: string;
  at: string;
  refs: string[];
}

/** So many items of one import are told one by one. */
const FEW = 3;
const NAMED = 3;

/** The changes that are told one by one, and the imports by which many new items came; both in the order given. */
export function apart(changes: Change[]): { single: Change[]; imports: ManyCame[] } {
  const byImport = new Map<string, ManyCame>();
  for (const { ref, by, at, version, person } of changes) {
    if (version !== 1 || person !== undefined) continue;
    const one = byImport.get(`${at} ${by}`) ?? { by, at, refs: [] };
    one.refs.push(ref);
    byImport.set(`${at} ${by}`, one);
  }
  const imports = [...byImport.values()].filter(({ refs }) => refs.length > FEW);
  const isTold = ({ version, person, by, at }: Change): boolean =>
    version === 1 && person === undefined && imports.some((one) => one.at === at && one.by === by);
  return { single: changes.filter((change) => !isTold(change)), imports };
}

export function sayImport({ by, at, refs }: ManyCame): ChangeLine {
  const named = refs.slice(0, NAMED);
  const list = sayList([...named, `${refs.length - named.length} more`]);
  return {
    when: sayInstant(at),
    by: capital(by),
    ref: '',
    did: `brought ${countOf(refs.length, 'item')} into the register: ${list}`,
    fields: [],
  };
}
