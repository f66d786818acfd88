import type { PeriodName } from '../register/period.ts';
import { ADVERBS, DONE, ITEMS, OVERDUE, type Phrase, says } from './phrase.ts';

/** The ways of saying that something is late, or has no date. */

const UNDATED = says('when', { is: 'undated' });
const THEIR =
  '(?:its|it is|their|the|a|an|any|our|his|her|your|agreed|target|due|original|completion|end|set)';
const DATE =
  '(?:due date|due dates|deadline|deadlines|date|dates|timescale|timescales|target date|target dates|target|targets|due|time limit|end date|completion date|sell by date|due by date)';

const RHYTHMS: [words: string, every: PeriodName][] = [
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['six monthly|half yearly|biannual', 'half'],
  ['annual|yearly', 'financial year'],
];

/** Without a date, again and again, and late. */
export const WHEN_PHRASES: Phrase[] = [
  [
    '(?:with|that have|which have|having) (?:an?|some|a set|a fixed) (?:due )?(?:deadline|date|due date|timescale)s?(?! (?:that(?! (?:has|have) not)|of|in|on|by|before|after|has(?! not)|have(?! not)|gone|passed))|(?<!un)dated',
    { ...UNDATED, not: true },
  ],
  // Without a date.
  [
    `(?:(?:which|that|with|has|have|having|got|there is|are|is) )*(?:no|not got an?|without an?|without any|without|lacking an?|missing an?|do not have an?|does not have an?|have not got an?|has not got an?|not have an?|not got any|not have any|do not have any) (?:(?:set|fixed|firm|agreed|clear|target|end|completion|due|given|real) )*(?:${DATE})(?: at all| set| yet| for (?:it|them|completion)| (?:against|on|next to|beside) (?:it|them))*`,
    UNDATED,
  ],
  ['(?:undated|dateless|open ended|no due)', UNDATED],
  ['(?:neither|nor) an? (?:date|deadline|due date|target date|timescale)', UNDATED],
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
    '(?:(?:with|a|an|has|have|are|is|the|still|listed as|down as) )*(?:tbc|tba|to be confirmed|yet to be confirmed)(?: (?:dates?|deadlines?|timescales?))?|(?:dates?|deadlines?|timescales?) (?:is |are |still )*(?:tbc|tba|to be confirmed)',
    says('when', { is: 'provisional' }, { is: 'undated' }),
  ],
  [
    '(?:provisional(?:ly)?)(?: dates?| dated)?|dates? (?:is |are )?(?:tbc|to be confirmed)',
    says('when', { is: 'provisional' }),
  ],

  // Late.
  [
    '(?:(?:to|should|need to|we|i|be|getting|that|which|might|§who|causing|cause for|giving|any) )*(?:urgent|urgently|pressing|worry|worried|worries|worrying|concern|concerned|concerns|problems?|gone wrong|going wrong)(?: (?:about|with|us|me|for))?',
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
    '(?:is |are |been |running |run |gone |already |now |getting )*(?:overdues?|over due|over-due|lateness|latecomers|late|belated|tardy|delayed|slipped|slipping|expired|lapsed|in arrears|overrunning|overran|overrun|out of (?:time|date))(?: (?:on|with|already|now|running))?',
    OVERDUE,
  ],
  [
    '(?:to |needs? |need to be |who to |should (?:i|we) (?:be )?|must (?:i|we) )*(?:chase|chased|chasing)(?: up| list)?',
    OVERDUE,
  ],
];
