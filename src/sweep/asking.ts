import type { Day } from '../register/day.ts';
import type { Board, Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { meetingsToAskFor, type Prepared } from '../remind/meeting-days.ts';
import { beforeMeeting } from '../remind/meetings.ts';
import type { Reason } from '../remind/reason.ts';
import { apart, type Fault } from './apart.ts';
import type { Ledger } from './ports.ts';

/** Before a board meets, the owners of what it looks at are asked for an update, in their message of the day. */

export interface AskingDeps {
  ledger: Pick<Ledger, 'personDay' | 'claim'>;
  /** All outstanding items of a board. */
  readOutstanding: (board: string) => Promise<Item[]>;
  /** ISO instant of the wall clock. */
  at: () => string;
}

export interface Asks {
  /** For each person, by e-mail address in lower case. */
  reasons: Map<string, Reason[]>;
  /** Boards that could not be read are asked for by the next sweep. */
  faults: Fault<Board>[];
  /** To be called when everybody's message is claimed: the boards are not read again. */
  done(): Promise<void>;
}

export type AsksOn = (day: Day, directory: Directory) => Promise<Asks>;

/** No person's e-mail address has a colon: the books of a board are kept beside those of people. */
const keyOf = ({ code }: Board): string => `ask:${code}`;

const AT_ONCE = 4;

export function createAsking({ ledger, readOutstanding, at }: AskingDeps): AsksOn {
  return async (day, directory) => {
    const reasons = new Map<string, Reason[]>();
    const asked: { board: Board; on: Day }[] = [];

    async function ask(board: Board, { on }: Prepared): Promise<void> {
      if ((await ledger.personDay(keyOf(board), on)).claim) return;
      const items = await readOutstanding(board.code);
      for (const { person, reason } of beforeMeeting(board, items, directory, on))
        reasons.set(person, [...(reasons.get(person) ?? []), reason]);
      asked.push({ board, on });
    }

    const faults = await apart(directory.boards, AT_ONCE, async (board) => {
      for (const prepared of meetingsToAskFor(board, day)) await ask(board, prepared);
    });
    const done = async (): Promise<void> => {
      for (const { board, on } of asked) await ledger.claim(keyOf(board), on, [], at());
    };
    return { reasons, faults, done };
  };
}
