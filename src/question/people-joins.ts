import type { Day } from '../register/day.ts';
import { sameKey } from '../register/text.ts';
import { readStretch } from './people-when.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "Priya Shah joins as Partnership Analyst at Fellshire Council on Monday, priya.shah@council.example". */

const EMAIL = /[,;:]?\s*\(?<?(?<email>[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+)>?\)?/;
const JOINS =
  '(?:joins|is joining|will join|will be joining|has joined|joined|starts|is starting|will start|started)(?: us| the (?:board|partnership|team))?';
/** "Items not started for the council" is nobody's arrival. */
const NO_NAME =
  /^(?:items?|actions?|recommendations?|recs?|tasks?|jobs?|things?|ones?|work|everything|anything|nothing|not|never|yet|just|only|what|which|who|that|those|these|it|we|they|you|i|is|are|was|were|has|have|been|any|all|no|nobody|the)$/i;
const WHEN = /\s(?=(?:on|from|in|next|this|tomorrow|today|as of|starting)\b)/gi;

/** What was said of somebody new, by the fields of the form; undefined where nobody joins. */
export function readJoining(
  text: string,
  name: string,
  vocabulary: Vocabulary,
  today: Day,
): Record<string, string> | undefined {
  const email = EMAIL.exec(text)?.groups?.email ?? '';
  const said = text.replace(EMAIL, ' ').replace(/\s+/g, ' ').trim();
  const found = new RegExp(
    `^(?:(?:please|ok|note|record|that)\\s+)*(?<who>${name}) ${JOINS}(?<rest>(?:[ ,].*)?)$`,
    'iu',
  ).exec(said)?.groups;
  if (!found) return undefined;
  const { who = '', rest = '' } = found;
  if (who.split(' ').some((word) => NO_NAME.test(word))) return undefined;
  const { what, on } = partedAtDay(rest, vocabulary, today);
  const told =
    /^,?(?: as (?:an? |the |our )?(?<post>.+?))?,?(?: (?:at|for|with|from|of) (?:the )?(?<organisation>.+?))?[\s,]*$/i.exec(
      what,
    )?.groups;
  // "Ravi starts the meeting" is about no post, no organisation and no day.
  if (!told || (what.trim() === '' && on === '' && email === '' && !/join/i.test(said))) return undefined;
  return {
    name: who,
    email,
    post: told.post?.trim() ?? '',
    organisation: organisationCalled(told.organisation?.trim() ?? '', vocabulary),
    on,
  };
}

/** What stands before the day on which they begin, and the day. */
function partedAtDay(rest: string, vocabulary: Vocabulary, today: Day): { what: string; on: string } {
  for (const { index } of rest.matchAll(WHEN)) {
    const stretch = readStretch(rest.slice(index), vocabulary, today);
    if (stretch) return { what: rest.slice(0, index), on: stretch.from ?? stretch.to ?? '' };
  }
  return { what: rest, on: '' };
}

/** As the register spells it. */
function organisationCalled(typed: string, { directory }: Vocabulary): string {
  const known = directory.organisations.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => sameKey(one) === sameKey(typed)),
  );
  return known?.name ?? typed;
}
