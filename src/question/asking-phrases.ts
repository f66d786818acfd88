import { asks, type Phrase, says } from './phrase.ts';

const RECOMMENDATION = says('kind', { is: 'kind', kind: 'recommendation' });
const ACTION = says('kind', { is: 'kind', kind: 'action' });

/** What is wanted; tried before "to achieve" is taken for something to do. */
export const GOAL_PHRASES: Phrase[] = [
  // What is wanted, before "to achieve" is taken for something to do.
  [
    '(?:what|which) are (?:we|they|you|the partnership|the board) (?:trying|hoping|aiming|looking|seeking|wanting|working)(?: to (?:achieve|do|get to|deliver|accomplish))?',
    asks('goals'),
  ],
  [
    '(?:(?:trying|hope|hoping|want|wanting|aiming|aim|looking|seeking|set out|plan|planning) to (?:achieve|accomplish|get to|change)|(?:goals?|aims?|objectives?|outcomes?|ambitions?|vision|aspirations?|purpose)(?: (?:of|for|on|around|about|behind|under))?|aiming (?:for|at)|hoping for|(?:what|how) does (?:success|good) look like)',
    asks('goals'),
  ],
];

/** Kinds of items, and how something is asked. */
export const ASKING_PHRASES: Phrase[] = [
  // Kinds, ranks, confidentiality.
  ['(?:recommendations?|recs?|recomms?|recommended|recommend)', RECOMMENDATION],
  ['(?:board |plain )?actions only|only (?:the |board )?actions', ACTION],
  [
    '(?:exempt|part (?:b|2|two|ii)|confidential|private|restricted|not for publication|secret|sensitive)',
    says('exempt', { is: 'exempt' }),
  ],

  // How it is asked.
  [
    '(?:how many|how much|(?:what is |the )*(?:tally|headcount|total number|number|sum) of|(?:the )?tally|number of|total number of|count of|the count|what number of|a count of|count(?: up)?|what is the (?:total|number)(?: of| for)?|the total(?: of| for)?)',
    asks('count'),
  ],
  [
    '(?:lead group|lead groups|lead body|lead bodies|group in charge|responsible group)(?: (?:for|on|of))?',
    asks('lead'),
  ],
  [
    '(?:which|what) (?:group|sub ?group|body|partnership group|board|team|forum|committee|executive group|groups|one) (?:is it that |is |are )?(?:leads?|leading|responsible|runs?|looks after|looking after|owns?|covers?|deals? with|oversees?|in charge|takes? the lead|has|have|heads?|drives?|driving)(?: up)?(?: the lead)?(?: (?:on|for|of|with))?',
    asks('lead'),
  ],
  [
    'who (?:is |are |it is that |has |have )?(?:leads?|leading|the leads?|taking the lead|takes the lead|in charge|heads?|heading|chairs?|oversees?|running|runs|championing|champions|driving|drives)(?: up| the lead)?(?: (?:on|for|of|with))?',
    asks('lead'),
  ],
  [
    '(?:led by|lead by|the lead (?:on|for|of)|lead on|leads on|leading on)(?: whom| who| which group)?',
    asks('lead'),
  ],
];
