import type { Trouble } from '../../src/answer/unreached-answer.ts';
import type { AskedReminder, Whereabouts, Wishing } from '../../src/conversation/conversation.ts';
import type { Day } from '../../src/register/day.ts';
import { noWishes, type Reason, type Wishes } from '../../src/remind/reason.ts';

/** The books of reminders in memory. */
export function fakeBooks() {
  const wishes = new Map<string, { wishes: Wishes; version: number }>();
  const pointers: AskedReminder[] = [];
  const channels = new Map<string, Whereabouts>();
  const told = new Map<string, { reason: Reason; on: Day }[]>();
  const troubles: Trouble[] = [];
  const state = {
    /** Writes of somebody else that come between reading and writing. */
    faster: 0,
  };
  const same = (a: AskedReminder) => (b: AskedReminder) => JSON.stringify(a) === JSON.stringify(b);

  const books: Wishing = {
    wishesOf: async (person) => {
      const held = wishes.get(person);
      return { wishes: held?.wishes ?? noWishes, etag: held && String(held.version) };
    },
    async setWishes(person, next, etag) {
      const held = wishes.get(person);
      if (state.faster > 0) {
        state.faster -= 1;
        wishes.set(person, { wishes: held?.wishes ?? noWishes, version: (held?.version ?? 0) + 1 });
        return 'conflict';
      }
      if ((held && String(held.version)) !== etag) return 'conflict';
      wishes.set(person, { wishes: next, version: (held?.version ?? 0) + 1 });
      return 'written';
    },
    point: async (asked) => void pointers.push(...asked),
    async move(moves) {
      for (const { from, to } of moves) {
        const at = pointers.findIndex(same(from));
        if (at >= 0) pointers.splice(at, 1, ...(to ? [to] : []));
      }
    },
    pointers: async (upTo) => pointers.filter(({ wakes }) => wakes <= upTo),
    toldOf: async (person, board, ref) => told.get(`${person} ${board} ${ref}`) ?? [],
    troubles: async (from, to) => troubles.filter(({ day }) => from <= day && day <= to),
    setChannel: async (board, reference) => void channels.set(board, reference),
  };
  return {
    books,
    wishes: (person: string) => wishes.get(person)?.wishes,
    pointers,
    channels,
    told,
    troubles,
    state,
  };
}
