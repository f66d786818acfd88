import { setTimeout as pause } from 'node:timers/promises';
import type { Claim, Commitment, ImportClaims, Intent } from './import-claim.ts';

/**
 * How an import, or taking one back, is all or nothing even when the process is killed: everything that it takes is
 * laid down beside the register, one write commits it, and then it is done by steps that can be repeated by anybody
 * until they are all done.
 */

/** Asked between reading and writing: throws where another run of the program has taken over. */
export type StillOurs = () => Promise<void>;

export interface RunsDeps {
  claims: ImportClaims;
  newId: () => string;
  /** Does what was committed, by steps that can be repeated. */
  carryOut: Record<Claim['kind'], (claim: Claim, stillOurs: StillOurs) => Promise<void>>;
  /** Takes back what was laid down beside the register and is not needed any more. */
  clearUp: (claim: Claim) => Promise<void>;
}

/** What came of the time before the commit: where there is nothing to commit, nothing happens. */
export interface Prepared<T> {
  result: T;
  commits?: Commitment | undefined;
}

/** Thrown inside when another run of the program has taken over and finishes it. */
class TakenOver extends Error {
  override name = 'TakenOver';
}

export function createImportRuns({ claims, newId, carryOut, clearUp }: RunsDeps) {
  /** Does one thing with the claim held; `busy` where somebody else holds it. */
  async function run<T>(intent: Intent, prepare: (held: Claim) => Promise<Prepared<T>>): Promise<T | 'busy'> {
    const held = await claims.take(newId(), intent, newId());
    if (!held) {
      const other = await claims.read();
      if (other && !claims.isStale(other)) return 'busy';
      await finishPending();
      return run(intent, prepare);
    }
    // Once the commit was tried it may have happened, whatever we hear of it: then nothing is taken back.
    let commitTried = false;
    try {
      const { result, commits } = await prepare(held);
      if (!commits) return result;
      commitTried = true;
      const committed = await claims.renew(held, { state: 'committed', ...commits });
      if (!committed) return 'busy';
      await goIn(committed);
      return result;
    } finally {
      if (!commitTried) await forget(held);
    }
  }

  /** Finishes what was committed before its process ended. Says whether there was anything. */
  async function finishPending(): Promise<boolean> {
    const claim = await claims.read();
    if (!claim || (claim.state === 'staging' && !claims.isStale(claim))) return false;
    const ours = await claims.renew(claim, { runner: newId() });
    if (!ours) return finishPending();
    if (ours.state === 'staging') {
      await forget(ours);
      return false;
    }
    await goIn(ours);
    return true;
  }

  async function forget(claim: Claim): Promise<void> {
    await clearUp(claim);
    await claims.release(claim);
  }

  async function goIn(claim: Claim): Promise<void> {
    let ours = claim;
    const keep = async (state: Claim['state'] = ours.state): Promise<void> => {
      const renewed = await claims.renew(ours, { state });
      if (!renewed) throw new TakenOver();
      ours = renewed;
    };
    try {
      if (ours.state === 'committed') {
        await carryOut[ours.kind](ours, keep);
        await keep('applied');
      }
      await forget(ours);
    } catch (error) {
      if (!(error instanceof TakenOver)) throw error;
      await finishedByOther(claim.id);
    }
  }

  async function finishedByOther(id: string): Promise<void> {
    for (let left = 300; left > 0; left--) {
      if ((await claims.read())?.id !== id) return;
      await pause(200);
    }
    throw new Error('The import was taken over by another process that does not finish it. Run it again.');
  }

  return { run, finishPending };
}
