import type { Item } from '../register/item.ts';
import type { Command, Minuted } from './command.ts';
import { reportBy } from './decide-progress.ts';
import type { Circumstances, Decision } from './decision.ts';
import { relationsOf } from './rights.ts';
import { chairsOf, decidedFor, notices, officersOf } from './tell.ts';
import { closedAs, withCourse } from './with-course.ts';
import { atMeeting, didWith, onBehalf } from './wording.ts';

/**
 * Completion is proposed, then verified by an officer; on boards whose setting says so the chair then agrees it for
 * the committee. Until that is through, the item is outstanding.
 */

const needsCommittee = ({ board }: Item, { directory }: Circumstances): boolean =>
  directory.boards.find(({ code }) => code === board)?.completion === 'committee';

/** An officer of the board who proposes completion has verified it by that. */
export function proposeCompletion(
  { note, evidence }: Extract<Command, { verb: 'propose completion' }>,
  item: Item,
  circumstances: Circumstances,
): Decision {
  const { viewer, at, directory } = circumstances;
  const by = viewer.person.name;
  const isOfficer = relationsOf(viewer, item, directory).includes('officer');
  const reported = withCourse(item, { report: reportBy(circumstances, evidence) });
  if (isOfficer && !needsCommittee(item, circumstances)) {
    const after = closedAs(reported, 'complete');
    const tell = notices(after, circumstances, decidedFor(item, circumstances));
    return { is: 'made', after, did: didWith('completed it', note), tell };
  }
  const after = withCourse(reported, {
    proposal: { by, at, note, ...(isOfficer && { verifiedBy: by }) },
  });
  const people = isOfficer ? chairsOf(after, directory) : officersOf(after, directory);
  return {
    is: 'made',
    after,
    did: didWith(
      `proposed completion${isOfficer ? ' and verified it' : onBehalf(item, circumstances)}`,
      note,
    ),
    tell: notices(after, circumstances, { people, because: 'to decide' }),
  };
}

export function verifyCompletion(
  { note, ...minuted }: { note: string } & Minuted,
  item: Item,
  circumstances: Circumstances,
): Decision {
  const { viewer, directory } = circumstances;
  const proposal = item.course?.proposal;
  if (proposal === undefined || !needsCommittee(item, circumstances))
    return complete(`verified completion${atMeeting(minuted)}`, note, item, circumstances);
  const after = withCourse(item, { proposal: { ...proposal, verifiedBy: viewer.person.name } });
  return {
    is: 'made',
    after,
    did: didWith(`verified completion for the committee to agree${atMeeting(minuted)}`, note),
    tell: notices(after, circumstances, { people: chairsOf(after, directory), because: 'to decide' }),
  };
}

export const agreeCompletion = (
  { note, ...minuted }: { note: string } & Minuted,
  item: Item,
  circumstances: Circumstances,
): Decision => complete(`agreed completion${atMeeting(minuted)}`, note, item, circumstances);

function complete(did: string, note: string, item: Item, circumstances: Circumstances): Decision {
  const after = closedAs(item, 'complete');
  const tell = notices(after, circumstances, decidedFor(item, circumstances));
  return { is: 'made', after, did: didWith(did, note), tell };
}

export function sendBackCompletion(reason: string, item: Item, circumstances: Circumstances): Decision {
  const after = withCourse(item, { proposal: undefined });
  const tell = notices(after, circumstances, decidedFor(item, circumstances));
  return { is: 'made', after, did: didWith('sent completion back', reason), tell };
}
