import type { JUDGED_BY, MARKS } from './question.ts';

/** The ways in which people ask for figures: each is a pattern for words, and what it tells of the question. */

export type JudgedBy = (typeof JUDGED_BY)[number];
export type MarkAsked = (typeof MARKS)[number];

export interface Cue {
  /** Which side of the figures is asked for. */
  aspect?: 'target' | 'previous' | 'average' | 'region' | 'series';
  /** How the figures are to be judged. */
  by?: JudgedBy;
  is?: MarkAsked;
  /** Can only be about figures, even where no indicator is named. */
  sure?: true;
  /** All figures on something, not the one that comes nearest to its name. */
  all?: true;
  /** A number of things is wanted, not a rate. */
  counted?: true;
  /** "How are we doing on …": where an area is named, where its items stand. */
  standing?: true;
  /** Sets two things beside each other, without saying what. */
  compares?: true;
  /** Colours and the worst of all: the words stand for how items stand too. */
  rag?: true;
}

const THE = '(?:the |our |their |its |any |all |your |a |set |agreed )*';
const TARGET = `${THE}targets?(?! (?:dates?|times?|timescales?|deadlines?|days?|officers?|groups?|completion|hardening))`;
const BEFORE =
  '(?:(?:it|they|we|things|this|that) (?:was|were) )?(?:this time )?(?:in |at |for )?(?:§lastyear|(?:the )?year before|(?:the )?previous (?:figures?|period)|before|previously)';
const NATION =
  '(?:the )?(?:national|nation|nationally|england|english|country|uk|britain)(?: and wales)?(?: as a whole)?(?: (?:average|figures?|rate|level|picture|benchmark|one|position))?';
const REGION =
  '(?:the )?(?:rest of the )?(?:regional|regionally|region|north east|north west|yorkshire(?: and (?:the )?humber(?:side)?)?|east midlands|west midlands|east of england|south east|south west|greater london)(?: region)?(?: (?:average|figures?|rate|level|picture|benchmark|one))?';
const THAN = '(?:than|to|with|against|as) ';
const WE = '(?:we|they|it|you|the partnership|the county|the board)';

export const CUES: [pattern: string, cue: Cue][] = [
  // The gap to the average.
  [
    'gaps? (?:to (?:the )?(?:national )?average )?(?:(?:that |is |are |has |have |been )*)(?:widen(?:ed|ing)|grow(?:n|ing)|getting (?:bigger|worse|wider)|deteriorating)',
    { aspect: 'average', by: 'gap', is: 'worse', sure: true },
  ],
  [
    'gaps? (?:to (?:the )?(?:national )?average )?(?:(?:that |is |are |has |have |been )*)(?:clos(?:ed|ing)|narrow(?:ed|ing)|shr(?:unk|inking)|improving|getting (?:smaller|better))',
    { aspect: 'average', by: 'gap', is: 'good', sure: true },
  ],

  // Against twelve months earlier.
  [`worse than ${BEFORE}`, { aspect: 'previous', by: 'direction', is: 'worse', sure: true }],
  [`better than ${BEFORE}`, { aspect: 'previous', by: 'direction', is: 'good', sure: true }],
  [
    `(?:much )?(?:the same as|like|close to|level with|similar to) ${BEFORE}`,
    { aspect: 'previous', by: 'direction', is: 'close', sure: true },
  ],
  [
    '(?:(?:got|getting|gotten|gone|become|becoming|going|gets) (?:any )?worse|(?:going|moving|heading|go) (?:in )?(?:the )?wrong (?:way|direction)|deteriorat(?:ed|ing)|worsen(?:ed|ing))',
    { aspect: 'previous', by: 'direction', is: 'worse', sure: true },
  ],
  [
    '(?:(?:got|getting|gotten|gone|become|becoming|going|gets) (?:any )?better|(?:going|moving|heading|go) (?:in )?(?:the )?right (?:way|direction)|improv(?:ed|ing))',
    { aspect: 'previous', by: 'direction', is: 'good', sure: true },
  ],

  // Against the average and the region.
  [`worse than ${NATION}`, { aspect: 'average', by: 'average', is: 'worse', sure: true }],
  [`better than ${NATION}`, { aspect: 'average', by: 'average', is: 'good', sure: true }],
  [`(?:above|below|over|under) (?:the )?average`, { aspect: 'average', sure: true }],
  [
    'how (?:do|are) we (?:compare|comparing|measure up|stack up)(?= (?:on|for|in|over)\\b|$)',
    { aspect: 'average', sure: true, all: true },
  ],
  [
    '(?:(?:than|to|with|against) )?(?:other (?:areas|places|councils|counties|partnerships)|elsewhere|(?:everyone|everybody) else)',
    { aspect: 'average' },
  ],
  [`(?:${THAN})?${NATION}`, { aspect: 'average', sure: true }],
  ['(?:worse|better|higher|lower) than (?:the )?average|the average|benchmarks?', { aspect: 'average' }],
  [`(?:${THAN})?${REGION}`, { aspect: 'region' }],

  // Against target.
  [
    `how (?:far|close|near)(?: (?:are|is) (?:we|it))? (?:off|from|to|short of|behind|away from|below|above) ${TARGET}`,
    { aspect: 'target', sure: true },
  ],
  [
    `(?:close to|nearly (?:on|at|meeting)|near|just (?:off|missed|missing|behind|short of)|almost (?:on|at|meeting)|not far off|within (?:2|two) per cent of) ${TARGET}`,
    { aspect: 'target', by: 'target', is: 'close', sure: true },
  ],
  [
    `(?:behind(?: on)?|below|short of|falling short of|miss(?:ed|es|ing)?|off|fail(?:ed|ing|s)?(?: to (?:meet|hit|reach))?|worse than|outside|adrift of|(?:not|never) (?:yet )?(?:on|at|met|meet|meeting|hit|hitting|reached|reaching|achieved|achieving)) ${TARGET}`,
    { aspect: 'target', by: 'target', is: 'worse', sure: true },
  ],
  [
    `(?:on|at|ahead of|meet(?:ing|s)?|met|hit(?:ting|s)?|better than|beat(?:ing|en)?|exceed(?:ed|ing|s)?|achiev(?:ed|ing)|reach(?:ed|ing)|within|hitting) ${TARGET}`,
    { aspect: 'target', by: 'target', is: 'good', sure: true },
  ],
  [
    `${TARGET} (?:(?:are|do|did|have|has|were|was|is|${WE}|not|been|being|that|it|which) )*(?:miss(?:ed|ing)?|fail(?:ed|ing)?|behind(?: on)?|not (?:been |yet |being )*(?:met|meeting|meet|hit|hitting|reached|achieved|on))`,
    { aspect: 'target', by: 'target', is: 'worse', sure: true },
  ],
  [
    `${TARGET} (?:(?:are|do|did|have|has|were|was|is|${WE}|been|being|that|which) )*(?:met|meet|meeting|hit|hitting|reached|achieved|achieving|beating|beaten)`,
    { aspect: 'target', by: 'target', is: 'good', sure: true },
  ],
  [TARGET, { aspect: 'target', sure: true }],

  // The verdict of the whole.
  [
    '(?:rated |rag rated |marked |flagged |showing |shown |coming out |turned |gone )*(?:as )?reds?(?: rated)?',
    { by: 'overall', is: 'worse', rag: true },
  ],
  [
    '(?:rated |rag rated |marked |flagged |showing |shown |coming out |turned |gone )*(?:as )?ambers?(?: rated)?',
    { by: 'overall', is: 'close', rag: true },
  ],
  [
    '(?:rated |rag rated |marked |flagged |showing |shown |coming out |turned |gone )*(?:as )?greens?(?: rated)?',
    { by: 'overall', is: 'good', rag: true },
  ],
  [
    '(?:(?:doing|performing|looking|going) )?(?:the )?(?:badly|poorly|worst|bad)(?: performing)?',
    { by: 'overall', is: 'worse' },
  ],
  ['(?:doing|performing|looking|going) (?:the )?(?:well|best|good)', { by: 'overall', is: 'good' }],

  // Over time.
  [
    '(?:the )?(?:trends?|history|chart|graph|plot|time series|trajectory|direction of travel)(?: (?:of|in|for|on|with|is|over))?',
    { aspect: 'series' },
  ],
  ['over (?:time|the (?:long term|years))|year (?:by|on) year|through the years', { aspect: 'series' }],
  [
    '(?:since|from|after|over|in|during|for|within|between|as of|starting)(?: the)? (?:§date|§lastyear)(?: (?:and|to|until|till|up to) (?:§date|§now|§lastyear))?(?: onwards?)?',
    { aspect: 'series' },
  ],
  ['§date', { aspect: 'series' }],
  [
    `(?:as )?(?:compared )?(?:with |to |than |on |from |in |for |against |over )?(?:(?:it|they) (?:was|were) )?(?:this time )?(?:the )?(?:§lastyear|year before|previous (?:year|figures?|period))`,
    { aspect: 'previous' },
  ],
  [
    '(?:gone |going |go |went |come |coming |came )?(?:up or down|up|down)|(?:ris(?:en|ing|e)|rose|fall(?:en|ing)?|fell|increas(?:ed?|ing)|decreas(?:ed?|ing)|dropp(?:ed|ing)|drop|reduc(?:ed|ing)|grow(?:n|ing)|grew|chang(?:ed?|ing))',
    { aspect: 'previous' },
  ],

  // Figures by name.
  [
    '(?:(?:key|performance|main|our|all|latest|current|newest|recent) )*(?:indicators?|kpis?|metrics)(?: figures?)?',
    { sure: true, all: true },
  ],
  [
    '(?:(?:key|our|all|latest|current|newest|recent) )*performance (?:figures?|data|measures?|numbers|statistics|stats|tables?|results)',
    { sure: true, all: true },
  ],
  [
    '(?:(?:our|all|latest|current|newest|recent) )*(?:figures?|statistics|stats|data)(?= |$)',
    { sure: true, all: true },
  ],
  ['(?:the )?numbers (?:for|on|around|behind)', { all: true }],
  ['performance(?= (?:on|in|for|of|around|against|is|looking)\\b)', {}],
  ['how is (?:our |the )?performance(?: (?:looking|going|doing))?', { sure: true, all: true }],

  // How it is asked.
  [
    `how (?:are|is|have|has|do|did) (?:we|things|everything|the partnership|the county|the board) (?:all |been |actually |currently )*(?:doing|getting on|performing|going|progressing|looking|faring|shaping up|coming along|do|perform|fare)(?: (?:overall|so far|currently|now|§now))*(?: (?:on|with|for|in|over|around|at))*`,
    { standing: true },
  ],
  ['how many(?! (?:of|are|is|do|does|did|have|has|on|about|for|with|due|in|by|to)\\b)', { counted: true }],
  ['how much(?! (?:of|are|is|do|does|did|have|has|on|about|for|with|due|in|by|to)\\b)', {}],
  [
    '(?:how (?:do|does|are|is|did|would) (?=.*compar))|(?:compar(?:e|es|ed|ing)|comparison|versus|vs|against|relative to|in line with|measure up|stack up|set against|higher|lower|above|below|better|worse)(?: (?:or|than|with|to|against))*',
    { compares: true },
  ],
];

/** "How is theft doing": the words around what is named, with the name between them. */
export const DOING =
  /how (?:is|are|was|were|has|have|did|do|does)((?: [^ |]+){1,8}?) (?:been )?(?:doing|going|getting on|performing|faring|coming along|progressing|looking|shaping up|moving|trending|do|perform|fare|compare)(?= |$)/;

/** Words that carry nothing of their own around a name. */
export const FILLER =
  /^(?:a|an|the|this|that|these|those|our|we|us|i|me|you|your|please|pls|can|could|would|will|do|does|did|tell|show|give|list|get|see|view|let|know|display|pull|up|find|out|is|are|was|were|am|be|been|being|have|has|had|there|here|on|in|of|for|to|at|with|by|about|around|what|which|where|how|any|anything|all|every|each|everything|some|ones?|so|ok|okay|hi|hello|hey|then|now|today|currently|current|latest|newest|recent|recently|present|moment|at|right|just|quick|overall|local|locally|than|as|it|its|they|them|if|whether|area|areas|priority|things|still|really|much|very|come|comes|happened|happen|occurred|took|place|like|look|looks|looking|doing|going|thanks|thank|days|update|say|says|§now|\|)$/;
