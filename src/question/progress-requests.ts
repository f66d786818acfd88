import {
  DONE,
  type Found,
  filled,
  order,
  REF,
  type Rule,
  STATED,
  STATUS,
  state,
  statusOf,
} from './change-grammar.ts';

/** Ways of reporting how far an item has got, and that it is done. */

type Made = (note: string | undefined, found: Found) => ReturnType<Rule['read']>;

const complete: Made = (note) => ({ verb: 'propose completion', ...filled({ note }) });
const roundDone: Made = (note) => ({ verb: 'report progress', ...filled({ status: 'round done', note }) });
const report: Made = (note, found) => ({
  verb: 'report progress',
  ...filled({ status: statusOf(found.typed('status')), note }),
});
/** That an item is no longer applicable is not reported: a meeting decides it. */
const drop: Made = (note) => ({
  verb: 'record decision',
  ...filled({ outcome: 'no longer applicable', note }),
});
/** "With six towns mapped", "to say that six towns are mapped". */
const tell: Made = (note, found) =>
  report(note?.replace(/^(?:with|to say(?: that)?|saying(?: that)?|that)\s+/i, ''), found);
const tellOnly: Made = (note, found) => (note === undefined ? undefined : tell(note, found));

const PUT = '(?:mark|set|put|change|move|update|flag|report|record|log)(?: the status of)?';
const TO = "(?:(?: 's)?(?: status)?(?: down)?(?:(?: to| as| at| being| now| fully| all)*))";
const IS =
  "(?:is|'s|has|has become|now|remains)(?: (?:now|all|finally|actually|already|currently|still|fully|just|also|been))*";
const WAS = `(?:${IS}|was)`;
const ROUND = '(?:this |the )?(?:week|month|quarter|half[ -]?year|half|year|round|period|time)';
const GONE =
  '(?:no longer applicable|no longer needed|no longer relevant|not applicable|not needed any more|n/a)';
const WORK = '(?:(?:all )?(?:the )?work (?:on|for) )?';
const SOME = '(?:a |an |some |my |our |the )?(?:quick |short |brief |latest )?';
const NEWS =
  '(?:progress|updates?|progress updates?|progress notes?|progress reports?|status updates?|notes?|comments?)';

/** From the more telling to the less. */
export const PROGRESS_REQUESTS: Rule[] = [
  state(`${STATED} ${WAS} ${DONE} for ${ROUND}`, roundDone),
  order(`${PUT} ${REF}${TO} ${DONE} for ${ROUND}`, roundDone),
  order(`${PUT} ${REF}${TO} ${STATUS}`, report),
  order(`${PUT} ${REF}${TO} ${GONE}`, drop),
  state(`${STATED} ${IS} ${GONE}`, drop),
  state(`${WORK}${STATED} ${IS} ${STATUS}`, report),
  state(
    `(?:i|we)(?: 've|'ve| have)? (?:now |just |finally |already )*(?<status>started)(?: work)?(?: on| with)? ${REF}`,
    report,
  ),
  order(`${PUT} ${REF}${TO} ${DONE}`, complete),
  order(`(?:tick|check|close|wrap|finish) ${REF} (?:off|down|out|up)`, complete),
  order(
    `(?:close|complete|finish|tick|wrap|conclude)(?: off| up| down| out)? ${REF}(?! (?:is|are|was|has|have|will|can|needs?) )`,
    complete,
  ),
  order(`(?:propose|report|request)(?: the)? (?:completion|closure|closing) (?:of|for) ${REF}`, complete),
  order(`propose ${REF}(?: (?:for|as))? (?:${DONE}|completion|closure)`, complete),
  order(`(?:can|could) ${REF} (?:please )?(?:now )?be (?:marked |set |put )?(?:as )?${DONE}`, complete),
  state(
    `(?:(?:i|we)(?: 've|'ve| have)? )?(?:now |just |finally |already |all |actually )*(?:finished|completed|done|delivered|closed|implemented|achieved)(?: off| with)? ${REF}`,
    complete,
  ),
  state(`${WORK}${STATED} ${WAS} ${DONE}`, complete),
  // "Progress on HC-1" alone asks for it; with words after a colon it gives it.
  state(`${SOME}${NEWS} (?:on|for|about|of|to|with|regarding) ${REF}(?= [:-])`, tellOnly),
  state(`${STATED} ${NEWS}(?= [:-])`, tellOnly),
  order(
    `(?:(?:record|log|add|give|post|submit|make|write|put|leave)(?: you)? ${SOME}${NEWS} (?:on|for|to|about|against|of|with|under)|report ${SOME}progress (?:on|for|with|against)|(?:progress )?(?:note|comment) (?:on|for|to|against)|note for|report on|update|note|comment on) ${REF}(?! (?:'s )?(?:due|date|deadline|timescale|owner|wording|title|history)\\b)`,
    tell,
  ),
];
