import { foldLetters } from '../register/text.ts';
import type { Question } from './question.ts';

/** Reads what somebody asks of the data that is kept about themselves. */

/** Anything else is a question of another kind, and need not be looked at closely. */
const WORTH_READING =
  /\b(?:hold|held|holding|data|gdpr|personal|sar|privacy|subject access|(?:on|about) (?:me|myself))\b/i;

const OPENING =
  "(?:(?:please|pls|ok|okay|so|and|hi|hello|can you|could you|would you|can i|could i|may i|i want to|i would like to|i'd like to|tell me|show me|show|see|list|give me|get|send me) )*";
const CLOSING = '(?: (?:please|pls|thanks|thank you|now|here|at the moment|exactly))*';

const DATA =
  '(?:(?:all |of |the |my |any )*(?:personal )?(?:data|information|info|details|records?|personal data))';
const KEEP = '(?:hold|have|keep|store|got|held|record|process|save|collect|know)';
const ME = '(?:about|on|of|for|concerning|regarding) (?:me|myself)';

const HELD = new RegExp(
  [
    `${OPENING}(?:what|which)(?: ${DATA})? (?:do|does|have|has|is|are|did) (?:you|the bot|it|this bot|the register|this)(?: (?:currently|actually|all))*(?: ${KEEP})+(?: ${DATA})? ${ME}`,
    `${OPENING}(?:what|which)(?: ${DATA})? (?:is|are) (?:${KEEP}|kept|stored|recorded|collected|processed) ${ME}`,
    `${OPENING}(?:what|everything|all)(?: that)? you(?: ${KEEP})+ ${ME}`,
    `${OPENING}${DATA} (?:(?:that |which )?you (?:${KEEP} )+)?${ME}`,
    `${OPENING}(?:what is |what are |what's )?(?:all )?my (?:personal )?data`,
    `${OPENING}(?:my |a |make a )?(?:gdpr|dpa|data protection|privacy|(?:data )?subject access|sar)(?: (?:request|notice|data|information|policy|rights))*`,
  ]
    .map((one) => `^${one}${CLOSING}$`)
    .join('|'),
);

const plain = (text: string): string =>
  foldLetters(text)
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The question what is held about the asker; undefined where it is another one. */
export function readHeldRequest(text: string): Question | undefined {
  return WORTH_READING.test(text) && HELD.test(plain(text)) ? { about: 'held' } : undefined;
}
