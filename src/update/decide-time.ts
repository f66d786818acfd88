import { sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import type { Command, Minuted } from './command.ts';
import type { Circumstances, Decision } from './decision.ts';
import { extended } from './extension.ts';
import { nothingAsked, notLater } from './obstacle.ts';
import { refused } from './refusal.ts';
import { decidedFor, notices, officersOf } from './tell.ts';
import { withCourse } from './with-course.ts';
import { atMeeting, didWith, onBehalf } from './wording.ts';

/** More time is asked for by one person and accepted or declined in a second step, whoever asked. */

export function askForMoreTime(
  { until, reason }: Extract<Command, { verb: 'ask for more time' }>,
  item: Item,
  circumstances: Circumstances,
): Decision {
  const { viewer, at, today, directory } = circumstances;
  const wrong = notLater(item, until, today);
  if (wrong !== undefined) return refused(wrong, 'until');
  const after = withCourse(item, { askedTime: { by: viewer.person.name, at, to: until, reason } });
  return {
    is: 'made',
    after,
    did: didWith(`asked for more time until ${sayDay(until)}${onBehalf(item, circumstances)}`, reason),
    tell: notices(after, circumstances, { people: officersOf(after, directory), because: 'to decide' }),
  };
}

export function acceptMoreTime(
  { note, ...minuted }: { note: string } & Minuted,
  item: Item,
  circumstances: Circumstances,
): Decision {
  const asked = item.course?.askedTime;
  if (asked === undefined) return refused(nothingAsked(item.ref, 'accept'));
  const { by, to, reason } = asked;
  const after = extended(item, to, { askedBy: by, reason, ...minuted }, circumstances);
  return {
    is: 'made',
    after,
    did: didWith(`agreed more time until ${sayDay(to)}${atMeeting(minuted)}`, note),
    tell: notices(after, circumstances, decidedFor(item, circumstances)),
  };
}

export function declineMoreTime(reason: string, item: Item, circumstances: Circumstances): Decision {
  const asked = item.course?.askedTime;
  if (asked === undefined) return refused(nothingAsked(item.ref, 'decline'));
  const after = withCourse(item, { askedTime: undefined });
  const tell = notices(after, circumstances, decidedFor(item, circumstances));
  return { is: 'made', after, did: didWith(`declined more time until ${sayDay(asked.to)}`, reason), tell };
}
