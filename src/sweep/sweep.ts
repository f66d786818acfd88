import { addDays, type Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Reason } from '../remind/reason.ts';
import { horizonOf, sendingDay, workingDayFrom } from '../remind/working-days.ts';
import { apart } from './apart.ts';
import type { AsksOn } from './asking.ts';
import type { PostDigests } from './digests.ts';
import type { createFinishing } from './finishing.ts';
import { pointersTo } from './holding.ts';
import type { createLeftovers } from './leftovers.ts';
import type { Claim, Ledger, ReadItem, WorkList } from './ports.ts';
import { nothingSwept, type Preview, SweepFaults, type Swept } from './swept.ts';
import { type createTelling, distinct, type MessageDay } from './telling.ts';
import { type Visit, visit } from './visits.ts';

/**
 * One round over what is due: unfinished messages first, then whoever is to hear of something today, one message
 * each. Any number of copies may sweep side by side; the ledger decides who sends what.
 */

export interface SweepDeps {
  work: Pick<WorkList, 'pointers' | 'point' | 'move'>;
  ledger: Pick<Ledger, 'takeUp'>;
  readItem: ReadItem;
  directory: () => Promise<Directory>;
  leftovers: ReturnType<typeof createLeftovers>;
  telling: ReturnType<typeof createTelling>;
  finishing: ReturnType<typeof createFinishing>;
  asksOn: AsksOn;
  postDigests: PostDigests;
  now: () => Date;
  /** ISO instant of the wall clock. */
  at: () => string;
}

/** People whose messages are under way at once: waiting for the channel is most of it. */
const AT_ONCE = 16;

export function createSweep(deps: SweepDeps) {
  const { work, ledger, readItem, leftovers, telling, finishing, asksOn, postDigests, now, at } = deps;

  /**
   * One round as of now; outside working hours nobody is written to and nothing moves. What goes wrong with one
   * person or item holds up nobody else: `SweepFaults` is thrown when all the rest is done.
   */
  async function sweep(): Promise<Swept> {
    const swept = nothingSwept();
    const day = sendingDay(now());
    if (!day) return swept;
    const on = daysOf(day);
    const directory = await deps.directory();

    const left = await leftovers.find(on);
    const unfinished = await apart(left.stale, AT_ONCE, async (claim) => {
      // Right before its delivery, so that no other copy finds it stale again while it waits for its turn.
      const mine = await ledger.takeUp(claim, at());
      if (mine) swept[await finishing.seeThrough(mine, on)] += 1;
    });

    const { visits, asks, reasons, faults } = await look(directory, on, left.again);
    const untold = await apart([...reasons], AT_ONCE, ([person, its]) =>
      tell(person, its, left.again.get(person) ?? [], on, swept),
    );

    // Everybody's message is claimed by now, so the items need no looking at until they call again.
    const missed = new Set(untold.map(({ with: [person] }) => person));
    const done = visits.filter((one) => ![...one.reasons.keys()].some((person) => missed.has(person)));
    await work.move(done.map(({ pointer, next }) => ({ from: pointer, to: next })));
    if (missed.size === 0) await asks.done();
    const undigested = await postDigests(day, directory);

    const all = [...left.faults, ...unfinished, ...faults, ...untold, ...undigested].map(
      ({ error }) => error,
    );
    if (all.length > 0) throw new SweepFaults(swept, [...new Set(all)]);
    return swept;
  }

  /** Who would hear of what; nothing is written and nobody is told. */
  async function preview(): Promise<Preview[]> {
    const day = sendingDay(now());
    if (!day) return [];
    const on = daysOf(day);
    const left = await leftovers.look(on);
    const directory = await deps.directory();
    const { reasons, faults } = await look(directory, on, left.again);
    const previews: Preview[] = [];
    const unread = await apart([...reasons], AT_ONCE, async ([person, its]) => {
      const { claim, fresh, held } = await telling.plan(person, its, on);
      const again = claim ? [] : carriedBy(left.again.get(person) ?? []);
      previews.push({ person, reasons: fresh, again, held, claimed: claim !== undefined });
    });
    const all = [...left.faults, ...faults, ...unread].map(({ error }) => error);
    if (all.length > 0) throw new SweepFaults(nothingSwept(), [...new Set(all)]);
    return previews.sort((a, b) => (a.person < b.person ? -1 : 1));
  }

  /** Everything that is due, person by person. */
  async function look(directory: Directory, on: MessageDay, again: Map<string, Claim[]>) {
    const looked = await visit(await work.pointers(on.horizon), readItem, { directory, ...on });
    const asks = await asksOn(on.day, directory);
    return {
      visits: looked.visits,
      asks,
      reasons: together(looked.visits, asks.reasons, again),
      faults: [...looked.faults, ...asks.faults],
    };
  }

  /** Claims a person's message of the day, if there is one to claim, and sees it through. */
  async function tell(
    person: string,
    reasons: Reason[],
    again: Claim[],
    on: MessageDay,
    swept: Swept,
  ): Promise<void> {
    const told = await telling.claim(person, reasons, carriedBy(again), on);
    const pointers = pointersTo(person, told.held);
    if (pointers.length > 0) await work.point(pointers);
    swept.held += told.held.length;
    if (told.carried) await leftovers.carriedOver(again, on);
    if (told.claim) swept[await finishing.seeThrough(told.claim, on)] += 1;
  }

  return { sweep, preview };
}

const daysOf = (day: Day): MessageDay => ({
  day,
  horizon: horizonOf(day),
  next: workingDayFrom(addDays(day, 1)),
});

const carriedBy = (claims: Claim[]): Reason[] => distinct(claims.flatMap(({ reasons }) => reasons));

/** The reasons of all visits, person by person; whoever is to be told something again is among them. */
function together(
  visits: Visit[],
  asks: Map<string, Reason[]>,
  again: Map<string, Claim[]>,
): Map<string, Reason[]> {
  const all = new Map<string, Reason[]>([...again.keys()].map((person) => [person, []]));
  for (const reasons of [...visits.map((one) => one.reasons), asks])
    for (const [person, its] of reasons) all.set(person, [...(all.get(person) ?? []), ...its]);
  // An item's own pointer and one that was held back may bring the same reason.
  return new Map([...all].map(([person, its]) => [person, distinct(its)]));
}

export type { Preview, Swept } from './swept.ts';
