import { describe, expect, it } from 'vitest';
import { noWishes, type Reason } from '../../src/remind/reason.ts';
import type { Claim, Ledger } from '../../src/sweep/ports.ts';
import { createTelling } from '../../src/sweep/telling.ts';
import { aReason, day } from '../store/books.ts';
import { RAVI } from './partnership.ts';

const TODAY = day('2018-01-15');
const ON = { day: TODAY, horizon: TODAY, next: day('2018-01-16') };
const AT = '2018-01-15T09:30:00.000Z';
const reasons = (count: number): Reason[] =>
  Array.from({ length: count }, (_, n) => aReason({ ref: `HC-${n + 1}`, day: TODAY }));

/** A ledger that is asked for one person's day; `taken`: how often another copy is faster. */
function aLedger({ taken = 0, told = [] as Reason[] } = {}) {
  const claims: Claim[] = [];
  let left = taken;
  const ledger: Pick<Ledger, 'personDay' | 'claim' | 'told'> = {
    personDay: async () => ({ claim: undefined, wishes: noWishes }),
    claim: async (person, on, fresh, at, again = []) => {
      if (left > 0) {
        left -= 1;
        return 'taken';
      }
      const made = { person, day: on, reasons: [...fresh, ...again], outcome: 'claimed' as const };
      const claim = { ...made, at, attempts: 1, etag: '1' };
      claims.push(claim);
      return claim;
    },
    told: async (_, asked) => asked.filter(({ ref }) => told.some((one) => one.ref === ref)),
  };
  return {
    ledger,
    claims,
    telling: createTelling({ ledger, work: { begin: async () => undefined }, at: () => AT }),
  };
}

describe('a message', () => {
  it('is about 500 items at most, and the rest waits for the next working day', async () => {
    const { telling } = aLedger();
    const { claim, held } = await telling.claim(RAVI, reasons(502), [], ON);
    expect(claim?.reasons).toHaveLength(500);
    expect(held.map(({ reason, wakes }) => [reason.ref, wakes])).toEqual([
      ['HC-501', '2018-01-16'],
      ['HC-502', '2018-01-16'],
    ]);
  });

  it('leaves out what another copy told at the same moment', async () => {
    const { telling, claims } = aLedger({ taken: 1, told: reasons(1) });
    await telling.claim(RAVI, reasons(2), [], ON);
    expect(claims.map((claim) => claim.reasons.map(({ ref }) => ref))).toEqual([['HC-2']]);
  });

  it('is not made where nothing is left to tell', async () => {
    const { telling } = aLedger({ taken: 1, told: reasons(1) });
    expect(await telling.claim(RAVI, reasons(1), [], ON)).toEqual({ held: [], carried: false });
  });

  it('leaves out older reasons that were told in their time, before anything is claimed', async () => {
    const old = reasons(2).map((reason) => ({ ...reason, day: day('2018-01-12') }));
    const { telling, claims } = aLedger({ told: reasons(1) });
    await telling.claim(RAVI, old, [], ON);
    expect(claims.map((claim) => claim.reasons.map(({ ref }) => ref))).toEqual([['HC-2']]);
  });

  it('that can never be claimed is a fault, so that what it was to tell stays due', async () => {
    const { telling } = aLedger({ taken: 99 });
    await expect(telling.claim(RAVI, reasons(1), [], ON)).rejects.toThrow('The next sweep tries again.');
  });
});
