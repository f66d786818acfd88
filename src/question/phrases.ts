import type { Condition } from '../register/filter.ts';
import type { PeriodName } from '../register/period.ts';
import type { Frame, Mark, Side } from './mark.ts';
import { markAll } from './marking.ts';
import type { Sentence } from './sentence.ts';

/**
 * The ways in which people say what the register says in one: late, outstanding, not begun, without an owner. Each
 * pattern is tried on the words that are left; the longer ways come before the shorter ones they contain.
 */
type Phrase = [pattern: string, mark: Mark];

const says = (side: Side, ...anyOf: Condition[]): Mark & { is: 'conditions' } => ({
  is: 'conditions',
  side,
  anyOf,
});
const frame = (name: Frame): Mark => ({ is: 'frame', frame: name });

const OVERDUE = says('when', { is: 'overdue' });
const OUTSTANDING = says('status', { is: 'outstanding' });
const AT_RISK = says('status', { is: 'status', status: 'at risk' });
const NOT_STARTED = says('status', { is: 'status', status: 'not started' });
const IN_PROGRESS = says('status', { is: 'status', status: 'in progress' });
const COMPLETE = says('status', { is: 'status', status: 'complete' });
const CLOSED = says(
  'status',
  { is: 'status', status: 'complete' },
  { is: 'status', status: 'no longer applicable' },
);
const DROPPED = says('status', { is: 'status', status: 'no longer applicable' });
const UNDATED = says('when', { is: 'undated' });
const UNOWNED = says('who', { is: 'unowned' });
const MINE = says('who', { is: 'mine' });
const RECOMMENDATION = says('kind', { is: 'kind', kind: 'recommendation' });
const ACTION = says('kind', { is: 'kind', kind: 'action' });

const DONE =
  '(?:complete|completed|completing|finished|done|closed|closed off|delivered|achieved|implemented|fulfilled|discharged|concluded|accomplished|actioned|resolved|signed off|sorted|sorted out|wrapped up|ticked off|met)';
const BEGUN =
  '(?:started|start|begun|begin|commenced|commence|(?:got|get|gotten|getting) (?:going|under ?way|off the ground|started|moving)|kicked off|kick off)';
const ADVERBS =
  '(?:yet|even|been|actually|fully|quite|all|really|ever|properly|currently|so far|at all|being|so)';
const THEIR =
  '(?:its|it is|their|the|a|an|any|our|his|her|your|agreed|target|due|original|completion|end|set)';
const DATE =
  '(?:due date|due dates|deadline|deadlines|date|dates|timescale|timescales|target date|target dates|target|targets|due|time limit|end date|completion date|sell by date|due by date)';
const ITEMS = '(?:items?|actions?|tasks?|things?|ones?|stuff|points?|jobs?)';

const RHYTHMS: [words: string, every: PeriodName][] = [
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['six monthly|half yearly|biannual', 'half'],
  ['annual|yearly', 'financial year'],
];

const PHRASES: Phrase[] = [
  // Everything, whatever its status.
  [
    `(?:including|include|includes|with|plus|as well as|and also|and|or) (?:the |those |any |all |also |ones? |that |which |are |already |have |been )*${DONE}(?: ones| ${ITEMS})?(?: too| as well)`,
    frame('everything'),
  ],
  [
    `(?:including|include|includes|inclusive of|counting|as well as) (?:the |those |any |all |ones? |that |which |are |already |have |been )*${DONE}(?: ones| ${ITEMS})?`,
    frame('everything'),
  ],
  [
    `${DONE} (?:or|and) (?:not|incomplete|unfinished|outstanding|open|otherwise)(?: ${DONE})?`,
    frame('everything'),
  ],
  [`(?:outstanding|open|incomplete|unfinished) (?:and|or|as well as) ${DONE}`, frame('everything')],
  [
    '(?:whatever|regardless of|irrespective of|no matter) (?:the |their |its |of )*(?:status|stage|state)',
    frame('everything'),
  ],
  ['(?:any|every|all) (?:status|statuses)', frame('everything')],
  [
    '(?:actions|items) (?:and|or|as well as) (?:recommendations|recs)|(?:recommendations|recs) (?:and|or|as well as) actions',
    frame('both kinds'),
  ],

  // What is wanted, before "to achieve" is taken for something to do.
  [
    '(?:what|which) are (?:we|they|you|the partnership|the board) (?:trying|hoping|aiming|looking|seeking|wanting|working)(?: to (?:achieve|do|get to|deliver|accomplish))?',
    frame('goals'),
  ],
  [
    '(?:(?:trying|hope|hoping|want|wanting|aiming|aim|looking|seeking|set out|plan|planning) to (?:achieve|accomplish|get to|change)|(?:goals?|aims?|objectives?|outcomes?|ambitions?|vision|aspirations?|purpose)(?: (?:of|for|on|around|about|behind|under))?|aiming (?:for|at)|hoping for|(?:what|how) does (?:success|good) look like)',
    frame('goals'),
  ],

  // Nobody's.
  [
    `(?:(?:which|that|who|with|has|have|having|there is|got) )*(?:no|not got an?|without an?|without any|lacking an?|missing an?|do not have an?|does not have an?|have not got an?|has not got an?|not have an?|needs? an?|need) (?:named |clear |lead |agreed |responsible |single |assigned )*(?:owner|owners|lead|lead officer|responsible officer|named person|person|name|names)(?: against (?:them|it)| yet| named| assigned| attached)?`,
    UNOWNED,
  ],
  [
    '(?:which |that |are |is |have |has |been |still )*(?:not|never) (?:yet |been |currently )*(?:owned|assigned|allocated|given)(?: yet)?(?: to)?(?: anyone| anybody| somebody| someone)?',
    UNOWNED,
  ],
  [
    '(?:that |which )?(?:nobody|no one|noone|no body) (?:at all |currently |really |actually |is |has |have |been |yet |in particular )*(?:owns?|owning|responsible(?: for)?|has|have|got|taken on|picked up|assigned(?: to)?|doing|looking after|leading(?: on)?|leads(?: on)?|in charge of|named|claimed|put (?:their )?name to|down for)(?: them| it)?',
    UNOWNED,
  ],
  [
    '(?:owned by|assigned to|belonging to|belong to|belongs to|for|with) (?:nobody|no one|noone)(?: at all)?',
    UNOWNED,
  ],
  ['(?:unowned|unassigned|unallocated|ownerless|orphaned|orphan|orphans)', UNOWNED],
  [
    "(?:(?:with|have|has) )*(?:nobody|no one)(?: (?:'s|is))(?: (?:name|job|responsibility|action))?(?: (?:is )?(?:against|on|next to|beside|attached to|down for) (?:them|it))?",
    UNOWNED,
  ],

  // Without a date.
  [
    `(?:(?:which|that|with|has|have|having|got|there is|are|is) )*(?:no|not got an?|without an?|without any|without|lacking an?|missing an?|do not have an?|does not have an?|have not got an?|has not got an?|not have an?|not got any|not have any|do not have any) (?:(?:set|fixed|firm|agreed|clear|target|end|completion|due|given|real) )*(?:${DATE})(?: at all| set| yet| for (?:it|them|completion))?`,
    UNDATED,
  ],
  ['(?:undated|dateless|open ended|no due)', UNDATED],
  ...RHYTHMS.map(
    ([words, every]): Phrase => [
      `(?:${words})(?= (?:${ITEMS}|reports?|updates?|returns?|reviews?))`,
      says('when', { is: 'recurring', every }),
    ],
  ),
  [
    '(?:recurring|recurrent|recurs?|repeating|repeats?|regular|routine|cyclical)',
    says('when', { is: 'recurring' }),
  ],
  [
    '(?:provisional(?:ly)?)(?: dates?| dated)?|dates? (?:is |are )?(?:tbc|to be confirmed)',
    says('when', { is: 'provisional' }),
  ],

  // Late.
  [
    '(?:(?:to|should|need to|we|i|be|getting|that|which|might|§who|causing|cause for|giving|any) )*(?:worry|worried|worries|worrying|concern|concerned|concerns|problems?|gone wrong|going wrong)(?: (?:about|with|us|me|for))?',
    says('when', { is: 'overdue' }, { is: 'status', status: 'at risk' }),
  ],
  [
    `(?:should|ought to) (?:already |by now )?have (?:already |by now )?(?:been )?${DONE}(?: by now| already)?`,
    OVERDUE,
  ],
  [
    `(?:should|ought to|was meant to|were meant to|was supposed to|were supposed to) be ${DONE} (?:by now|already)`,
    OVERDUE,
  ],
  [`not (?:${ADVERBS} )*${DONE} (?:on|in) time`, OVERDUE],
  ['(?:is |are )?not (?:yet )?(?:on|in) (?:time|schedule|track)', OVERDUE],
  [
    `(?:has |have |had |is |are |been |gone |went |go |going |run |running |slipped |slipping |already |now |well |sailed |got |getting )*(?:past|beyond|over|passed|overrun|overran|run over|gone over|gone by|missed|missing|blown|busted|exceeded|breached|outside|overshot) ${THEIR}(?: ${THEIR})* ?${DATE}?`,
    OVERDUE,
  ],
  [`(?:past|beyond|over|passed|missed) ${DATE}`, OVERDUE],
  [
    `(?:whose|where the|with a|with) ${DATE} (?:has |have |is |are |already |well |long )*(?:come and gone|been and gone|passed|gone by|gone|past|missed|expired|lapsed)`,
    OVERDUE,
  ],
  [
    `${DATE} (?:that )?(?:has |have |is |are |already |well |long )+(?:come and gone|been and gone|passed|gone by|gone|past|missed|expired|lapsed)`,
    OVERDUE,
  ],
  [
    '(?:falling |fallen |fell |running |run |lagging |got |getting |gone |slipped |slipping )*(?:behind)(?: (?:with|on))?(?: (?:the )?(?:schedule|time|plan|target|programme))?',
    OVERDUE,
  ],
  [
    '(?:is |are |been |running |run |gone |already |now |getting )*(?:overdue|over due|over-due|late|belated|tardy|delayed|slipped|slipping|expired|lapsed|in arrears|overrunning|overran|overrun|out of (?:time|date))(?: (?:on|with|already|now|running))?',
    OVERDUE,
  ],
  [
    '(?:to |needs? |need to be |who to |should (?:i|we) (?:be )?|must (?:i|we) )*(?:chase|chased|chasing)(?: up| list)?',
    OVERDUE,
  ],

  // Not begun.
  [
    `(?:has |have |had |is |are |was |were |that |which |been |just )*(?:not|never|nobody has|no one has|yet to|still to|still not|waiting to|due to) (?:${ADVERBS} )*(?:be |to be )?${BEGUN}(?: on)?(?: yet)?`,
    NOT_STARTED,
  ],
  ['(?:unstarted|not yet under ?way|to be started|no work started|not under ?way|not begun)', NOT_STARTED],

  // At risk.
  [
    '(?:(?:red|amber|rag) )?(?:flagged|rated|marked|showing)(?: up)?(?: as)?(?: being)? (?:at risk|red|amber)|red (?:flagged|rated) as at risk|(?:red|amber)(?: flags?| rated| flagged)?',
    AT_RISK,
  ],
  [
    '(?:that |which |is |are |being |considered |seen as |thought |deemed )*(?:at|in) (?:some |serious |any |real )?(?:risk|danger|trouble|jeopardy|difficulty|difficulties)(?: of (?:slipping|failing|not being (?:done|met)))?',
    AT_RISK,
  ],
  ['(?:off (?:track|target)|struggling|shaky|wobbling|wobbly)', AT_RISK],

  // Still to do.
  [
    `(?:is |are |has |have |had |that |which |been )*(?:not|never|yet to be|still to be|not to be|nothing) (?:${ADVERBS} )*${DONE}(?: off)?(?: yet)?`,
    OUTSTANDING,
  ],
  [
    `(?:still |yet |left |just |only )*(?:(?:need|needs|needing|has|have|had|got|wants|want|remain|remains|remaining|left|still|yet|waiting|ought|must|should|to|be|get|getting|it) )+${DONE}`,
    OUTSTANDING,
  ],
  [
    '(?:still |yet )?(?:needs?|wants?|requires?) (?:doing|completing|finishing|attention|action)',
    OUTSTANDING,
  ],
  [
    `(?:still |yet |left |remaining |got |have |has |need |needs )*to (?:do|deliver|complete|finish|sort|sort out|deal with|close|close off|get done|get through|action|achieve|implement)(?: still)?`,
    OUTSTANDING,
  ],
  [
    '(?:still |currently |all |remain |remains |remaining |left )*(?:outstanding|unfinished|incomplete|uncompleted|unresolved|undone|pending|open|live|unfulfilled|undelivered|in the pipeline|in play|on the go)(?: still)?',
    OUTSTANDING,
  ],
  [
    "(?:on|in) (?:my|our|their|his|her|'s|the) (?:plate|list|to do list|in ?tray|books|radar|desk)",
    OUTSTANDING,
  ],
  ['(?:remain|remains|remaining|left over|left|owe|owes|owed|owing|in hand still)', OUTSTANDING],

  // Closed in some way.
  [
    '(?:did|have|has) (?:(?:§who|§organisation|§board|we|they|you|it|the|all|ever|already|actually) )+(?:finish|complete|close|deliver|achieve|implement)(?: off)?',
    COMPLETE,
  ],
  [
    '(?:is |are |been |being |was |were )*(?:no longer (?:applicable|applies|apply|needed|required|relevant|being done|pursued|going ahead|valid)|not applicable|dropped|withdrawn|cancelled|canceled|superseded|abandoned|scrapped|given up(?: on)?|overtaken by events)',
    DROPPED,
  ],
  [
    '(?:(?:is|are|has|have|had|been|was|were|already|now|all|that|which|fully|just|recently) )*(?:closed off|closed|shut)(?: down)?',
    CLOSED,
  ],
  [
    `(?:(?:is|are|has|have|had|been|was|were|already|now|that|which|fully|just|recently|successfully|marked|managed to|got) )*${DONE}(?: already| so far| to date| off)?`,
    COMPLETE,
  ],

  // Under way.
  [
    '(?:(?:is|are|has|have|been|being|that|which|already|currently) )*(?:in progress|under ?way|in hand|in train|being (?:worked on|done|dealt with|progressed|taken forward|delivered)|on ?going|started|begun|on the way|progressing|in motion|in flight)',
    IN_PROGRESS,
  ],
  ['(?:is |are )?(?:on (?:track|time|schedule|course|target))', { ...OVERDUE, not: true }],

  // Kinds, ranks, confidentiality.
  ['(?:recommendations?|recs?|recomms?|recommended)', RECOMMENDATION],
  ['(?:board |plain )?actions only|only (?:the |board )?actions', ACTION],
  [
    '(?:exempt|part (?:b|2|two|ii)|confidential|private|restricted|not for publication|secret|sensitive)',
    says('exempt', { is: 'exempt' }),
  ],

  // How it is asked.
  [
    '(?:how many|how much|number of|total number of|count of|the count|what number of|a count of|count(?: up)?|what is the (?:total|number)(?: of| for)?|the total(?: of| for)?)',
    frame('count'),
  ],
  [
    '(?:lead group|lead groups|lead body|lead bodies|group in charge|responsible group)(?: (?:for|on|of))?',
    frame('lead'),
  ],
  [
    '(?:which|what) (?:group|sub ?group|body|partnership group|board|team|forum|committee|executive group|groups|one) (?:is it that |is |are )?(?:leads?|leading|responsible|runs?|looks after|looking after|owns?|covers?|deals? with|oversees?|in charge|takes? the lead|has|have|heads?|drives?|driving)(?: up)?(?: the lead)?(?: (?:on|for|of|with))?',
    frame('lead'),
  ],
  [
    'who (?:is |are |it is that |has |have )?(?:leads?|leading|the leads?|taking the lead|takes the lead|in charge|heads?|heading|chairs?|oversees?|running|runs|championing|champions|driving|drives)(?: up| the lead)?(?: (?:on|for|of|with))?',
    frame('lead'),
  ],
  [
    '(?:led by|lead by|the lead (?:on|for|of)|lead on|leads on|leading on)(?: whom| who| which group)?',
    frame('lead'),
  ],
];

/** Turns the ways of saying what the register knows into marks. */
export function markPhrases(sentence: Sentence): Sentence {
  return PHRASES.reduce((read, [pattern, mark]) => markAll(read, new RegExp(pattern), () => mark), sentence);
}

const MINE_PATTERNS = [
  '(?:assigned|given|allocated|belonging|down|due|for|to|on|by|with|from|of|against|concerning|affecting|involving) (?:me|myself)(?! (?:the|a|an|all|any|some|what|which|who|how|about|everything|my))',
  '(?:my|mine|my own)(?: (?:items?|actions?|name|plate|list|stuff|tasks?|things?|responsibilit(?:y|ies)|court|desk|hands?))?',
  // Asides such as "can I see" have been dropped before: an "I" that is left is about the asker's work.
  'i(?: (?:am|have|had|must|should|personally|actually|really|also|got))*',
];

/** "My", "for me", "do I still have": the person asking, but not in "show me" or "can I see". */
export function markAsker(sentence: Sentence): Sentence {
  return MINE_PATTERNS.reduce((read, pattern) => markAll(read, new RegExp(pattern), () => MINE), sentence);
}

const RANK_WORDS = ['one', 'two', 'three', 'four', 'five'];
const RANK = '([1-9]|one|two|three|four|five)';

/** "Priority 1", "rank two", "P1", "top priority items". */
export function markRanks(sentence: Sentence): Sentence {
  const rank = (word: string): Mark =>
    says('rank', { is: 'rank', rank: RANK_WORDS.indexOf(word) + 1 || Number(word) });
  let read = markAll(
    sentence,
    new RegExp(`(?:priority|rank|ranked|ranking|level|grade)(?: number| level| rank)? ${RANK}(?: priority)?`),
    ([n = '']) => rank(n),
  );
  read = markAll(read, /p([1-9])s?/, ([n = '']) => rank(n));
  read = markAll(read, new RegExp(`number ${RANK} priority`), ([n = '']) => rank(n));
  return markAll(
    read,
    /(?:the )?(?:top|highest|high|first)(?: ranked| ranking)? ?(?:priority|ranked|rank|ranking)(?= (?:items?|actions?|things?|ones?|tasks?|recommendations?|recs?|§))/,
    () => rank('1'),
  );
}
