import type { TableClient } from '@azure/data-tables';
import type { Day } from '../register/day.ts';
import { noWishes, type Reason, type Wishes } from '../remind/reason.ts';
import type { Claim, Ledger, Outcome } from '../sweep/ports.ts';
import { fewAtOnce } from './few-at-once.ts';
import {
  claimChange,
  claimEntity,
  readClaim,
  readTrouble,
  readWishes,
  readWritten,
  toldEntity,
  troubleEntity,
} from './ledger-entity.ts';
import { readRange, readRow } from './read-rows.ts';
import { dayAndWishes, dayRow, personPartition, TROUBLES, troubleRows, WISHES } from './reminder-keys.ts';
import { createToldRows, distinctReasons, WITH_THE_CLAIM } from './told-rows.ts';
import { isConflict } from './unreachable.ts';
import { createWishesTable } from './wishes-table.ts';

/**
 * What was told to whom, a partition a person. Every write of a claim carries an id of its own, so that a writer
 * whose reply was lost, and whose repeat therefore met a conflict, knows its own success.
 */
export function createLedgerTable(client: TableClient, { newId }: { newId: () => string }): Ledger {
  const { told, toldOf, add } = createToldRows(client);
  const wishesTable = createWishesTable(client, { newId });

  /** The version of a day's row when the write of that id was the last; undefined when it was not. */
  async function versionIfOurs(person: string, day: Day, id: string): Promise<string | undefined> {
    const row = await readRow(client, personPartition(person), dayRow(day));
    if (!row) return undefined;
    const { written, etag } = readWritten(row);
    return written === id ? etag : undefined;
  }

  async function personDay(person: string, day: Day): Promise<{ claim: Claim | undefined; wishes: Wishes }> {
    const rows = await readRange(client, personPartition(person), dayAndWishes(day));
    const claim = rows.find(({ rowKey }) => rowKey === dayRow(day));
    const wishes = rows.find(({ rowKey }) => rowKey === WISHES);
    return { claim: claim && readClaim(claim), wishes: wishes ? readWishes(wishes) : noWishes };
  }

  /**
   * A transaction takes 100 rows: what more reasons there are is in the day's row at once and gets its own rows
   * right after. A crash in between loses nothing, as the claim goes stale and is taken up, which adds them; until
   * then one of those could be told again on another day.
   */
  async function claim(
    person: string,
    day: Day,
    reasons: Reason[],
    at: string,
    again: Reason[] = [],
  ): Promise<Claim | 'taken'> {
    const id = newId();
    const all = [...reasons, ...again];
    const claimed = { person, day, reasons: all, outcome: 'claimed' as const, at, attempts: 1 };
    const dayEntity = claimEntity(claimed, id);
    const distinct = distinctReasons(reasons);
    const later = distinct.slice(WITH_THE_CLAIM);
    if ((await told(person, later)).length > 0) return 'taken';

    const etag = await insert();
    if (etag === undefined) return 'taken';
    await add(person, day, later);
    return { ...claimed, etag };

    async function insert(): Promise<string | undefined> {
      const rows = distinct.slice(0, WITH_THE_CLAIM).map((reason) => toldEntity(person, day, reason));
      try {
        const done = await client.submitTransaction([dayEntity, ...rows].map((row) => ['create', row]));
        const version = done.getResponseForEntity(dayRow(day))?.etag;
        if (version !== undefined) return version;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
      return versionIfOurs(person, day, id);
    }
  }

  /** Merges changes into the row as the claim saw it; undefined when somebody wrote it since. */
  async function change(
    held: Claim,
    changes: Parameters<typeof claimChange>[1],
  ): Promise<string | undefined> {
    const id = newId();
    try {
      const done = await client.updateEntity(claimChange(held, changes, id), 'Merge', { etag: held.etag });
      if (done.etag !== undefined) return done.etag;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    return versionIfOurs(held.person, held.day, id);
  }

  async function takeUp({ because: _, ...held }: Claim, at: string): Promise<Claim | undefined> {
    const changes = { outcome: 'claimed' as const, at, attempts: held.attempts + 1 };
    const etag = await change(held, changes);
    if (etag === undefined) return undefined;
    // Whoever held it may have ended before these were written.
    await add(held.person, held.day, distinctReasons(held.reasons).slice(WITH_THE_CLAIM));
    return { ...held, ...changes, etag };
  }

  /**
   * The list of troubles is written first, and read with the claims beside it: it may name a message that ended
   * well, but never misses one.
   */
  async function mark(
    held: Claim,
    outcome: Exclude<Outcome, 'claimed'>,
    because?: string,
  ): Promise<'marked' | 'taken over'> {
    if (isTrouble(outcome)) await client.upsertEntity(troubleEntity(held, outcome, because), 'Replace');
    const etag = await change(held, { outcome, ...(because === undefined ? {} : { because }) });
    return etag === undefined ? 'taken over' : 'marked';
  }

  /**
   * One request for the list and one for each message on it. What was carried over into a later message has been a
   * trouble all the same, and is given with the outcome that it had before.
   */
  async function troubles(from: Day, to: Day): Promise<Claim[]> {
    const noted = (await readRange(client, TROUBLES, troubleRows(from, to))).map(readTrouble);
    const claims = await fewAtOnce(noted, async ({ person, day, outcome, because }) => {
      const row = await readRow(client, personPartition(person), dayRow(day));
      if (!row) return [];
      const now = readClaim(row);
      if (isTrouble(now.outcome)) return [now];
      return now.outcome === 'carried over' ? [{ ...now, outcome, because: because || undefined }] : [];
    });
    return claims.flat();
  }

  return { personDay, claim, told, takeUp, mark, troubles, toldOf, ...wishesTable };
}

const isTrouble = (outcome: Outcome): boolean => outcome === 'not known' || outcome === 'failed';
