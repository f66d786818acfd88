import { markAll } from './marking.ts';
import { type Phrase, says } from './phrase.ts';
import type { Sentence } from './sentence.ts';

/** Whose something is: nobody's, several people's, the asker's. */

const UNOWNED = says('who', { is: 'unowned' });
const LEFT = says('who', { is: 'owner left' });
const MINE = says('who', { is: 'mine' });

const GONE =
  '(?:(?:who|that|has|have|had|is|are|will|be|soon|already|since|now) )*(?:left|leaving|leave|gone|moved on|resigned|retired|retiring|departed)(?: (?:us|already|the (?:board|partnership|organisation|council|force)))*';

/** Nobody's, or several people's. */
export const OWNER_PHRASES: Phrase[] = [
  // Of people who are not there any more.
  [`(?:(?:§owner|whose|with|have|has|having|which|that|an?|the) )*owners? ${GONE}`, LEFT],
  [
    `(?:(?:of|by|for|with|belonging to|owned by|assigned to|down to) )(?:the |our |any )?(?:people|persons?|somebody|someone|anyone|anybody|staff|colleagues|those) (?:who|that) ${GONE}`,
    LEFT,
  ],
  ["(?:(?:of|by|for|with|belonging to|owned by|assigned to|the|our|all|any) )*leavers?(?: ')?(?: 's)?", LEFT],
  [
    '(?:with|that have|which have|having) (?:an?|some|a named|any) (?:named )?owners?|that are owned|which are owned|assigned to (?:somebody|someone)',
    { ...UNOWNED, not: true },
  ],
  // Nobody's.
  [
    `(?:(?:which|that|who|with|has|have|having|there is|got) )*(?:no|not got an?|without an?|without any|lacking an?|missing an?|do not have an?|does not have an?|have not got an?|has not got an?|not have an?|needs? an?|need) (?:named |clear |lead |agreed |responsible |single |assigned )*(?:owner|owners|lead|lead officer|responsible officer|named person|person|name|names)(?: against (?:them|it)| yet| named| assigned| attached)?`,
    UNOWNED,
  ],
  [
    '(?:which |that |are |is |have |has |been |still )*(?:not|never) (?:yet |been |currently )*(?:owned|assigned|allocated|given)(?! (?:by|to) (?:the )?§)(?: yet)?(?: to)?(?: anyone| anybody| somebody| someone)?',
    UNOWNED,
  ],
  [
    '(?:that |which )?(?:nobody|no one|noone|no body) (?:at all |currently |really |actually |is |has |have |been |yet |in particular )*(?:owns?|owning|responsible(?: for)?|(?:has|have)(?! (?:even |yet |actually |really |ever |been )*(?:begun|started|touched|looked|done|finished|completed))|got|taken on|picked up|assigned(?: to)?|doing|looking after|leading(?: on)?|leads(?: on)?|in charge of|named|claimed|put (?:their )?name to|down for)(?: them| it)?',
    UNOWNED,
  ],
  [
    '(?:owned by|assigned to|belonging to|belong to|belongs to|for|with) (?:nobody|no one|noone)(?: at all)?',
    UNOWNED,
  ],
  ['(?:(?:which|that|with|has|have|having) )*(?:neither|nor) an? (?:named |lead )?(?:owner|lead)', UNOWNED],
  ['(?:unowned|unassigned|unallocated|ownerless|orphaned|orphan|orphans)', UNOWNED],
  [
    "(?:(?:with|have|has) )*(?:nobody|no one)(?: (?:'s|is))(?: (?:name|job|responsibility|action))?(?: (?:is )?(?:against|on|next to|beside|attached to|down for) (?:them|it))?",
    UNOWNED,
  ],

  [
    '(?:(?:with|has|have|having|that|which|are|is) )*(?:more than one|several|multiple|many|two or more|joint|shared) owners?|(?:jointly owned|owned jointly|shared between owners)',
    says('who', { is: 'joint' }),
  ],
];

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
