import { createPaceRow, type PaceRowDeps, type Seen } from './pace-row.ts';

/**
 * The line in which all messages of all copies stand: one every 40 ms, 25 a second of the 30 that the channel takes,
 * as clocks of copies differ and timers are late.
 */
const SLOT_MS = 40;
/** A copy takes so many places at once, so that under load a message costs a tenth of a request or two. */
const BLOCK = 10;
/** A place is no nearer than this when it is given out: what is still to be asked of the store takes time. */
const LEAD_MS = 100;
/** Nor are places taken that are further ahead, so that an instant far ahead can only come from a wrong clock. */
const AHEAD_MS = 30_000;

export type Line = ReturnType<typeof createLine>;

export interface LineDeps extends PaceRowDeps {
  wait: (ms: number) => Promise<unknown>;
}

export function createLine(deps: LineDeps) {
  const { wall, wait } = deps;
  const row = createPaceRow(deps, 'overall');
  let places: number[] = [];
  let seen: Seen | undefined;
  let drawing: Promise<unknown> = Promise.resolve();

  /** Places whose time has passed are lost: given out late they would put two messages where one belongs. */
  async function next(): Promise<number> {
    places = places.filter((place) => place >= wall() + LEAD_MS);
    if (places.length === 0) places = await takeBlock();
    const [place = 0, ...rest] = places;
    places = rest;
    return place;
  }

  async function takeBlock(): Promise<number[]> {
    const ahead = (seen?.free ?? 0) - AHEAD_MS - wall();
    if (ahead > 0) await wait(ahead);
    let first = 0;
    seen = await row.advance((free) => {
      first = Math.max(free, Math.ceil(wall() + LEAD_MS));
      return first + BLOCK * SLOT_MS;
    }, seen);
    return Array.from({ length: BLOCK }, (_, n) => first + n * SLOT_MS);
  }

  /** The next place in the line: an instant of the wall clock, in milliseconds, that nobody else gets. */
  function draw(): Promise<number> {
    const drawn = drawing.then(next);
    drawing = drawn.catch(() => undefined);
    return drawn;
  }

  /** A place that was not needed, for somebody else of this copy. */
  function giveBack(place: number): void {
    places = [...places, place].sort((a, b) => a - b);
  }

  return { draw, giveBack };
}
