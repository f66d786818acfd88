import { digestAnswer } from '../answer/digest-answer.ts';
import { addDays, type Day, londonDay } from '../register/day.ts';
import type { Board, Directory } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { ASK_BEFORE, beforeMeeting, meetingToAskFor, meetingToDigest } from '../remind/meetings.ts';
import type { Reason } from '../remind/reason.ts';
import { addWorkingDays } from '../remind/working-days.ts';
import { everybody } from './everybody.ts';
import type { AsMessage, Claim, Ledger, Reference, References, Sent } from './ports.ts';

/** What a board's meeting asks for: an update from the owners of what it looks at, then a digest in its channel. */

export interface MeetingsDeps {
  ledger: Pick<Ledger, 'personDay' | 'claim' | 'takeUp' | 'mark'>;
  references: Pick<References, 'channelOf'>;
  /** All outstanding items of a board. */
  readOutstanding: (board: string) => Promise<Item[]>;
  /** Items of a board that were completed on a day or after it. */
  readCompleted: (board: string, since: Day) => Promise<Item[]>;
  deliver: (to: Reference, message: object) => Promise<Sent>;
  asMessage: AsMessage;
  wall: () => number;
  leaseMs: number;
}

export interface Asks {
  /** For each person, by e-mail address in lower case. */
  reasons: Map<string, Reason[]>;
  /** To be called when everybody's message is claimed: the boards are not read again that day. */
  done(): Promise<void>;
}

export interface Meetings {
  asksOn(day: Day, directory: Directory): Promise<Asks>;
  digest(day: Day, directory: Directory): Promise<void>;
}

/** No person's e-mail address has a colon: the books of a board are kept beside those of people. */
const askKey = ({ code }: Board): string => `ask:${code}`;
const digestKey = ({ code }: Board): string => `digest:${code}`;

export function createMeetings(deps: MeetingsDeps): Meetings {
  const { ledger, references, readOutstanding, readCompleted, deliver, asMessage, wall, leaseMs } = deps;
  const at = (): string => new Date(wall()).toISOString();

  async function asksOn(day: Day, directory: Directory): Promise<Asks> {
    const reasons = new Map<string, Reason[]>();
    const asking: Board[] = [];
    for (const board of directory.boards.filter((one) => meetingToAskFor(one, day) !== undefined)) {
      if ((await ledger.personDay(askKey(board), day)).claim) continue;
      asking.push(board);
      for (const { person, reason } of beforeMeeting(
        board,
        await readOutstanding(board.code),
        directory,
        day,
      ))
        reasons.set(person, [...(reasons.get(person) ?? []), reason]);
    }
    const done = async (): Promise<void> => {
      for (const board of asking) await ledger.claim(askKey(board), day, [], at());
    };
    return { reasons, done };
  }

  async function digest(day: Day, directory: Directory): Promise<void> {
    for (const board of directory.boards) {
      const meeting = meetingToDigest(board, day);
      if (meeting === undefined) continue;
      const to = await references.channelOf(board.code);
      const claim = to && (await claimDigest(board, day));
      if (to && claim) await post(board, meeting, to, claim, day, directory);
    }
  }

  /** Undefined where the day's digest is somebody else's, or is done. */
  async function claimDigest(board: Board, day: Day): Promise<Claim | undefined> {
    const { claim } = await ledger.personDay(digestKey(board), day);
    if (!claim) {
      const claimed = await ledger.claim(digestKey(board), day, [], at());
      return claimed === 'taken' ? undefined : claimed;
    }
    const isStale = claim.outcome === 'claimed' && wall() - Date.parse(claim.at) >= leaseMs;
    return isStale ? ledger.takeUp(claim, at()) : undefined;
  }

  async function post(
    board: Board,
    meeting: Day,
    to: Reference,
    claim: Claim,
    day: Day,
    directory: Directory,
  ): Promise<void> {
    const open = (items: Item[]): Item[] => items.filter(({ visibility }) => visibility === 'open');
    const items = open(await readOutstanding(board.code));
    const last = board.meetings.filter((one) => one < day).at(-1) ?? addDays(day, -90);
    const asked = addWorkingDays(meeting, -ASK_BEFORE);
    const parts = {
      since: last,
      completed: open(await readCompleted(board.code, last)),
      late: items.filter((item) => isOverdue(item, day)),
      dueBefore: items.filter((item) => {
        const due = itemDue(item, day);
        return due !== undefined && day <= due && due <= meeting;
      }),
      silent: items.filter((item) => isOverdue(item, day) && !reportedSince(item, asked)),
    };
    const beside = { viewer: everybody, directory, today: day };
    const sent = await deliver(to, asMessage(digestAnswer(board, meeting, parts, beside)));
    if (sent.is === 'later') return;
    await ledger.mark(
      claim,
      sent.is === 'refused' ? 'failed' : sent.is,
      'because' in sent ? sent.because : undefined,
    );
  }

  return { asksOn, digest };
}

const reportedSince = ({ course }: Item, day: Day): boolean =>
  course?.report !== undefined && londonDay(new Date(course.report.at)) >= day;
