import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import type { TakeTurn } from '../sweep/ports.ts';
import { createLine } from './pace-line.ts';
import { createPaceRow } from './pace-row.ts';
import { conversationRow } from './reminder-keys.ts';

/**
 * Between two messages to one conversation. It keeps all of the channel's limits for a thread: 7 in a second, 8 in
 * two, 60 in thirty (15), 1,800 in an hour (1,715).
 */
const APART_MS = 2_100;
/** How late a turn may be: 25 places a second and so much lateness make 29 messages in a second at most, not 30. */
const LATE_MS = 120;

export interface PaceDeps {
  /** Milliseconds of the wall clock, the one that other copies have too, whatever day the register is at. */
  wall: () => number;
  wait?: (ms: number) => Promise<unknown>;
  newId?: () => string;
}

/**
 * Gives out turns to send so that all copies of the bot together keep within the channel's limits. A turn costs two
 * requests for the conversation's row and, under load, a tenth of one or two for the line. Where a conversation was
 * written to a moment ago, the turn is given out only when it is near: the line's places are for those who can go.
 */
export function createPace(
  client: TableClient,
  { wall, wait = (ms) => setTimeout(ms), newId = randomUUID }: PaceDeps,
): TakeTurn {
  const deps = { client, wall, wait, newId };
  const line = createLine(deps);
  /** The turns of one conversation are taken one after another: a copy need not compete with itself. */
  const last = new Map<string, Promise<unknown>>();

  /** Takes an instant that suits both the line and the conversation. */
  async function take(conversation: string): Promise<number> {
    const row = createPaceRow(deps, conversationRow(conversation));
    let ours: number | undefined;
    for (;;) {
      const place = await line.draw();
      let free = 0;
      const taken = await row.advance((from) => {
        free = from;
        // What we have reserved ourselves and could not use in time may be moved on.
        return from <= place || from === ours ? place + APART_MS : undefined;
      });
      const ms = place - wall();
      if (taken && ms >= -LATE_MS) return Math.max(0, ms);
      ours = taken?.free ?? ours;
      if (taken) continue;
      line.giveBack(place);
      await wait(Math.max(1, free - wall()));
    }
  }

  return (conversation) => {
    const turn = (last.get(conversation) ?? Promise.resolve()).then(() => take(conversation));
    const ended: Promise<void> = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(conversation) === ended) last.delete(conversation);
      });
    last.set(conversation, ended);
    return turn;
  };
}
