import type { Wished } from './wish-grammar.ts';

/** "Send mine weekly on Monday", "remind me daily again": how often somebody is written to. */

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY = `(?:${DAYS.join('|')})`;

/** What may stand in such a wish beside how often; with anything else it is another question. */
const WORDS =
  "please|pls|thanks|can|could|would|will|you|i|i'd|like|want|prefer|to|get|have|receive|be|send|give|remind|reminded|make|set|switch|change|put|go|back|only|just|me|mine|my|the|a|an|all|reminders?|messages?|summary|summaries|round-?up|of|it|them|as|on|for|in|one|single|instead|again|from now|now|and|not|rather than|at|start|starting|with|everything|together|ok|stop|cancel|end|no more";
const WEEKLY = `weekly|once a week|once weekly|(?:every|each|a|per) week|(?:every|each) ${DAY}|on ${DAY}s|${DAY}s`;
const DAILY = 'daily|once a day|(?:every|each|a) day|(?:every|each) (?:working day|morning)';

const ONLY = new RegExp(`^(?:(?:${WEEKLY}|${DAILY}|${DAY}|${WORDS}|[,.!?])(?: |$))+$`);
const MINE = /\b(?:mine|remind|reminded|reminders?|summary|summaries|messages?|round-?up)\b/;
const STOPS = /\b(?:stop|cancel|end|no more)\b/;
const has = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})\\b`);
const IS_WEEKLY = has(WEEKLY);
const IS_DAILY = has(DAILY);
const INSTEAD = /(?:instead of|rather than|and not|not) .*$/;

/** `line` is in lower case, its words one space apart; undefined where it wishes for nothing of the kind. */
export function readWeekly(line: string): Wished | undefined {
  if (!ONLY.test(line) || !MINE.test(line)) return undefined;
  const wanted = line.replace(INSTEAD, '');
  if (STOPS.test(wanted)) return IS_WEEKLY.test(wanted) ? { wish: 'daily' } : undefined;
  if (IS_DAILY.test(wanted)) return { wish: 'daily' };
  if (!IS_WEEKLY.test(wanted)) return undefined;
  const named = DAYS.flatMap((day, weekday) => (has(`${day}s?`).test(wanted) ? [weekday] : []));
  const [weekday, ...more] = named;
  // Two weekdays are more than one message a week: which of them is asked for.
  return { wish: 'weekly', ...(weekday === undefined || more.length > 0 ? {} : { weekday }) };
}
