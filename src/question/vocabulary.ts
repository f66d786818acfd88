import type { Directory, Person } from '../register/directory.ts';
import type { Condition } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { keptByObject, keptByText } from '../register/kept-results.ts';
import type { KnownWord, RegisterView } from '../register/register.ts';
import { readStrategyPeriod, strategiesOf } from '../register/strategy.ts';
import { sameKey, stems, wordsOf } from '../register/text.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { type IndicatorName, namesOfIndicators } from './indicator-names.ts';
import type { Side } from './mark.ts';

/** Something the register knows by a name. */
export interface Named {
  side: Side | 'strategy';
  /** The register's own spelling. */
  name: string;
  condition?: Condition;
  /** For a strategy: its period as written. */
  period?: string;
  /** Typed in full or by an alias of its own, or in part (a first name, some words of a title). */
  typedAs: 'whole' | 'part';
  person?: boolean;
}

/** The names that questions can speak of, for one person. Made from the register alone. */
export interface Vocabulary {
  directory: Directory;
  asker: Person;
  /** From the letters of a name (`sameKey`) to what has it. */
  names: Map<string, Named[]>;
  /** Names of boards, organisations, sources, areas and priorities as stems, for finding them by some of their words. */
  byStems: [stems: string, named: Named][];
  /** The most words that any name has. */
  longest: number;
  /** Every word that stands in a name, for telling typing errors from unknown words. */
  words: Set<string>;
  /** Shapes of refs, `HC-#`. */
  refShapes: Set<string>;
  /** Sources by name, for "the September minutes". */
  sources: string[];
  /** Performance indicators as questions may name them. */
  indicators: IndicatorName[];
  /** Titles of the outstanding items as stems, so that "the drug strategy" finds its item. */
  titles: string;
  /** The longer words of those titles. */
  titleWords: Set<string>;
}

type Add = (phrase: string, named: Omit<Named, 'typedAs'>, typedAs?: Named['typedAs']) => void;

/** Words that tell one name of a kind from another no better than "the". */
const GENERAL = new Set(
  'the of and for in a an to county service services partnership board committee group review minutes report reports plan strategy strategic delivery update council authority city borough district team'.split(
    ' ',
  ),
);

const initials = (name: string): string =>
  wordsOf(name)
    .filter((w) => !['the', 'of', 'and', 'for', 'in', 'a'].includes(w))
    .map((w) => w[0])
    .join('');

function addPerson(add: Add, person: Person): void {
  const named = (name: string) => ({
    side: 'who' as const,
    name,
    person: true,
    condition: { is: 'owner' as const, name },
  });
  add(person.name, named(person.name));
  const parts = person.name.trim().split(/\s+/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length > 1) {
    add(`${first[0]} ${last}`, named(person.name));
    add(`${last} ${first}`, named(person.name));
    if (wordsOf(first).join('').length > 1) add(first, named(person.name), 'part');
    add(last, named(person.name), 'part');
  }
  for (const post of person.posts)
    add(post, { side: 'who', name: post, condition: { is: 'owner', name: post } });
}

/** A name without its general words, where something telling is left: "Organised Crime review" → "organised crime". */
function tellingPart(name: string): string | undefined {
  const words = wordsOf(name);
  const telling = words.filter((w) => !GENERAL.has(w) && !/^\d+$/.test(w));
  const short = telling.length === words.length || telling.join('').length < 4;
  return short ? undefined : telling.join(' ');
}

/** A person's own vocabulary: what the directory names, and the words of the items they may see. */
export function vocabularyOf({ directory, words, viewer, outstanding }: RegisterView): Vocabulary {
  const titles = outstanding.map(titleOf);
  return {
    ...namesIn(directory)(JSON.stringify(words)),
    directory,
    asker: viewer.person,
    titles: titles.map((title) => title.stems).join('\n'),
    titleWords: new Set(titles.flatMap((title) => title.longer)),
  };
}

const titleOf = keptByObject(({ title }: Item) => ({
  stems: stems(title),
  longer: wordsOf(title).filter((word) => word.length > 4),
}));

/** As many sets of words as there are sorts of people: of the same boards, cleared or not. */
const MOST_KEPT = 20;

/** By the words as JSON: those who may see the same words have the same names, and nobody else has. */
const namesIn = keptByObject((directory: Directory) =>
  keptByText(MOST_KEPT, (words) => namesOf(directory, JSON.parse(words) as KnownWord[])),
);

type Names = Omit<Vocabulary, 'directory' | 'asker' | 'titles' | 'titleWords'>;

function namesOf(directory: Directory, words: KnownWord[]): Names {
  const names = new Map<string, Named[]>();
  const known = new Set<string>();
  let longest = 1;
  const add: Add = (phrase, named, typedAs = 'whole') => {
    for (const text of new Set([phrase, phrase.replace(/^the /i, '')])) {
      const key = sameKey(text);
      if (key === '') continue;
      const there = names.get(key) ?? [];
      if (!there.some((n) => n.side === named.side && n.name === named.name))
        there.push({ ...named, typedAs });
      names.set(key, there);
    }
    const parts = wordsOf(phrase);
    longest = Math.max(longest, parts.length + 2);
    for (const word of parts) known.add(word);
  };

  for (const board of directory.boards) {
    const named = {
      side: 'board' as const,
      name: board.name,
      condition: { is: 'board' as const, code: board.code },
    };
    for (const phrase of [board.name, board.code, ...board.aliases]) add(phrase, named);
  }
  const organisations = [
    ...directory.organisations,
    ...words.filter((w) => w.field === 'organisation').map((w) => ({ name: w.name, aliases: [] })),
  ];
  for (const { name, aliases } of organisations) {
    const named = { side: 'organisation' as const, name, condition: { is: 'organisation' as const, name } };
    for (const phrase of [name, ...aliases]) add(phrase, named);
    if (initials(name).length >= 3) add(initials(name), named, 'part');
  }
  for (const person of directory.people) addPerson(add, person);
  for (const { field, name } of words) {
    if (field === 'owner') add(name, { side: 'who', name, condition: { is: 'owner', name } });
    if (field === 'source') add(name, { side: 'source', name, condition: { is: 'source', name } });
  }
  for (const area of directory.areas) {
    const priority = {
      side: 'topic' as const,
      name: area.priority,
      condition: { is: 'priority' as const, name: area.priority },
    };
    add(area.priority, priority);
    if (area.area === '') continue;
    const named = {
      side: 'topic' as const,
      name: area.area,
      condition: { is: 'area' as const, name: area.area },
    };
    for (const phrase of [area.area, ...area.aliases]) add(phrase, named);
  }
  for (const { field, name } of words) {
    if (field === 'area') add(name, { side: 'topic', name, condition: { is: 'area', name } });
  }
  for (const { name, period } of strategiesOf(directory.areas)) {
    add(`${name} ${period}`, { side: 'strategy', name, period });
    add(name, { side: 'strategy', name, period });
    const years = readStrategyPeriod(period);
    if (!years) continue;
    const [first, last] = [years.from.slice(0, 4), years.to.slice(0, 4)];
    for (const said of [`${first}-${last}`, `${first}-${last.slice(2)}`, `${first} to ${last}`]) {
      // "2017-18" is a financial year before it is a strategy's period.
      if (Number(last) - Number(first) !== 1) add(said, { side: 'strategy', name, period });
      for (const word of ['strategy', 'plan', 'priorities'])
        add(`${said} ${word}`, { side: 'strategy', name, period });
    }
  }
  addTellingParts(names, add);
  for (const { indicator } of directory.indicators) for (const word of wordsOf(indicator)) known.add(word);
  if (directory.indicators.length > 0) for (const word of EVERYDAY_WORDS) known.add(word);

  const whole = [...new Set([...names.values()].flat())].filter(
    (n) => n.condition && !n.person && n.side !== 'who',
  );
  return {
    byStems: whole.map((named) => [stems(named.name), named]),
    names,
    longest,
    words: known,
    refShapes: new Set(words.filter((w) => w.field === 'ref').map((w) => w.name)),
    sources: words.filter((w) => w.field === 'source').map((w) => w.name),
    indicators: namesOfIndicators(directory.indicators),
  };
}

/** Shortened names of organisations, boards and sources, where the short form means one of them and nothing else. */
function addTellingParts(names: Map<string, Named[]>, add: Add): void {
  const short = new Map<string, Named[]>();
  const whole = [...new Set([...names.values()].flat())].filter(
    (n) => n.side === 'organisation' || n.side === 'board',
  );
  for (const named of new Set([...names.values()].flat())) {
    if (named.person || named.typedAs === 'part' || !['organisation', 'board', 'source'].includes(named.side))
      continue;
    const part = tellingPart(named.name);
    // The county's name tells its council from no other body of the county.
    const shared =
      part !== undefined &&
      whole.filter((other) => other !== named && stems(other.name).includes(stems(part))).length > 0;
    if (shared) continue;
    if (!part || names.has(sameKey(part))) continue;
    const there = short.get(part) ?? [];
    if (!there.some((n) => n.name === named.name)) short.set(part, [...there, named]);
  }
  for (const [part, [only, ...others]] of short) {
    if (only && others.length === 0) add(part, only, 'part');
  }
}
