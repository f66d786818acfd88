import { REF } from './change-grammar.ts';
import type { FoundWish, Wished, WishRule } from './wish-grammar.ts';
import { readOn, readUntil, type When } from './wish-when.ts';

/** Ways of asking to be reminded, or not to be for a while. */

/** A wish with its day; without one where the day could not be told, so that it is asked for. */
function dated(wish: Wished['wish'], when: When): Wished | undefined {
  switch (when.is) {
    case 'day':
      return { wish, on: when.day };
    case 'something else':
      return undefined;
    default:
      return { wish };
  }
}

/** "Remind me of that" and "remind me of HC-1" ask what it says, unless they say when. */
function remindOn({ typed, after, pointed, vocabulary, today }: FoundWish): Wished | undefined {
  const before = typed('when');
  const said = readOn(before === '' ? after : before, vocabulary, today);
  if (before !== '')
    return said.is === 'day' && readOn(after, vocabulary, today).is === 'nothing'
      ? dated('remind me', said)
      : undefined;
  const asks = pointed || typed('of') !== '';
  return asks && said.is !== 'day' ? undefined : dated('remind me', said);
}

const until =
  (wish: 'snooze' | 'pause') =>
  ({ after, vocabulary, today }: FoundWish): Wished | undefined =>
    dated(wish, readUntil(after, vocabulary, today));

/** Reminders come again: at once, or from a day on. */
const again =
  (wish: 'snooze' | 'pause') =>
  ({ after, vocabulary, today }: FoundWish): Wished | undefined => {
    const from = readOn(after, vocabulary, today);
    return from.is === 'nothing' ? { wish, ends: true } : dated(wish, from);
  };

/** "I am away" says nothing of reminders unless it says until when. */
const onlyDated =
  (read: WishRule['read']): WishRule['read'] =>
  (found) => {
    const wished = read(found);
    return wished?.on === undefined ? undefined : wished;
  };

const ABOUT = '(?:about|of|for|on|regarding|re)';
const TASK = `(?:about|(?<of>of)|regarding|re|to (?:[\\p{L}'-]+ ){1,8}?(?:(?:about|of|on|for|with|to) )?)`;
const REMINDERS = '(?:(?:all|any|more|of|my|the|your|further) )*(?:reminders?|messages|notifications)';
const STOP_REMINDING = `(?:stop|no more|quit) (?:reminding|chasing|nagging|telling|bothering) me|(?:do not|don't|dont|never) (?:remind|chase|nag|bother) me`;
const NO_REMINDERS = `(?:no|stop|stop sending(?: me)?|do not send(?: me)?|don't send(?: me)?|i do not want|i don't want|i want no|no more) ${REMINDERS}`;
const HUSH = '(?:pause|hold|suspend|mute|snooze|halt|hold back|turn off|switch off)';
const RESUME = '(?:resume|unpause|un-pause|restart|reinstate|unmute|turn on|switch on|turn back on|start)';
const I_AM = "(?:i'm|im|i am|i will be|i'll be|i shall be|am|will be)(?: (?:going|now|away|off|out))*";

export const WISH_RULES: WishRule[] = [
  { says: `(?:stop|no more) (?:snoozing|muting|pausing) ${REF}`, read: again('snooze') },
  {
    says: `(?:unsnooze|un-snooze|unmute|${RESUME})(?: ${REMINDERS} ${ABOUT})? ${REF}`,
    read: again('snooze'),
  },
  { says: `start reminding me(?: again)? ${ABOUT} ${REF}`, read: again('snooze') },
  { says: `(?:end|cancel|lift|remove|undo) (?:the |my )?snooze ${ABOUT} ${REF}`, read: again('snooze') },
  { says: `remind (?:me|us)(?: again)? ${TASK} ?${REF}(?! ')`, read: remindOn },
  { says: `remind (?:me|us) (?<when>(?:[^ ]+ ){1,8}?)${TASK} ?${REF}(?! ')`, read: remindOn },
  {
    says: `(?<when>(?:[^ ]+ ){1,6}?)(?:, )?(?:please )?remind (?:me|us)(?: again)? ${TASK} ?${REF}(?! ')`,
    read: remindOn,
  },
  { says: 'remind (?:me|us)(?: again)?', pointsBack: true, read: onlyDated(remindOn) },
  { says: '(?:snooze|mute)', pointsBack: true, read: onlyDated(until('snooze')) },
  { says: `(?:${HUSH})(?: ${REMINDERS} ${ABOUT})? ${REF}(?! ')`, read: until('snooze') },
  { says: `(?:${STOP_REMINDING}|${NO_REMINDERS})(?: again)? ${ABOUT} ${REF}(?! ')`, read: until('snooze') },
  {
    says: `(?:${HUSH}|${HUSH} reminding) (?:me|${REMINDERS})(?: ${ABOUT} (?:everything|anything|all of it))?`,
    read: until('pause'),
  },
  {
    says: `(?:${STOP_REMINDING}|${NO_REMINDERS})(?: ${ABOUT} (?:everything|anything|all of it))?`,
    read: until('pause'),
  },
  { says: `turn (?:${REMINDERS} (?:back )?on|on ${REMINDERS})(?: again)?`, read: again('pause') },
  { says: `turn ${REMINDERS} off`, read: until('pause') },
  { says: `(?:${RESUME}|send(?: me)?)(?: me)? ${REMINDERS} again`, read: again('pause') },
  { says: `${RESUME}(?: sending)?(?: me)? ${REMINDERS}`, read: again('pause') },
  { says: 'start reminding me(?: again)?', read: again('pause') },
  {
    says: '(?:end|cancel|lift|stop) (?:the |my )?pause(?: (?:of|on) (?:my )?reminders)?',
    read: again('pause'),
  },
  {
    says: "(?:i'm|im|i am) back(?: (?:at|in) (?:work|the office))?(?: from (?:my )?(?:annual )?(?:holidays?|leave|vacation))?",
    read: ({ after, vocabulary, today }) =>
      readOn(after, vocabulary, today).is === 'nothing' ? { wish: 'pause', ends: true } : undefined,
  },
  {
    says: `${I_AM} on (?:my |a )?(?:annual |sick |maternity |parental )?(?:holidays?|leave|vacation)`,
    read: until('pause'),
  },
  { says: `${I_AM} (?:away|off|out)(?: of (?:the )?office| work| sick)?`, read: onlyDated(until('pause')) },
];
