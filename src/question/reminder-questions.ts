import { OPENING } from './change-grammar.ts';
import type { Question } from './question.ts';

/** Questions about reminders: what is to come, who has not answered, whom none has reached. */

const SHOW =
  '(?:(?:please|can|could|would|you|i|see|show|list|tell|give|me|us|view|open|display|do|know|so|and|ok|what|are|is) )*';
const END = '(?: (?:please|now|next|then|thanks|[?.!,]))*$';
const asks = (pattern: string): RegExp => new RegExp(`^${OPENING}(?:${pattern})${END}`, 'u');

const NOT =
  "(?:has|have|did|had|is|was|were|are|do|does|could|can)(?: not|n't)|hasnt|havent|didnt|cant|cannot|couldnt|never";
const ANSWERED =
  '(?:answer(?:ed|ing)?|repl(?:y|ied|ying)|respond(?:ed|ing)?|update[d]?|updating|report(?:ed|ing)?|come back|got back|get back)';
const TO_US =
  '(?: (?:yet|so far|at all|back|still|anything|to (?:us|you|me|anything|(?:the |their |your |our )?reminders)|on (?:my|our) boards?))*';

const QUESTIONS: [about: 'reminders' | 'unanswered' | 'unreached', patterns: RegExp[]][] = [
  [
    'reminders',
    [
      asks(
        `${SHOW}(?:what|which) (?:other |more |coming )?reminders(?: (?:will|do|am|can|should|shall|would|are|have|i|you|to|get|getting|got|expect|coming|up|planned|scheduled|for|me|send|be|going|set|there))*`,
      ),
      asks(
        `${SHOW}(?:what|which items?|which) (?:will|are|do|would|shall) you (?:(?:be|going|to|next) )*(?:remind|reminding) me (?:of|about)`,
      ),
      asks(
        `${SHOW}(?:all |of |my |the )*my (?:(?:coming|upcoming|next|future|own) )*reminders?(?: settings)?`,
      ),
      asks(`${SHOW}(?:reminders|upcoming reminders|coming reminders)`),
      asks(
        'when (?:will|do|are) (?:you|i) (?:next )?(?:going to )?(?:remind me|be reminded|get (?:a|my|the) (?:next )?reminders?)',
      ),
      asks('when (?:is|are) my (?:next )?reminders?(?: coming| due)?'),
      asks('(?:are|is) my reminders? (?:still )?(?:paused|on|off|weekly|daily|snoozed)'),
      asks('what (?:have i|did i|i have) (?:snoozed?|paused?)'),
    ],
  ],
  [
    'unanswered',
    [
      asks(
        `${SHOW}(?:who|which (?:owners?|people)) (?:else |all |still )?(?:${NOT})(?: (?:yet|still|even))* ${ANSWERED}${TO_US}`,
      ),
      asks(
        `${SHOW}(?:who|which (?:owners?|people)) (?:is|are|was|were|has been|have been|stays?|keeps?)(?: (?:still|staying|keeping))* (?:silent|quiet)${TO_US}`,
      ),
      asks(
        `${SHOW}(?:who|which (?:owners?|people)) (?:is|are) (?:ignoring|not answering) (?:us|you|me|(?:the |their |your )?reminders)`,
      ),
      asks(
        `${SHOW}(?:which |the |all )*(?:late )?(?:items|actions|recommendations) (?:are |have been |were )?(?:unanswered|silent|without an answer)`,
      ),
      asks(
        `${SHOW}(?:the |all )*(?:unanswered|silent) (?:items|actions|recommendations|owners|ones|reminders)`,
      ),
    ],
  ],
  [
    'unreached',
    [
      asks(
        `${SHOW}(?:who|whom) (?:can not|can't|cannot|cant|could not|couldn't|couldnt) (?:be (?:reached|contacted|written to|reminded)|you (?:reach|contact|write to|remind))|(?:who|whom) (?:could|can|did) you not (?:reach|contact|remind|get through to)`,
      ),
      asks(
        `${SHOW}(?:who|which (?:owners?|people|members)) (?:${NOT}) (?:get|got|gotten|receive|received|getting|receiving|had) (?:their |a |the |any |your |my )*reminders?${TO_US}`,
      ),
      asks(`${SHOW}(?:the |any |all )*(?:undelivered|failed|unsent|lost|bounced) (?:reminders|messages)`),
      asks(
        `${SHOW}(?:which|what) (?:reminders|messages) (?:failed|(?:${NOT})(?: (?:been|be|get|got|getting|delivered|sent|arrived?|through|fail(?:ed)?))+|were lost)`,
      ),
      asks(`${SHOW}(?:who|which people) (?:has|have) blocked (?:you|the bot|us|reminders)`),
    ],
  ],
];

/** `line` is in lower case, its words one space apart. */
export function readReminderQuestion(line: string): Question | undefined {
  const found = QUESTIONS.find(([, patterns]) => patterns.some((pattern) => pattern.test(line)));
  return found && { about: found[0] };
}
