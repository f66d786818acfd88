import { randomUUID } from 'node:crypto';
import type { Talk } from './talk.ts';

/** The three turns that are measured. */

export const KINDS = ['ask', 'open item', 'update'] as const;
export type Kind = (typeof KINDS)[number];

/** A turn of somebody who talks to our bot. */
export type TakeTurn = (talk: Talk) => Promise<unknown>;

/** The same turn again and again; each update is made on the version that the one before made. */
export function createTurns(): Record<Kind, TakeTurn> {
  const versions = new Map<string, number>();
  let next = 0;
  return {
    ask: (talk) => talk.say("what's overdue?"),
    'open item': (talk) => talk.press('open', { ref: 'SDP-7' }),
    update: async (talk) => {
      // One after the other over fifty items, so that those that are made at once never meet.
      const ref = `SDP-${(next % 50) + 1}`;
      next += 1;
      const version = versions.get(ref) ?? 1;
      versions.set(ref, version + 1);
      const typed = { status: 'in progress', note: `Partners met again, for the time ${version}.` };
      return talk.press('do', { do: 'report progress', ref, version, id: randomUUID(), ...typed });
    },
  };
}
