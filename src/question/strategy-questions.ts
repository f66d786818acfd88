import type { Day } from '../register/day.ts';
import { readStrategyPeriod, type Strategy, strategiesOf, strategyInForce } from '../register/strategy.ts';
import { dropAsides } from './asides.ts';
import { markPeriods } from './periods.ts';
import type { Question } from './question.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads questions about strategies as such: what changed from the last one, which priority lags, which was in force. */

const ASK =
  '(?:(?:please|can|could|would|you|i|we|tell|show|give|me|us|so|and|ok|do|know|list|see|the|all) )*';
const END = '(?: (?:please|now|today|currently|at the moment|then|thanks|right now|so far))*$';
const asks = (pattern: string): RegExp => new RegExp(`^${ASK}(?:${pattern})${END}`);

const PAPER =
  '(?:(?:partnership|community safety|strategic|safety|partnership s|§date) )*(?:strategy|plan|priorities|strategies|plans)';
const OLD = `(?:(?:the |our )?(?:last|previous|old|former|earlier|prior)(?: (?:one|${PAPER}))?|(?:the )?(?:one|${PAPER}) before)`;
const NEW = `(?:(?:the |our |this )?(?:new|current|present|latest|this|today 's)? ?(?:one|${PAPER})|now|this one|today)`;
const BETWEEN = '(?:and|to|with|from|against|than|versus|vs|compared (?:with|to)|since)';

const COMPARED = [
  asks(
    `(?:what|which things|anything|has anything|how) (?:(?:has|have|is|are|was|were|did|does|it|really|actually|much|else) )*(?:changed?|new|different|differ|differs|altered|dropped|added|gone|moved on)(?: (?:in|about|with|on) ${NEW})? (?:from|since|to|in|than|compared (?:with|to)|between|against|over) ${OLD}`,
  ),
  asks(
    `how (?:does|do|is|are|did|has|have) ${NEW} (?:differ|differs|different|compare|compares|change|changed)(?: (?:from|to|with|against|since))? ${OLD}`,
  ),
  asks(
    `(?:what is |what are |is there )?(?:the |a |any )?(?:differences?|changes?|comparison)(?: (?:between|of|from|in))? ${NEW} ${BETWEEN} ${OLD}`,
  ),
  asks(
    `(?:what is |what are |is there )?(?:the |a |any )?(?:differences?|changes?|comparison)(?: (?:between|of|from|since|to))? ${OLD}(?: ${BETWEEN} ${NEW})?`,
  ),
  asks(
    `compare (?:${NEW} ${BETWEEN} ${OLD}|${OLD} ${BETWEEN} ${NEW}|(?:the |our )?(?:two )?(?:strategies|plans))`,
  ),
  asks(
    `what (?:is|are) (?:new|different)(?: (?:in|about) (?:the |our )?(?:new |current )?(?:strategy|plan))`,
  ),
  asks(
    `(?:which|what) (?:priorities|areas|areas of focus|themes) (?:are|is|were|have been|has been) (?:new|dropped|added|gone|carried over|no longer priorities)(?: (?:since|from|in|compared (?:with|to)) (?:${OLD}|${NEW}))?`,
  ),
];

const OF =
  '(?:which|what)(?: of (?:the |our )?)? ?(?:(?:our|the) )?(?<of>priorit(?:y|ies)|areas?(?: of (?:focus|assurance))?|themes?|strategic priorit(?:y|ies))';
const WORK = '(?:items|actions|work|things|recommendations|tasks)';
const NOTHING = [
  asks(
    `${OF} (?:(?:has|have|is|are|with|got|that|which|there) )*(?:nothing|no ${WORK}|none|no more ${WORK})(?: (?:is|are|still|left|that|to|be|which|currently))* ?(?:outstanding|open|to do|done|left|overdue and outstanding|against (?:it|them))?`,
  ),
  asks(
    `${OF} (?:has|have|is|are|with)(?: (?:got|all|everything|entirely|fully|no|outstanding|now))* (?:outstanding ${WORK}|open ${WORK}|clear|up to date|finished|complete|done|everything done)`,
  ),
];
const LATE =
  '(?:(?:that|which|items|actions|work|things|recommendations|is|are|of the) )*(?:late|overdue|behind|past (?:its|their) (?:deadline|date)|slipping)(?: (?:items|actions|work|things|recommendations))?';
const MOST_LATE = [
  asks(
    `${OF} (?:has|have|is|are|with|got)(?: (?:got|the|by far))* (?:most|highest number|largest number|biggest number|greatest number)(?: of)? ${LATE}`,
  ),
  asks(`${OF} (?:is|are) (?:the )?(?:furthest|farthest|most|worst)(?: (?:behind|late|overdue|off track))?`),
  asks(`${OF} (?:is|are) (?:we )?(?:doing|performing|going|faring) (?:the )?(?:worst|most badly|least well)`),
  asks(`${OF} (?:are we|do we do|is) (?:doing )?(?:the )?worst(?: (?:on|in|at|with))?`),
  asks(
    'where (?:are|is) (?:we |most |things )?(?:doing |going |performing |faring )?(?:the )?worst(?: off)?',
  ),
  asks(`where (?:is|are) (?:the )?most(?: (?:of|of it|of the))? ?${LATE}`),
];
const MOST_OUTSTANDING = [
  asks(
    `${OF} (?:has|have|is|are|with|got)(?: (?:got|the|by far))* (?:most|highest number|largest number|biggest number|greatest number)(?: of)?(?: (?:that|which|items|actions|work|things|recommendations|is|are|still|left|to|be))* ?(?:outstanding|open|to do|left|work|done)?(?: (?:items|actions|work|things|recommendations))?`,
  ),
];
const RANKED = [
  ['nothing outstanding', NOTHING],
  ['most late', MOST_LATE],
  ['most outstanding', MOST_OUTSTANDING],
] as const;

/** The day on which a strategy is looked for stands as §date. */
const IN_FORCE = [
  asks(
    `(?:which|what) (?:${PAPER}) (?:was|were|is|are|has been|will be|did|do|does|had|have|applied|covered|ran|been)(?: (?:we|the partnership|you|they|there|use|using|have|had|got|follow|following|work|working|to|in|force|place|use|operate|operating|current|running|under))*(?: (?:in|on|at|during|for|back in|as of|as at))*(?: §date)?`,
  ),
  asks(
    `(?:what|which) (?:was|were|is|are) (?:the |our )?${PAPER}(?: in (?:force|place))?(?: (?:in|on|at|during|for|back in|of|as of|as at))* §date`,
  ),
  asks(`(?:the |our )?${PAPER} (?:in|on|at|during|for|back in|of|as of|in force in|in force on) §date`),
];

/** The question about strategies that a sentence asks; undefined where it is about something else. */
export function readStrategyQuestion(
  sentence: Sentence,
  { directory }: Vocabulary,
  today: Day,
): Question | undefined {
  const strategies = strategiesOf(directory.areas);
  if (strategies.length === 0) return undefined;
  const read = markPeriods(dropAsides(sentence), today);
  const line = asText(read);
  if (COMPARED.some((pattern) => pattern.test(line))) return { about: 'strategies compared' };
  for (const [by, patterns] of RANKED) {
    const found = patterns.map((pattern) => pattern.exec(line)).find((match) => match !== null);
    if (found) return { about: 'priorities ranked', of: rankedOf(found, by), by };
  }
  if (!IN_FORCE.some((pattern) => pattern.test(line))) return undefined;
  const [dated] = read.flatMap((piece) =>
    isWord(piece) || piece.mark.is !== 'period' ? [] : [piece.mark.period],
  );
  if (!dated)
    return /\b(?:in (?:force|place|use)|working to|following|current)\b/.test(line)
      ? { about: 'priorities', aspect: 'everything' }
      : undefined;
  const strategy = strategyOf(strategies, dated.to);
  // Before the first strategy there was none, and naming today's would be wrong.
  if (!strategy) return { about: 'something else' };
  return { about: 'priorities', strategy: strategy.period, aspect: 'everything' };
}

const rankedOf = (found: RegExpExecArray, by: string): 'priorities' | 'areas' => {
  const of = found.groups?.of;
  if (of === undefined) return by === 'most late' ? 'areas' : 'priorities';
  return of.startsWith('area') ? 'areas' : 'priorities';
};

/** The strategy of a day; undefined where none had begun. */
function strategyOf(strategies: Strategy[], day: Day): Strategy | undefined {
  const begun = strategies.some(({ period }) => (readStrategyPeriod(period)?.from ?? '9999') <= day);
  return begun ? strategyInForce(strategies, day) : undefined;
}
