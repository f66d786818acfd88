import type { Verb } from '../update/command.ts';
import { filled, order, REF, type Request, type Rule } from './change-grammar.ts';

/** Ways of deciding on what was asked for, of hiding and showing an item, and of correcting its words. */

const withNote =
  (verb: Verb) =>
  (note: string | undefined): Request => ({ verb, ...filled({ note }) });
const withReason =
  (verb: Verb) =>
  (reason: string | undefined): Request => ({ verb, ...filled({ reason }) });

const COMPLETION = '(?:the )?(?:proposed )?(?:completion|closure|closing)';
const TIME =
  '(?:the |an |a )?(?:request (?:for |of )?)?(?:more time|extra time|additional time|extension|time extension|new date|later date|extension request|request)(?: (?:requested|asked for|request))?';
const ACCEPT = '(?:accept|agree(?: to)?|approve|grant|allow|ok|okay)';
const DECLINE =
  "(?:decline|refuse|reject|turn down|deny|do not (?:agree(?: to)?|accept|allow)|don't (?:agree(?: to)?|accept|allow))";
const HIDDEN = '(?:exempt|confidential|part b|private|restricted)';
const SHOWN = '(?:public|part a|non-exempt|not exempt|no longer exempt|unrestricted)';
const WORDING =
  '(?:the )?(?:wording|text|description|detail|details|spelling|typo|typos|mistake|error|title|name)';

/** "To …" and a colon give the new words; "because …" says why. */
const rewording =
  (field: 'title' | 'detail') =>
  (says: string): Rule => {
    const base = order(says, withReason('correct wording'));
    return {
      ...base,
      read: (found) => {
        const words = /^\s*(?:to(?: read| say)?\b|:)\s*[:“"]?\s*(?<words>.+?)["”]?\s*$/is.exec(found.after)
          ?.groups?.words;
        return words
          ? { verb: 'correct wording', ...filled({ [field]: words.slice(0, 2_000) }) }
          : base.read(found);
      },
    };
  };

export const DECISION_REQUESTS: Rule[] = [
  order(
    `verify (?:that )?(?:${COMPLETION} (?:of|for|on) )?${REF}(?: (?:is|as) (?:complete|completed|done|finished))?(?: 's completion)?`,
    withNote('verify completion'),
  ),
  order(`confirm ${COMPLETION} (?:of|for|on) ${REF}`, withNote('verify completion')),
  order(
    `(?:agree(?: to)?|approve|accept|sign off) ${COMPLETION} (?:of|for|on) ${REF}`,
    withNote('agree completion'),
  ),
  order(`sign off(?: on)? ${REF}`, withNote('agree completion')),
  order(`sign ${REF} off`, withNote('agree completion')),
  order(
    `agree (?:that )?${REF} (?:is |as )?(?:complete|completed|done|finished|closed)`,
    withNote('agree completion'),
  ),
  order(`send back (?:${COMPLETION} (?:of|for|on) )?${REF}`, withReason('send back completion')),
  order(`(?:send|hand) ${REF} back(?: to (?:the |its |their )?owners?)?`, withReason('send back completion')),
  order(`(?:${DECLINE}|return) ${COMPLETION} (?:of|for|on) ${REF}`, withReason('send back completion')),
  order(`${ACCEPT} ${TIME} (?:for|on|of|to) ${REF}`, withNote('accept more time')),
  order(`${DECLINE} ${TIME} (?:for|on|of|to) ${REF}`, withReason('decline more time')),
  order(
    `(?:make|mark|set|put|flag|change) ${REF}(?: as| to| in| into)?(?: be)? ${HIDDEN}`,
    withReason('make exempt'),
  ),
  order(`(?:make|mark|set|change) ${REF}(?: as| to)? ${SHOWN}`, withReason('make open')),
  order(`make ${REF} open(?: again)?`, withReason('make open')),
  rewording('title')(
    `(?:correct|change|edit|amend|update|fix) (?:the )?(?:title|name) (?:of|in|for|on) ${REF}`,
  ),
  rewording('title')(`rename ${REF}`),
  rewording('detail')(
    `(?:correct|edit|amend|fix|change|update|reword|rewrite) ${WORDING} (?:of|in|for|on) ${REF}`,
  ),
  rewording('detail')(
    `(?:correct|edit|amend|fix|change|update) ${REF} (?:'s )?(?:wording|text|description|detail)`,
  ),
  order(`(?:correct|edit|amend|reword|rephrase) ${REF}`, withReason('correct wording')),
  order(
    `(?:record|minute|log|note|enter|add) (?:a |the |our |an )?(?:(?:board|committee|meeting|panel|partnership|scrutiny|chair)(?: 's)? |(?:[\\p{L}-]+ ){1,5}'s )?(?:decision|resolution|outcome|agreement)(?: (?:of|by) (?:the |our )?[\\p{L}-]+)? (?:on|about|for|of|regarding|to) ${REF}`,
    withNote('record decision'),
  ),
];
