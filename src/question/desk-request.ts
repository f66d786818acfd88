import { foldLetters } from '../register/text.ts';
import type { Question } from './question.ts';

/** Reads what is said about papers: an import to take back, or how a paper is brought in. */

/** Anything else is a question of another kind, and need not be looked at closely. */
const WORTH_READING =
  /import|upload|spread ?sheet|excel|xlsx|csv|docx|\bword\b|\bpapers?\b|\bfiles?\b|\bdocuments?\b|\bpdfs?\b/i;

const OPENING =
  "(?:(?:please|pls|kindly|ok|okay|so|now|and|hi|hello|hey|bot|right|oops|sorry|no|wait|just|quickly|can you|could you|would you|will you|can we|could we|can i|could i|i want to|i need to|i would like to|i'd like to|we want to|we need to|we would like to|let us|let's) )*";
const CLOSING =
  '(?: (?:please|pls|thanks|thank you|again|now|then|for me|at once|immediately|straight away|after all))*';

const IMPORT = '(?:imports?|uploads?|importing|file import|paper import|register import)';
/** The one that was made last: whatever was said of it, there is but one that can be taken back. */
const WHICH =
  "(?:the|this|that|my|our|your|last|latest|newest|recent|most recent|previous|whole|entire|today's|yesterday's|this morning's|this afternoon's|last night's|wrong|bad|faulty)";
const WHEN =
  '(?: (?:of |from |i made |we made |made |done )*(?:today|yesterday|this morning|this afternoon|earlier|just now|last night|(?:a|an|one|two|three|\\d+|few|some) (?:minutes?|hours?) ago))?';

const UNDO = new RegExp(
  `^${OPENING}(?:(?:undo|un do|revert|reverse|roll back|rollback|take back|withdraw|cancel|back out|scrap)(?: ${WHICH})* ${IMPORT}${WHEN}|take(?: ${WHICH})* ${IMPORT}${WHEN} back|roll(?: ${WHICH})* ${IMPORT}${WHEN} back|(?:undo|revert|reverse|take back) (?:what|everything(?: that)?|all(?: that)?) (?:i|we|you|was|were|has been) (?:just |last )?(?:import|upload)(?:ed)?${WHEN})${CLOSING}$`,
);

const KIND = '(?:word|excel|csv|xlsx|docx|pdf|word or excel|excel or word|microsoft word|microsoft excel)';
const THING = `(?:${KIND} |committee |board |the |a |an |some |my |our |new |whole |your |of |old )*(?:papers?|files?|documents?|spread ?sheets?|register|items|actions|recommendations|sheets?|tables?|excel|csvs?|word|data|minutes|report|pdfs?|xlsx|docx|it|this|that|these|them)`;
const BRING = '(?:import|upload|send you|send|bring in|bring|load|attach|add|put|give you|submit|feed you)';
const WHERE =
  '(?: (?:in|into|to|up|from|with|over|here|of|you|the|a|an|this|my|our|your|chat|bot|register|system|excel|word|csv|files?|spread ?sheets?|papers?|documents?|committee))*';

const HOW = new RegExp(
  [
    `^${OPENING}(?:tell me |show me |explain )?(?:how|where) (?:do|can|could|should|would|might|does|must|to|shall)(?: (?:i|we|you|one|someone|an officer|the clerk|it))?(?: (?:be|get))? ?${BRING}(?: ${THING})?${WHERE}${CLOSING}$`,
    `^${OPENING}(?:how does|how do) (?:the )?(?:${IMPORT}|(?:file|paper) uploads?)(?:s)?(?: of ${THING})?(?: work)?${CLOSING}$`,
    `^${OPENING}(?:(?:do|can|could|will|would) you |are you able to |you can |is it possible to |may |might )(?:also )?(?:i |we )?(?:read|take|take in|import|understand|handle|accept|process|upload|work with|make sense of|cope with)(?: ${THING})?${WHERE}${CLOSING}$`,
    `^${OPENING}(?:what|which) (?:kinds? of |types? of |sorts? of |format of |formats? of )?(?:${KIND} |file |paper )?(?:files?|papers?|documents?|spread ?sheets?|formats?) (?:can|do|could|may|should|will|are)(?: (?:you|i|we))? (?:read|take|import|open|understand|handle|accept|accepted|send|send you|upload|load|bring|bring in|allowed|possible|supported|support)${WHERE}${CLOSING}$`,
    `^${OPENING}(?:import|upload|bring in|load)(?: (?:a|an|the|some|this|my|our|new|another|these|that))* ?(?:${KIND} )?(?:papers?|files?|documents?|spread ?sheets?|register|excel|csv|[\\w-]+ (?:csv|xlsx|docx))${WHERE}${CLOSING}$`,
    `^(?:help(?: me)?(?: with| on)?|about) (?:the |an? )?(?:import(?:s|ing)?|uploads?|uploading(?: files)?|papers|bringing papers in|sending (?:files|papers|spread ?sheets))${CLOSING}$`,
    `^(?:import|upload|importing|importing (?:papers|files|spread ?sheets|the register|a register))${CLOSING}$`,
  ].join('|'),
);

const plain = (text: string): string =>
  foldLetters(text)
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'&-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The question about papers in a message; undefined where there is none. */
export function readDeskRequest(text: string): Question | undefined {
  if (!WORTH_READING.test(text)) return undefined;
  const said = plain(text);
  if (UNDO.test(said)) return { about: 'undo import' };
  return HOW.test(said) ? { about: 'bring papers' } : undefined;
}
