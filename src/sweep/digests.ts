import { digestAnswer } from '../answer/digest-answer.ts';
import { addDays, type Day, londonDay } from '../register/day.ts';
import type { Board, Directory } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { ASK_BEFORE, meetingsToDigest, type Prepared } from '../remind/meeting-days.ts';
import { addWorkingDays } from '../remind/working-days.ts';
import { apart, type Fault } from './apart.ts';
import type { AsMessage, Claim, Ledger, Reference, References, Sent } from './ports.ts';

/** Before a board meets, its channel gets a digest of what the board will look at: open items only, once. */

export interface DigestDeps {
  ledger: Pick<Ledger, 'personDay' | 'claim' | 'takeUp' | 'mark'>;
  references: Pick<References, 'channelOf'>;
  /** All outstanding items of a board. */
  readOutstanding: (board: string) => Promise<Item[]>;
  /** Items of a board that were completed on a day or after it. */
  readCompleted: (board: string, since: Day) => Promise<Item[]>;
  deliver: (to: Reference, message: object) => Promise<Sent>;
  asMessage: AsMessage;
  /** The real time in milliseconds: leases run by it. */
  wall: () => number;
  leaseMs: number;
}

export type PostDigests = (day: Day, directory: Directory) => Promise<Fault<Board>[]>;

/** What the board's items come to when it has had no meeting yet. */
const FIRST_DAYS = 90;

/** No person's e-mail address has a colon: the books of a board are kept beside those of people. */
const keyOf = ({ code }: Board): string => `digest:${code}`;

export function createDigests(deps: DigestDeps): PostDigests {
  const { ledger, references, readOutstanding, readCompleted, deliver, asMessage, wall, leaseMs } = deps;
  const at = (): string => new Date(wall()).toISOString();

  async function digest(board: Board, prepared: Prepared, day: Day, directory: Directory): Promise<void> {
    const to = await references.channelOf(board.code);
    const claim = to && (await claimDigest(board, prepared.on));
    if (!to || !claim) return;
    const parts = await partsOf(board, prepared.meeting, day);
    const answer = digestAnswer(board, prepared.meeting, parts, { directory, today: day });
    const sent = await deliver(to, asMessage(answer));
    // The claim stays, and the sweep that finds it stale posts it, as long as the board has not met.
    if (sent.is === 'later' || (sent.is === 'refused' && sent.until === 'it is mended')) return;
    if (sent.is === 'sent') await ledger.mark(claim, 'sent');
    else await ledger.mark(claim, sent.is === 'refused' ? 'failed' : 'not known', sent.because);
  }

  /** Undefined where the digest is somebody else's, or is done. */
  async function claimDigest(board: Board, on: Day): Promise<Claim | undefined> {
    const { claim } = await ledger.personDay(keyOf(board), on);
    if (!claim) {
      const claimed = await ledger.claim(keyOf(board), on, [], at());
      return claimed === 'taken' ? undefined : claimed;
    }
    const isStale = claim.outcome === 'claimed' && wall() - Date.parse(claim.at) >= leaseMs;
    return isStale ? ledger.takeUp(claim, at()) : undefined;
  }

  async function partsOf(board: Board, meeting: Day, day: Day) {
    const items = open(await readOutstanding(board.code));
    const since = board.meetings.filter((one) => one < day).at(-1) ?? addDays(day, -FIRST_DAYS);
    const asked = addWorkingDays(meeting, -ASK_BEFORE);
    const late = items.filter((item) => isOverdue(item, day));
    const dueBefore = items.filter((item) => {
      const due = itemDue(item, day);
      return due !== undefined && day <= due && due <= meeting;
    });
    const silent = [...late, ...dueBefore].filter(
      (item) => !item.course?.proposal && !reportedSince(item, asked),
    );
    return { since, completed: open(await readCompleted(board.code, since)), late, dueBefore, silent };
  }

  return (day, directory) =>
    apart(directory.boards, 1, async (board) => {
      for (const prepared of meetingsToDigest(board, day)) await digest(board, prepared, day, directory);
    });
}

/** Everybody in the channel reads along. */
const open = (items: Item[]): Item[] => items.filter(({ visibility }) => visibility === 'open');

const reportedSince = ({ course }: Item, day: Day): boolean =>
  course?.report !== undefined && londonDay(new Date(course.report.at)) >= day;
