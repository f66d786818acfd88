import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { Viewer } from '../register/visibility.ts';
import type { Trouble } from './command.ts';

/** Who decides, when and with which directory: all that a decision depends on besides the item and the command. */
export interface Circumstances {
  viewer: Viewer;
  today: Day;
  /** ISO instant. */
  at: string;
  directory: Directory;
}

/** Somebody to be told of a change, by their e-mail address; what they are told is written when it is sent. */
export interface Notice {
  to: string;
  /** Why they are told: they may decide, their item was decided on, it is theirs now, or what they heard was undone. */
  because: 'to decide' | 'decided' | 'reassigned' | 'undone';
}

/** What a command comes to: the item as it is to be, what the history says of it, and who hears of it. */
export type Decision =
  | {
      is: 'made';
      /** Undefined where an added item is undone. */
      after: Item | undefined;
      /** As in `Change.did`. */
      did: string;
      tell: Notice[];
    }
  | { is: 'refused'; troubles: Trouble[] };
