import type { TableClient } from '@azure/data-tables';
import { nameKey } from '../register/directory.ts';
import type { Reference, References } from '../sweep/ports.ts';
import { fewAtOnce } from './few-at-once.ts';
import { keyPart } from './keys.ts';
import { readRow } from './read-rows.ts';
import { readReference, referenceEntity, samePlace } from './reference-entity.ts';
import { accountKey, CHANNELS, PEOPLE } from './reminder-keys.ts';
import { statusOf } from './unreachable.ts';

/** How old the stored time of the last word may be. */
const DAY_MS = 86_400_000;
/**
 * For how long what this copy saw of a reference is taken as so, without asking: a few questions in a row cost one
 * request. It is short, because another copy may have marked the reference as blocked or removed it meanwhile, and
 * the next word of the person must mend that.
 */
const TRUSTED_MS = 30_000;
const MOST_KEPT = 2_000;

interface Seen {
  reference: Reference;
  /** When it was read or written, in milliseconds of `now`. */
  at: number;
}

/** Where people and channels can be written to, one row each. */
export function createReferenceTable(client: TableClient, { now }: { now: () => Date }): References {
  const seen = new Map<string, Seen>();

  function note(key: string, reference: Reference): void {
    seen.delete(key);
    seen.set(key, { reference, at: now().getTime() });
    const [oldest] = seen.keys();
    if (seen.size > MOST_KEPT && oldest !== undefined) seen.delete(oldest);
  }

  async function read(account: string): Promise<Reference | undefined> {
    const row = await readRow(client, PEOPLE, accountKey(account));
    return row && readReference(row);
  }

  /** What is stored, as far as it need not be asked for; one request where it must be. */
  async function stored(account: string): Promise<Reference | undefined> {
    const kept = seen.get(accountKey(account));
    const isFresh = kept !== undefined && Math.abs(now().getTime() - kept.at) < TRUSTED_MS;
    return isFresh ? kept.reference : read(account);
  }

  async function keep(reference: Omit<Reference, 'blocked'>): Promise<void> {
    const key = accountKey(reference.account);
    const before = await stored(reference.account);
    if (before && isAsGood(before, reference)) {
      if (seen.get(key)?.reference !== before) note(key, before);
      return;
    }
    // Whoever talks to the bot can be written to: the row is replaced, and with it what said that they cannot.
    await client.upsertEntity(referenceEntity(PEOPLE, key, reference), 'Replace');
    note(key, reference);
  }

  async function forget(account: string): Promise<void> {
    seen.delete(accountKey(account));
    await client.deleteEntity(PEOPLE, accountKey(account), { etag: '*' }).catch(unlessMissing);
  }

  /** One request an account, so that it costs the same however many people talk to the bot. */
  async function of(accounts: string[]): Promise<Reference[]> {
    const found = await fewAtOnce([...new Set(accounts.map(nameKey))], read);
    return found.filter((reference) => reference !== undefined);
  }

  async function block(account: string, because: string): Promise<void> {
    seen.delete(accountKey(account));
    const row = { partitionKey: PEOPLE, rowKey: accountKey(account), blocked: because };
    await client.updateEntity(row, 'Merge', { etag: '*' }).catch(unlessMissing);
  }

  async function channelOf(board: string): Promise<Reference | undefined> {
    const row = await readRow(client, CHANNELS, keyPart(board));
    return row && readReference(row);
  }

  async function setChannel(board: string, reference: Omit<Reference, 'blocked'>): Promise<void> {
    await client.upsertEntity(referenceEntity(CHANNELS, keyPart(board), reference), 'Replace');
  }

  return { keep, forget, of, block, channelOf, setChannel };
}

const isAsGood = (before: Reference, after: Omit<Reference, 'blocked'>): boolean =>
  before.blocked === undefined &&
  samePlace(before, after) &&
  Math.abs(Date.parse(after.at) - Date.parse(before.at)) < DAY_MS;

/** A row that has gone needs nothing more. */
function unlessMissing(error: unknown): void {
  if (statusOf(error) !== 404) throw error;
}
