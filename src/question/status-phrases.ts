import { ADVERBS, asks, DONE, ITEMS, OVERDUE, type Phrase, says } from './phrase.ts';

/** The ways of saying an item's status. The longer ones come before the shorter ones they contain. */

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
const BEGUN =
  '(?:(?:made|make|making) (?:a |any |much of a )?(?:start|beginning)|started|start|begun|begin|commenced|commence|(?:got|get|gotten|getting) (?:going|under ?way|off the ground|started|moving)|kicked off|kick off)';

/** Everything, whatever its status. */
export const WHATEVER_STATUS: Phrase[] = [
  // Everything, whatever its status.
  [
    `(?:including|include|includes|with|plus|as well as|and also|and|or) (?:the |those |any |all |also |ones? |that |which |are |already |have |been )*${DONE}(?: ones| ${ITEMS})?(?: too| as well)`,
    asks('everything'),
  ],
  [
    `(?:including|include|includes|inclusive of|counting|as well as) (?:the |those |any |all |ones? |that |which |are |already |have |been )*${DONE}(?: ones| ${ITEMS})?`,
    asks('everything'),
  ],
  [
    `${DONE} (?:or|and) (?:not|incomplete|unfinished|outstanding|open|otherwise)(?: ${DONE})?`,
    asks('everything'),
  ],
  [`(?:outstanding|open|incomplete|unfinished) (?:and|or|as well as) ${DONE}`, asks('everything')],
  [
    `(?:even|whether|no matter)(?: (?:if|when|whether|though|or not|it|its|they|that|is|are|was|were|has|have|already|been|the ones))* ${DONE}(?: or(?: (?:been|it|its|they|is|are|has|have|was|were|got))* (?:not|dropped|closed|cancelled|abandoned|otherwise|no longer (?:applicable|needed)))?`,
    asks('everything'),
  ],
  [`${DONE} or not`, asks('everything')],
  [
    '(?:whatever|regardless of|irrespective of|no matter) (?:the |their |its |of )*(?:status|stage|state)',
    asks('everything'),
  ],
  ['(?:any|every|all) (?:status|statuses)', asks('everything')],
  [
    '(?:actions|items) (?:and|or|as well as) (?:recommendations|recs)|(?:recommendations|recs) (?:and|or|as well as) actions',
    asks('both kinds'),
  ],
];

/** How far something has got, from not begun to done. */
export const STATUS_PHRASES: Phrase[] = [
  [
    '(?:(?:on|for|with|in) which )?(?:no|nobody has made a|no one has made a) (?:start|beginning)(?: (?:has|have|is|was) (?:yet )?(?:been )?made)?',
    NOT_STARTED,
  ],
  // Not begun.
  [
    `(?:has |have |had |is |are |was |were |that |which |been |just )*(?:not|never|nobody has|no one has|(?:has|have) (?:nobody|no one|noone)|yet to|still to|still not|waiting to|due to) (?:${ADVERBS} )*(?:be |to be )?${BEGUN}(?: on)?(?: yet)?`,
    NOT_STARTED,
  ],
  [
    `(?:has |have |had |is |are |was |were |that |which |been |just )*(?:not|never|nobody has|no one has) (?:${ADVERBS} )*(?:touched|looked at|picked up|acted on|got round to)(?: yet)?`,
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
  ['(?:risky|off (?:track|target)|struggling|shaky|wobbling|wobbly)', AT_RISK],

  // Still to do.
  [
    '(?:(?:is|are|that|which|currently) )*being (?:done|dealt with|looked at|looked into|addressed|tackled)',
    OUTSTANDING,
  ],
  [
    `(?:is |are |has |have |had |that |which |been )*(?:not|never|yet to be|still to be|not to be|nothing) (?:${ADVERBS} )*${DONE}(?: off)?(?: yet)?`,
    OUTSTANDING,
  ],
  [
    `(?<=\\b(?:must|should|ought to|needs? to|ha(?:s|ve) to) (?:\\S+ ){0,5})(?:have|get|be) ${DONE}`,
    OUTSTANDING,
  ],
  [
    // "Has to be done", but not "has done".
    `(?:(?:still|yet|left|just|only|has|have|had|got|it) )*(?:(?:need|needs|needing|wants|want|remain|remains|remaining|left|still|yet|waiting|ought|must|should|to|be|get|getting) )(?:(?:need|needs|needing|has|have|had|got|wants|want|remain|remains|remaining|left|still|yet|waiting|ought|must|should|to|be|get|getting|it) )*${DONE}`,
    OUTSTANDING,
  ],
  [
    '(?:still |yet )?(?:needs?|wants?|requires?) (?:doing|completing|finishing|attention|action|sorting(?: out)?|seeing to|tackling|closing(?: off)?|delivering|dealing with|wrapping up|tying up|chasing(?: up)?|picking up|addressing)',
    OUTSTANDING,
  ],
  [
    `(?:still |yet |left |remaining |got |have |has |need |needs )*to (?:do|deliver|complete|finish|sort|sort out|deal with|close|close off|get done|get through|action|achieve|implement)(?: still)?`,
    OUTSTANDING,
  ],
  [
    '(?:still |currently |all |remain |remains |remaining |left )*(?:outstanding|backlog|unfinished|incomplete|uncompleted|unresolved|undone|pending|open|live|unfulfilled|undelivered|in the pipeline|in play|on the go)(?: still)?',
    OUTSTANDING,
  ],
  [
    "(?:on|in) (?:my|our|their|his|her|'s|the) (?:plate|list|to do list|in ?tray|books|radar|desk)",
    OUTSTANDING,
  ],
  ['(?:remain|remains|remaining|left over|left|owe|owes|owed|owing|in hand still)', OUTSTANDING],
  ['on the hook(?: for)?', OUTSTANDING],

  // Closed in some way.
  [
    '(?:did|have|has) (?:(?:§who|§organisation|§board|we|they|you|it|the|all|ever|already|actually) )+(?:finish|complete|close|deliver|achieve|implement)(?: off)?',
    COMPLETE,
  ],
  [
    '(?:is |are |been |being |was |were )*(?:no longer (?:applicable|applies|apply|needed|required|relevant|being done|pursued|going ahead|valid)|not (?:needed|required|wanted|relevant|necessary)(?: any ?more| any longer| now)?|not applicable|dropped|withdrawn|cancelled|canceled|superseded|abandoned|scrapped|given up(?: on)?|overtaken by events)',
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
    '(?:(?:is|are|has|have|been|being|that|which|already|currently) )*(?:in progress|under ?way|in hand|in train|being (?:worked on|progressed|taken forward|delivered)|on ?going|started|begun|on the way|progressing|in motion|in flight)',
    IN_PROGRESS,
  ],
  [
    '(?:(?:that|which|whose|and) )*(?:has|have|is|are) not (?:yet )?(?:passed|gone(?: by| past)?|expired|lapsed|run out|come up|arrived)(?: yet)?',
    { ...OVERDUE, not: true },
  ],
  ['(?:is |are )?(?:on (?:track|time|schedule|course|target))', { ...OVERDUE, not: true }],
];
