import { foldLetters } from '../register/text.ts';
import type { Question } from './question.ts';

/** Reads whether somebody asks what was asked and not understood: "what did people ask that you didn't understand?" */

/** Anything else is a question of another kind, and need not be looked at closely. */
const WORTH_READING = /underst|make sense|made sense|not answer|n'?t answer/i;

const OPENING =
  '(?:(?:please|pls|so|ok|okay|and|now|hi|hello|can you|could you|can i|may i|i want to|i would like to|show|list|tell|give|see|know|us|me|all|of|about|the|a list) )*';
const CLOSING =
  '(?: (?:please|today|yesterday|lately|recently|so far|at all|in the last|this|last|past|week|month|year|quarter|few|\\d+|days|weeks|months))*';
const THING = '(?:questions?|messages?|requests?|things?|words|sentences|stuff)';
const YOU = '(?:you|the bot|this bot|it)';
const NOT =
  "(?:did not|didn'?t|do not|don'?t|could not|couldn'?t|cannot|can'?t|can not|have not|haven'?t|has not|hasn'?t|were not|weren'?t|was not|wasn'?t|are not|aren'?t|were not able to|weren'?t able to|failed to|fail to|never|not)";
const GRASP = '(?:understand|understood|make sense of|made sense of)';
/** Who asked, and how: whatever stands before what was not done. */
const ASKING =
  '(?: (?:did|do|does|have|has|had|could|were|was|are|is|there|any|people|members|users|colleagues|officers|anyone|anybody|somebody|someone|everybody|everyone|they|we|i|been|being|ask|asks|asked|asking|say|said|type|typed|put|to|that|which|you|the bot|this bot|it))*';

const PATTERN = new RegExp(
  [
    `^${OPENING}(?:what|which)(?: ${THING})?${ASKING} ${NOT}(?: ${YOU})?(?: be)? ${GRASP}${CLOSING}$`,
    `^${OPENING}(?:what |which |any |are there |were there |how many )*${THING}${ASKING} ${NOT}(?: ${YOU})?(?: be)? ${GRASP}${CLOSING}$`,
    `^${OPENING}(?:what |which )?questions(?: (?:that|which|did|could|can|have))* (?:${YOU} ${NOT}|${NOT} ${YOU}) (?:answer|answered)${CLOSING}$`,
    `^${OPENING}(?:what |which |any )?(?:misunderstood|not understood)(?: ${THING})?${CLOSING}$`,
    `^${OPENING}(?:what|which ${THING}) (?:did|have|do|was|were)(?: ${YOU})? (?:misunderst(?:and|ood))${CLOSING}$`,
  ].join('|'),
);

const plain = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

/** The question about what was not understood; undefined where it is about something else. */
export function readMisunderstoodRequest(text: string): Question | undefined {
  return WORTH_READING.test(text) && PATTERN.test(plain(text)) ? { about: 'misunderstood' } : undefined;
}
