import type { Day } from '../register/day.ts';
import { heed } from '../remind/wishes.ts';
import { apart, type Fault } from './apart.ts';
import type { Claim, Ledger, Unfinished, WorkList } from './ports.ts';
import type { MessageDay } from './telling.ts';

/**
 * Messages without an end. Those of today that were left behind are taken up; what those of earlier days carried goes
 * into today's, whether they were cut short, nobody knows if they arrived, or a fault kept them from being sent.
 */

export interface LeftoversDeps {
  work: Pick<WorkList, 'unfinished' | 'begin' | 'finish'>;
  ledger: Pick<Ledger, 'personDay' | 'mark'>;
  /** The real time in milliseconds: leases run by it. */
  wall: () => number;
  /** Milliseconds after which a claim without an end was left behind. */
  leaseMs: number;
}

export interface Leftovers {
  /** Messages of today that a copy which died left behind. */
  stale: Claim[];
  /** Messages of earlier days, person by person. */
  again: Map<string, Claim[]>;
  faults: Fault<Unfinished>[];
}

type Fate =
  | { is: 'stale' | 'again'; claim: Claim }
  /** A copy is about to claim it, or is sending it. */
  | { is: 'under way' }
  | { is: 'over' }
  /** The person wished to hear nothing of it before that day. */
  | { is: 'put off'; until: Day };

const AT_ONCE = 16;

export function createLeftovers({ work, ledger, wall, leaseMs }: LeftoversDeps) {
  async function fateOf(one: Unfinished, { day, horizon }: MessageDay): Promise<Fate> {
    const { claim, wishes } = await ledger.personDay(one.person, one.day);
    // Without a claim: of somebody who is about to claim, or, a day later, of somebody who died before.
    if (!claim) return { is: one.day < day ? 'over' : 'under way' };
    if (isOver(claim, one)) return { is: 'over' };
    if (one.day === day) {
      // It may have arrived, so it is not repeated today: the next working day has a row of its own.
      if (claim.outcome !== 'claimed') return { is: 'over' };
      return wall() - Date.parse(claim.at) >= leaseMs ? { is: 'stale', claim } : { is: 'under way' };
    }
    // A weekly message that may not have arrived does not wait for another week.
    const { now, later } = heed(claim.reasons, { ...wishes, weeklyOn: undefined }, day, horizon);
    const [until] = later.map(({ wakes }) => wakes).sort();
    return until !== undefined && now.length === 0 ? { is: 'put off', until } : { is: 'again', claim };
  }

  /** What there is; nothing is written. */
  async function look(on: MessageDay): Promise<Leftovers & { fates: { one: Unfinished; fate: Fate }[] }> {
    const fates: { one: Unfinished; fate: Fate }[] = [];
    const faults = await apart(await work.unfinished(on.day), AT_ONCE, async (one) => {
      fates.push({ one, fate: await fateOf(one, on) });
    });
    const stale: Claim[] = [];
    const again = new Map<string, Claim[]>();
    for (const { fate } of fates) {
      if (fate.is === 'stale') stale.push(fate.claim);
      if (fate.is === 'again') addOnce(again, fate.claim);
    }
    return { stale, again, faults, fates };
  }

  /** What there is to do; what needs nothing more is tidied away. */
  async function find(on: MessageDay): Promise<Leftovers> {
    const { fates, ...left } = await look(on);
    const putOff = fates.flatMap(({ one, fate }) =>
      fate.is === 'put off' ? [{ one, to: { ...one, wakes: fate.until } }] : [],
    );
    const over = fates.filter(({ fate }) => fate.is === 'over').map(({ one }) => one);
    if (putOff.length > 0) await work.begin(putOff.map(({ to }) => to));
    const done = [...over, ...putOff.map(({ one }) => one)];
    if (done.length > 0) await work.finish(done);
    return left;
  }

  /** Today's message carries what these did. */
  async function carriedOver(claims: Claim[], { day }: MessageDay): Promise<void> {
    for (const claim of claims) {
      await ledger.mark(claim, 'carried over');
      const { person, day: began } = claim;
      await work.finish([
        { person, day: began, wakes: began },
        { person, day: began, wakes: day },
      ]);
    }
  }

  return { look, find, carriedOver };
}

/** A message that failed is told again only where a row of its own says so. */
function isOver({ outcome }: Claim, { day, wakes }: Unfinished): boolean {
  if (outcome === 'failed') return wakes === day;
  return outcome !== 'claimed' && outcome !== 'not known';
}

/** A message may have two rows: that of its own day, and that of the day on which it is told again. */
function addOnce(again: Map<string, Claim[]>, claim: Claim): void {
  const known = again.get(claim.person) ?? [];
  if (!known.some(({ day }) => day === claim.day)) again.set(claim.person, [...known, claim]);
}
