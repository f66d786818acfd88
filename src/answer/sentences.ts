import type { Directory } from '../register/directory.ts';
import type { Clause, Condition, Filter } from '../register/filter.ts';
import { countOf, sayCondition, sayList } from './wording.ts';

/** One sentence that answers a question about items: "3 recommendations from the Home Safety review are overdue." */

const only = (clause: Clause): Condition | undefined =>
  clause.anyOf.length === 1 && !clause.not ? clause.anyOf[0] : undefined;

/** What the items are called. */
function noun(filter: Filter): [string, string] {
  const kind = filter.map(only).find((c) => c?.is === 'kind');
  if (kind?.is !== 'kind') return ['item', 'items'];
  return [kind.kind, `${kind.kind}s`];
}

const namesOf = (anyOf: Condition[], directory: Directory): string =>
  sayList([...new Set(anyOf.map((c) => sayCondition(c, directory)))], 'or');
const isMixed = ({ anyOf }: Clause): boolean => anyOf.some((c) => c.is !== anyOf[0]?.is);

/** Conditions of one kind as what the items belong to: "for Durham Constabulary"; nothing where they are another sort. */
function belonging(anyOf: Condition[], directory: Directory): string {
  const names = namesOf(anyOf, directory);
  switch (anyOf[0]?.is) {
    case 'owner':
    case 'organisation':
      return `for ${names}`;
    case 'board':
      return `of the ${names.replace(/^the /i, '')}`;
    case 'area':
      return `on ${names}`;
    case 'priority':
      return `under “${names}”`;
    case 'source':
      return `from ${names}`;
    case 'mentions':
      return `mentioning ${names.replaceAll('mentions ', '')}`;
    case 'agreed':
      return names;
    case 'rank':
      return `of ${names}`;
    default:
      return '';
  }
}

/** What the items of a clause belong to, whether these are meant or left out; nothing where words are wanting. */
function whose({ anyOf }: Clause, directory: Directory): string {
  const kinds = [...new Set(anyOf.map(({ is }) => is))];
  const parts = kinds.map((kind) =>
    belonging(
      anyOf.filter(({ is }) => is === kind),
      directory,
    ),
  );
  return parts.every(Boolean) ? sayList(parts, 'or') : '';
}

/** The part that goes before the verb: "for Durham Constabulary", "that are not yours". */
function qualifier(clause: Clause, directory: Directory): string {
  const kind = isMixed(clause) ? undefined : clause.anyOf[0]?.is;
  if (kind === 'mine') return clause.not ? 'that are not yours' : '';
  if (kind === 'exempt') return clause.not ? 'that are not exempt' : 'that are exempt';
  return clause.not ? '' : whose(clause, directory);
}

/** Told last, where it cannot be taken for what the items are: "leaving out those for Durham Constabulary". */
function leftOut(filter: Filter, directory: Directory): string {
  const out = filter.flatMap((clause) => (clause.not ? [whose(clause, directory)] : [])).filter(Boolean);
  return out.length === 0 ? '' : `, leaving out ${sayList(out.map((words) => `those ${words}`))}`;
}

/** What is said of the items: "are overdue", "are due from … to …", "are outstanding". */
function predicate(filter: Filter, directory: Directory, one: boolean): string {
  const be = one ? 'is' : 'are';
  const has = one ? 'has' : 'have';
  const said = filter.flatMap((clause): string[] => {
    const [first] = clause.anyOf;
    const names = namesOf(clause.anyOf, directory);
    const not = clause.not ? 'not ' : '';
    if (!first || `${qualifier(clause, directory)}${whose(clause, directory)}` !== '') return [];
    if (isMixed(clause)) return [`${be} ${not}${names}`];
    switch (first.is) {
      case 'mine':
        return [];
      case 'kind':
        return clause.not ? [`${be} not ${names}`] : clause.anyOf.length > 1 ? [] : [];
      case 'undated':
        return [clause.not ? `${has} a date` : `${has} no date`];
      case 'unowned':
        return [clause.not ? `${has} an owner` : `${has} no owner`];
      case 'joint':
        return [clause.not ? `${has} one owner at most` : `${has} several owners`];
      case 'owner left':
        return [clause.not ? `${has} no owner who has left` : `${has} an owner who has left or is leaving`];
      case 'provisional':
        return [clause.not ? `${has} no provisional date` : `${has} a provisional date`];
      case 'ref':
        return [];
      default:
        return [`${be} ${not}${names}`];
    }
  });
  // "Outstanding" goes without saying beside something more exact.
  const telling = said.length > 1 ? said.filter((words) => !/^(?:is|are) outstanding$/.test(words)) : said;
  return sayList(telling);
}

export interface Found {
  total: number;
  outstanding: number;
}

/** The sentence for a number of items that a filter selects. */
export function sayItems({ total, outstanding }: Found, filter: Filter, directory: Directory): string {
  const [one, many] = noun(filter);
  const qualifiers = filter.map((clause) => qualifier(clause, directory)).filter(Boolean);
  const mine = filter.some((clause) => only(clause)?.is === 'mine');
  const things = mine
    ? `${total === 0 ? 'None' : total} of your ${many}`
    : total === 0
      ? `No ${many}`
      : countOf(total, one, many);
  const verb = predicate(filter, directory, total === 1);
  const joinedUp = qualifiers.map((words, i) =>
    /^for /.test(words) && qualifiers[i - 1]?.startsWith('for ') ? `and ${words}` : words,
  );
  const subject = [things, ...joinedUp].join(' ');
  const out = leftOut(filter, directory);
  if (verb) return `${subject} ${verb}${out}.`;
  if (total === 0) return `The register has no ${[many, ...joinedUp].join(' ')}${out}.`;
  if (total === 1)
    return `${subject} is in the register, and is ${outstanding === 1 ? '' : 'not '}outstanding${out}.`;
  return `${subject} are in the register, ${outstanding === 0 ? 'none' : outstanding} of them outstanding${out}.`;
}
