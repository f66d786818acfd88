import pMap from 'p-map';
import { addDays, type Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { type Reason, reasonKey } from '../remind/reason.ts';
import { horizonOf, sendingDay, workingDayFrom } from '../remind/working-days.ts';
import type { createFinishing, Ending } from './finishing.ts';
import type { Meetings } from './meetings.ts';
import type { Claim, Ledger, Pointer, ReadItem, Unfinished, WorkList } from './ports.ts';
import type { createTelling, MessageDay, Told } from './telling.ts';
import { type Visit, visit } from './visits.ts';

/**
 * One round over what is due: unfinished messages first, then whoever is to hear of something today, one message
 * each. Any number of copies may sweep side by side; the ledger decides who sends what.
 */

export interface SweepDeps {
  work: WorkList;
  ledger: Pick<Ledger, 'personDay' | 'takeUp' | 'mark'>;
  readItem: ReadItem;
  directory: () => Promise<Directory>;
  telling: ReturnType<typeof createTelling>;
  finishing: ReturnType<typeof createFinishing>;
  meetings: Meetings;
  now: () => Date;
  /** The real time in milliseconds: leases run by it. */
  wall: () => number;
  /** Milliseconds after which a claim without an end was left behind. */
  leaseMs: number;
}

/** How many messages ended how, and how many reasons wait for another day. */
export type Swept = Record<Ending, number> & { held: number };

/** What a person would hear. */
export interface Preview {
  person: string;
  reasons: Reason[];
  held: Told['held'];
  /** They have had the message of today already. */
  claimed: boolean;
}

const nothing = (): Swept => ({ sent: 0, 'not known': 0, failed: 0, 'nothing left': 0, later: 0, held: 0 });

/** People whose messages are under way at once: waiting for the channel is most of it. */
const AT_ONCE = 16;
/** Deliveries of one message in one sweep, each of which waits for two minutes at most. */
const MOST_ROUNDS = 3;

export function createSweep(deps: SweepDeps) {
  const { work, ledger, readItem, telling, finishing, meetings, now, wall, leaseMs } = deps;
  const at = (): string => new Date(wall()).toISOString();

  /** One round as of now; outside working hours nobody is written to and nothing moves. */
  async function sweep(): Promise<Swept> {
    const swept = nothing();
    const day = sendingDay(now());
    if (!day) return swept;
    const directory = await deps.directory();
    const on = daysOf(day);

    const left = await leftBehind(on);
    await pMap(
      left.stale,
      async (claim) => {
        // Right before its delivery, so that no other copy finds it stale again while it waits for its turn.
        const mine = await ledger.takeUp(claim, at());
        if (mine) swept[await patiently(mine, directory, on)] += 1;
      },
      { concurrency: AT_ONCE },
    );

    const visits = await visit(await work.pointers(on.horizon), readItem, { directory, ...on });
    const asks = await meetings.asksOn(day, directory);
    const reasons = together(visits, asks.reasons, left.again);

    await pMap(
      reasons,
      async ([person, its]) => {
        const again = left.again.get(person) ?? [];
        const told = await telling.claim(
          person,
          its,
          again.flatMap((claim) => claim.reasons),
          on,
        );
        await hold(person, told, visits);
        swept.held += told.held.length;
        if (told.carried) await carriedOver(again, on);
        if (told.claim) swept[await patiently(told.claim, directory, on)] += 1;
      },
      { concurrency: AT_ONCE },
    );

    // Everybody's message is claimed by now, so the items need no looking at until they call again.
    await work.move(visits.map(({ pointer, next }) => ({ from: pointer, to: next })));
    await asks.done();
    await meetings.digest(day, directory);
    return swept;
  }

  /** Who would hear of what; nothing is written and nobody is told. */
  async function preview(): Promise<Preview[]> {
    const day = sendingDay(now());
    if (!day) return [];
    const directory = await deps.directory();
    const on = daysOf(day);
    const visits = await visit(await work.pointers(on.horizon), readItem, { directory, ...on });
    const asks = await meetings.asksOn(day, directory);
    return pMap(
      together(visits, asks.reasons, new Map()),
      async ([person, its]) => {
        const { claim, fresh, held } = await telling.plan(person, its, on);
        return { person, reasons: fresh, held, claimed: claim !== undefined };
      },
      { concurrency: AT_ONCE },
    );
  }

  /** Messages without an end: those of today are taken up, those of earlier days go into today's. */
  async function leftBehind({ day }: MessageDay) {
    const stale: Claim[] = [];
    const again = new Map<string, Claim[]>();
    await pMap(
      await work.unfinished(day),
      async (one) => {
        const { claim } = await ledger.personDay(one.person, one.day);
        if (!claim || isEnded(claim)) return forget(one, claim, day);
        if (one.day < day) again.set(one.person, [...(again.get(one.person) ?? []), claim]);
        // It may have arrived, so it is not repeated today: the next working day has a row of its own.
        else if (claim.outcome === 'not known') await work.finish([one]);
        else if (wall() - Date.parse(claim.at) >= leaseMs) stale.push(claim);
      },
      { concurrency: AT_ONCE },
    );
    return { stale, again };
  }

  const isEnded = ({ outcome }: Claim): boolean => outcome !== 'claimed' && outcome !== 'not known';

  /** A row without a claim is of somebody who is about to claim, or, a day later, of somebody who died before. */
  async function forget(one: Unfinished, claim: Claim | undefined, day: Day): Promise<void> {
    if (claim || one.day < day) await work.finish([one]);
  }

  /** Where the channel takes nothing for a while the claim is renewed, so that no other copy thinks it left behind. */
  async function patiently(claim: Claim, directory: Directory, { day, next }: MessageDay): Promise<Ending> {
    let held: Claim | undefined = claim;
    for (let left = MOST_ROUNDS; held && left > 0; left--) {
      const ending = await finishing.finish(held, directory, day, next);
      if (ending !== 'later') return ending;
      if (left > 1) held = await ledger.takeUp(held, at());
    }
    return 'later';
  }

  /** What earlier messages carried is in today's now. */
  async function carriedOver(again: Claim[], { day }: MessageDay): Promise<void> {
    for (const claim of again) {
      await ledger.mark(claim, 'carried over');
      await work.finish([
        { person: claim.person, day: claim.day, wakes: day },
        { person: claim.person, day: claim.day, wakes: claim.day },
      ]);
    }
  }

  /** What a person hears later gets a pointer of its own, so that the item's can move on. */
  async function hold(person: string, { held }: Told, visits: Visit[]): Promise<void> {
    const pointers = held.map(({ reason, wakes }): Pointer => {
      const from = visits.find(({ pointer }) => pointer.ref === reason.ref && pointer.board === reason.board);
      const { board, ref, day } = reason;
      return { board, ref, wakes, since: from?.pointer.since ?? day, heldFor: person };
    });
    if (pointers.length > 0) await work.point(pointers);
  }

  return { sweep, preview };
}

const daysOf = (day: Day): MessageDay => ({
  day,
  horizon: horizonOf(day),
  next: workingDayFrom(addDays(day, 1)),
});

/** The reasons of all visits, person by person. */
function together(
  visits: Visit[],
  asks: Map<string, Reason[]>,
  again: Map<string, Claim[]>,
): [string, Reason[]][] {
  const all = new Map<string, Reason[]>([...again.keys()].map((person) => [person, []]));
  for (const reasons of [...visits.map((one) => one.reasons), asks])
    for (const [person, its] of reasons) all.set(person, [...(all.get(person) ?? []), ...its]);
  // An item's own pointer and one that was held back may bring the same reason.
  return [...all].map(([person, its]) => [person, distinct(its)]);
}

const distinct = (reasons: Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [reasonKey(reason).join('\n'), reason])).values(),
];
