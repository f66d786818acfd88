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

/** The part that goes before the verb: "for Durham Constabulary", "from the Home Safety review". */
function qualifier(clause: Clause, directory: Directory): string {
  const not = clause.not ? 'not ' : '';
  const names = sayList([...new Set(clause.anyOf.map((c) => sayCondition(c, directory)))], 'or');
  const [first] = clause.anyOf;
  if (clause.anyOf.some((c) => c.is !== first?.is)) return clause.not ? `that are not ${names}` : '';
  switch (first?.is) {
    case 'owner':
      return `${not}for ${names}`;
    case 'mine':
      return clause.not ? 'that are not yours' : '';
    case 'organisation':
      return `${not}for ${names}`;
    case 'board':
      return `${not}of the ${names.replace(/^the /i, '')}`;
    case 'area':
      return `${not}on ${names}`;
    case 'priority':
      return `${not}under “${names}”`;
    case 'source':
      return `${not}from ${names}`;
    case 'mentions':
      return clause.not
        ? `not mentioning ${names.replaceAll('mentions ', '')}`
        : `mentioning ${names.replaceAll('mentions ', '')}`;
    case 'agreed':
      return `${not}${names}`;
    case 'rank':
      return `${not}of ${names}`;
    case 'exempt':
      return clause.not ? 'that are not exempt' : 'that are exempt';
    default:
      return '';
  }
}

/** What is said of the items: "are overdue", "are due from … to …", "are outstanding". */
function predicate(filter: Filter, directory: Directory, one: boolean): string {
  const be = one ? 'is' : 'are';
  const has = one ? 'has' : 'have';
  const said = filter.flatMap((clause): string[] => {
    const [first] = clause.anyOf;
    const names = sayList([...new Set(clause.anyOf.map((c) => sayCondition(c, directory)))], 'or');
    const not = clause.not ? 'not ' : '';
    const mixed = clause.anyOf.some((c) => c.is !== first?.is);
    if (!first || (qualifier(clause, directory) !== '' && !mixed)) return [];
    if (mixed) return [`${be} ${not}${names}`];
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
  const qualifiers = filter
    .map((clause) =>
      clause.anyOf.some((c) => c.is !== clause.anyOf[0]?.is) && !clause.not
        ? ''
        : qualifier(clause, directory),
    )
    .filter(Boolean);
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
  if (verb) return `${subject} ${verb}.`;
  if (total === 0) return `The register has no ${[many, ...joinedUp].join(' ')}.`;
  if (total === 1)
    return `${subject} is in the register, and is ${outstanding === 1 ? '' : 'not '}outstanding.`;
  return `${subject} are in the register, ${outstanding === 0 ? 'none' : outstanding} of them outstanding.`;
}
