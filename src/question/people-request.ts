import type { Day } from '../register/day.ts';
import type { Person } from '../register/directory.ts';
import { hasLeft, peopleOnRecord } from '../register/presence.ts';
import { sameKey } from '../register/text.ts';
import { readJoining } from './people-joins.ts';
import { readStretch } from './people-when.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads what officers say of people who come and go: "Tanya Graham takes over from Karen Blackburn on 1 March". It
 * comes to a form that is filled in with what was said.
 */

type Values = Record<string, string>;
type Found = Record<string, string | undefined>;

interface Rule {
  says: RegExp;
  read(found: Found, vocabulary: Vocabulary, today: Day): Question | undefined;
}

/** Anything else is about items, and need not be looked at closely. */
const WORTH_READING =
  /\b(?:over|replac\w*|succe\w*|new|now|becom\w*|leav\w*|left|retir\w*|moving|last|join\w*|start\w*|deputy|deputis\w*|stand\w*|cover\w*|acts?|acting|fills?|filling|back|people|directory|planned|leavers?|joiners?)\b/i;

const NO_NAME =
  '(?!(?:who|what|which|when|where|why|how|whose|is|are|was|were|does|do|did|has|have|can|could|will|would|should|if|nobody|everybody|everyone|everything|nothing|anything|somebody|please|show|list|tell|give|the|a|an|all|any|no|my|our|it|this|that|there|i|we|they)\\b)';
const NAME = `${NO_NAME}(?:[\\p{L}][\\p{L}.'’-]*)(?: [\\p{L}][\\p{L}.'’-]*){0,4}?`;
const rule = (says: string, read: Rule['read']): Rule => ({
  says: new RegExp(`^(?:(?:please|ok|hi|hello|note|record|enter|from now on|that|,)\\s+)*${says}$`, 'iu'),
  read,
});

/** When, or nothing: a name goes on until then. */
const WHEN =
  '(?:on|from|as of|as from|in|since|starting|next|this|tomorrow|today|for|until|till|during|at the|\\d+)';
const REST = `(?<rest>(?:,? ${WHEN}\\b.*)?)`;
const OVER = '(?:takes?|is taking|will take|will be taking|took|has taken|is to take) over (?:from|for)';
const REPLACES =
  '(?:replaces|is replacing|will replace|will be replacing|replaced|succeeds|is succeeding|will succeed|follows)';
const LEAVES =
  '(?:is leaving|leaves|will leave|will be leaving|has left|left|is retiring|retires|will retire|has retired|is moving on|has moved on)(?: us| the (?:board|partnership|council|force|organisation|team|job))?';
const STANDS =
  '(?:stands? in|is standing in|will stand in|will be standing in|deputises|is deputising|will deputise|covers|is covering|will cover|acts|is acting|will act|fills in|is filling in|will fill in|is (?:the )?deputy)(?: for)?';

const asked = (change: (Question & { about: 'people change' })['change'], values: Values): Question => {
  const told = Object.entries(values).filter(([, value]) => value !== '');
  return { about: 'people change', change, ...(told.length > 0 && { values: Object.fromEntries(told) }) };
};

/** Somebody on record, by the whole name or a part that nobody else has. */
function known(typed: string, { directory }: Vocabulary): Person | undefined {
  const people = peopleOnRecord(directory);
  const key = sameKey(typed);
  const whole = people.find(({ name }) => sameKey(name) === key);
  if (whole) return whole;
  const part = people.filter(({ name }) => name.split(/\s+/).some((word) => sameKey(word) === key));
  return part.length === 1 ? part[0] : undefined;
}

const nameOf = (typed = '', vocabulary: Vocabulary): string => known(typed, vocabulary)?.name ?? typed;

/** The day on which something begins; empty where none can be told. */
function dayIn(rest: string | undefined, vocabulary: Vocabulary, today: Day): string {
  const stretch = readStretch(rest ?? '', vocabulary, today);
  return stretch?.from ?? stretch?.to ?? '';
}

const succession: Rule['read'] = ({ who, from, rest }, vocabulary, today) =>
  asked('takes over', {
    who: nameOf(who, vocabulary),
    predecessor: nameOf(from, vocabulary),
    on: dayIn(rest, vocabulary, today),
  });

/** "X is the new Y": whoever holds the post gives it up. */
function newHolder(found: Found, vocabulary: Vocabulary, today: Day, certain: boolean) {
  const { who, rest = '' } = found;
  const on = dayIn(rest, vocabulary, today);
  // "Lead for Roads" goes on where a day might begin.
  const post = on === '' ? `${found.post ?? ''}${rest}` : (found.post ?? '');
  const people = peopleOnRecord(vocabulary.directory);
  const isCalled = (name: string): boolean => sameKey(name) === sameKey(post);
  const holder =
    vocabulary.directory.people.find(({ posts }) => posts.some(isCalled)) ??
    people.find(({ posts }) => posts.some(isCalled));
  if ((!holder && !certain) || /^(?:owner|lead on|deputy)\b/i.test(post)) return undefined;
  return asked('takes over', {
    who: nameOf(who, vocabulary),
    predecessor: holder?.name ?? '',
    post: holder?.posts.find(isCalled) ?? post,
    on,
  });
}

const leaving: Rule['read'] = ({ who, verb = '', rest }, vocabulary, today) => {
  const person = known(who ?? '', vocabulary);
  const stretch = rest?.trim() ? readStretch(rest, vocabulary, today) : undefined;
  if (!person || (rest?.trim() && !stretch)) return undefined;
  const past = /left|retired|moved on/i.test(verb) ? stretch?.before : undefined;
  return asked('leaves', { who: person.name, on: past ?? stretch?.to ?? stretch?.from ?? '' });
};

function standing(
  absent: string,
  deputy: string,
  rest: string | undefined,
  vocabulary: Vocabulary,
  today: Day,
) {
  const person = known(absent, vocabulary);
  const stretch = rest?.trim() ? readStretch(rest, vocabulary, today) : undefined;
  if (!person || (rest?.trim() && !stretch)) return undefined;
  const { from = '', to = '', isDay = false } = stretch ?? {};
  const until = isDay && from !== '' ? (to === '' ? '' : to) : to;
  return asked('stands in', { absent: person.name, deputy: nameOf(deputy, vocabulary), from, until });
}

/** Whoever was away needs no deputy any more; whoever had left joins again. */
const back: Rule['read'] = ({ who = '' }, vocabulary, today) => {
  const person = known(who, vocabulary);
  if (!person) return undefined;
  const { name, email, organisation, posts, deputy } = person;
  if (hasLeft(person, today)) return asked('joins', { name, email, organisation, post: posts.join('; ') });
  return deputy === undefined ? undefined : asked('stands in', { absent: name, deputy: 'nobody' });
};

const RULES: Rule[] = [
  rule(
    `(?<who>${NAME}) (?:${OVER}|${REPLACES}) (?<from>${NAME})(?:'s job)?${REST}`,
    (found, vocabulary, today) =>
      found.rest?.trim() && dayIn(found.rest, vocabulary, today) === ''
        ? undefined
        : succession(found, vocabulary, today),
  ),
  rule(
    `(?<who>${NAME}) (?:is|becomes|will be|will become|has become|is to be|starts as) (?:the |our )new (?<post>[^,.]+?)${REST}`,
    (found, vocabulary, today) => newHolder(found, vocabulary, today, true),
  ),
  rule(
    `(?<who>${NAME}) (?:is now|becomes|will be|will become|has become|is to be) (?:the |our )?(?<post>[^,.]+?)${REST}`,
    (found, vocabulary, today) => newHolder(found, vocabulary, today, false),
  ),
  rule(`(?<who>${NAME}) (?<verb>${LEAVES})${REST}`, leaving),
  rule(`(?<who>${NAME})['’]s? last (?:working )?day (?:is|will be|was)${REST}`, leaving),
  rule(
    `(?<who>${NAME})['’]s? (?:deputy|stand-in|cover)(?<rest>(?: (?:for|from|in|until|during|on) .*?)?) (?:is|will be) (?<deputy>${NAME})(?<more>(?: (?:for|from|in|until|during) .*)?)`,
    ({ who = '', deputy = '', rest, more }, vocabulary, today) =>
      standing(who, deputy, rest?.trim() ? rest : more, vocabulary, today),
  ),
  rule(
    `(?<deputy>${NAME}) ${STANDS} (?<who>${NAME})${REST}`,
    ({ who = '', deputy = '', rest }, vocabulary, today) => standing(who, deputy, rest, vocabulary, today),
  ),
  rule(`(?<who>${NAME}) is back(?: (?:at|in) (?:work|the office))?(?: (?:from|now|again)\\b.*)?`, back),
];

const WHO_MOVES =
  /^(?:so |and )?(?:who(?: is|'s|’s| has|s| will be| are)? (?:all )?(?:be )?(?:join\w*|leav\w*|left|starting|new here)(?:,? (?:and|or|and who is|or who is) (?:join\w*|leav\w*|left))*(?: (?:us|soon|next|the (?:board|partnership)))?|(?:show |list |what are )?(?:me )?(?:the |any |our )?planned changes? (?:of|to|in|among) (?:the )?(?:people|staff|directory)|(?:any |list |show |who are )?(?:the |our )?(?:leavers|joiners)(?: (?:and|or) (?:leavers|joiners))?)$/i;
const WHO_CHANGED =
  /^(?:so |and )?(?:who (?:has )?changed|what (?:has )?changed (?:in|among)|(?:show |list )?(?:me )?(?:the )?changes (?:to|of|in|among)|(?:show |list )?(?:me )?(?:the )?history of) (?:the |our )?(?:people|directory|staff|list of people|people list)$/i;

/** The question or the change about people that a message holds; undefined where it holds none. */
export function readPeopleRequest(text: string, vocabulary: Vocabulary, today: Day): Question | undefined {
  if (!WORTH_READING.test(text)) return undefined;
  const said = text.trim().replace(/\s+/g, ' ');
  const plain = said.replace(/[\s.!?]+$/, '');
  if (WHO_MOVES.test(plain)) return { about: 'people changes', which: 'planned' };
  if (WHO_CHANGED.test(plain)) return { about: 'people changes', which: 'made' };
  // Whoever asks whether it is so does not say that it is.
  if (said.endsWith('?')) return undefined;
  for (const { says, read } of RULES) {
    const found = says.exec(plain)?.groups;
    const question = found && read(found, vocabulary, today);
    if (question) return question;
  }
  const joining = readJoining(plain, NAME, vocabulary, today);
  return joining && asked('joins', joining);
}
