import { foldLetters } from '../register/text.ts';
import type { Question } from './question.ts';

/** Greetings, thanks and cries for help; and requests for work that the bot does not do. */

const plain = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const FILLER =
  '(?: (?:there|all|everyone|bot|again|to you|team|mate|please|very much|so much|a lot|you|for that|for your help|much|ever so|a million|loads|then|now|that is great|great|lovely|perfect|brilliant|good|that s all|for now|and good night))*';
const GREETING = new RegExp(
  `^(?:hi|hello|hey|hiya|howdy|yo|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|greetings|hi hello|helo|hullo|alright|how are you(?: doing)?(?: today)?|hello hi)${FILLER}$`,
);
const THANKS = new RegExp(
  `^(?:(?:ok|okay|great|brilliant|lovely|perfect|super|excellent|right|good|many|wonderful|no) )*(?:thanks|thank you|thankyou|thx|ty|cheers|ta|much appreciated|appreciated|great|ok|okay|perfect|brilliant|excellent|lovely|got it|understood|well done|nice one|good bot|bye|goodbye|see you|that is all|that s all|thats all|no thanks|never ?mind)${FILLER}$`,
);
const HELP =
  /^(?:(?:please|can|could|you|i|need|some|want|get|show|give|me|a bit of|a|the|help|menu|and) )*(?:help|menu|commands|examples|instructions|options|get started|start)(?: (?:me|please|page|menu|with this|using this|with the bot|needed))*$|what (?:can|do|could|else can|sort of things can|kind of things can|questions can|things can) (?:you|i|we|this bot|it|this) (?:do|ask|help|answer|say|tell|know|type)|how (?:do|does|can|should|would) (?:i|we|you|this|it|one) (?:use|work|ask|get started|talk)|how does (?:this|it|the bot) work|what (?:are|is) (?:you|this|this bot|this for|you for)$|what are you for|who are you|are you (?:a |an )?(?:robot|bot|human|person|real|ai|computer|machine)/;

const ASKER =
  /^(?:(?:so|and|tell me|do you know) )*(?:who am i|who i am|what is my name|who do you think i am|(?:what|which) (?:boards?|committees?) am i on|what can i see|am i cleared)\b/;
const MEMBERS =
  /^(?:(?:so|and|tell me|please) )*who(?: is|'s| are|s) (?:the |our )?(?:chairs?|chairman|chairwoman|clerks?|officers?|members?)(?: of (?:the |our )?(?:board|committee|partnership))?$/;

/** Asks for something to be made, sent or changed, which is not an answer from the register. */
const OTHER_WORK =
  /^(?:(?:please|can|could|would|will|you|i|want|need|to|just|kindly|hey|hi|ok|now|then|go|and|d|like|us|let) )*(?:write|draft|compose|translate|sing|draw|paint|book|order|buy|email|e-mail|phone|call|ring|text|calculate|solve|code|program|play|pretend|imagine|act as|roleplay|forget|ignore|disregard|override|repeat after|summari[sz]e this|joke|recommend a|suggest a|predict|guess|invent|make up|delete|remove|erase|wipe|hack|print your|reveal)\b/;

/** The time of day is nothing that the register knows. */
const TIME_OF_DAY = /\bwhat time\b(?!.*\b(?:meeting|board|committee|panel|scrutiny)\b)/;

/** What no history tells: what was added, what moved on, who did not answer. The rest is read before. */
const HISTORY =
  /\b(?:what|which|who|anything|has anything|have any)\b.*\b(?:changed|been updated|been added|moved on|has updated)\b|\bhistory of\b|\bwho (?:has not|hasn't|hasnt|have not|haven't) (?:answered|replied|responded|updated|reported)\b/;

/** Would change the register, but of which item could not be read. */
const CHANGE =
  /^(?:(?:please|can|could|would|will|you|i|want|need|to|just|kindly|we|let us|let's|now) )*(?:mark|set|update(?! (?:me|us|on)\b)|amend|edit|reassign|re-assign|assign|push back|push|extend|postpone|reopen|re-open|add|create|rename|move|snooze|pause|remind me (?:to|about|on|in|at|every|tomorrow|next|when|again)|note on|record that|tick off|sign off|(?:close|complete|finish)(?= \S)|change)\b(?!'s| [\p{L}-]+'s| (?:of|in|since|actions|items|recommendations|recs|ones|by|for)\b)/u;

export type SmallTalk = Question | { about: 'change' };

/** Reads what is no question to the register; undefined when it may be one. */
export function readSmallTalk(text: string): SmallTalk | undefined {
  const said = plain(text);
  if (said === '' || /^(?:what|who|why|how|when|where|\?)$/.test(said)) return { about: 'help' };
  if (ASKER.test(said)) return { about: 'asker' };
  if (MEMBERS.test(said)) return { about: 'directory', of: 'people' };
  if (GREETING.test(said)) return { about: 'greeting' };
  if (THANKS.test(said)) return { about: 'thanks' };
  if (HELP.test(said)) return { about: 'help' };
  if (OTHER_WORK.test(said) || HISTORY.test(said) || TIME_OF_DAY.test(said))
    return { about: 'something else' };
  if (CHANGE.test(said)) return { about: 'change' };
  return undefined;
}
