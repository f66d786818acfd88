import { sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import type { Command } from './command.ts';
import type { Circumstances, Decision } from './decision.ts';
import { extended } from './extension.ts';
import { comesRound, notLater } from './obstacle.ts';
import { refused } from './refusal.ts';
import { decidedFor, notices } from './tell.ts';
import { closedAs } from './with-course.ts';
import { didWith } from './wording.ts';

type RecordDecision = Extract<Command, { verb: 'record decision' }>;

/** What a meeting decided of an item, written down by an officer. "No change" leaves the item as it is. */
export function recordDecision(command: RecordDecision, item: Item, circumstances: Circumstances): Decision {
  const { outcome, until, meeting, minute, note } = command;
  const recorded = `recorded the decision of the meeting of ${sayDay(meeting)} (minute ${minute})`;
  const made = (after: Item, decided: string): Decision => ({
    is: 'made',
    after,
    did: didWith(recorded, note === '' ? decided : `${decided}. ${note}`),
    tell: notices(after, circumstances, decidedFor(item, circumstances)),
  });
  switch (outcome) {
    case 'complete':
    case 'no longer applicable':
      return made(closedAs(item, outcome), outcome);
    case 'no change':
      return made(item, outcome);
    case 'more time': {
      if (comesRound(item))
        return refused(`${item.ref} comes round again and again, so it has no one date to move.`, 'outcome');
      if (until === undefined) return refused('Choose the day until which the meeting gave time.', 'until');
      const wrong = notLater(item, until, circumstances.today);
      if (wrong !== undefined) return refused(wrong, 'until');
      const askedBy = item.course?.askedTime?.by ?? '';
      const after = extended(
        item,
        until,
        { askedBy, reason: whyMoved(command, item), meeting, minute },
        circumstances,
      );
      return made(after, `more time until ${sayDay(until)}`);
    }
  }
}

/** What the meeting said, or the reason that was given with the request. */
const whyMoved = ({ note }: RecordDecision, { course }: Item): string =>
  note === '' ? (course?.askedTime?.reason ?? '') : note;
