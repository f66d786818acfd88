import type { TableClient } from '@azure/data-tables';
import { limitPolicy, meterPolicy, type OnAnswer, type OnRequest, readyPolicy } from './policies.ts';
import { type Place, placeOf } from './store-place.ts';
import { statusOf } from './unreachable.ts';

export interface Tables {
  /** Items with their history, the directory and the accounts. */
  register: TableClient;
  /** What was asked. */
  conversations: TableClient;
  /** Imports on their way into the register. */
  imports: TableClient;
  /** The books of reminders: what waits, what was told to whom, and when the next message may go out. */
  reminders: TableClient;
  /** Where people and channels can be written to. */
  references: TableClient;
  /** Files that are kept for a while: papers that were sent, reports to be fetched. */
  files: TableClient;
  /** Does the store answer within two seconds? */
  storeAnswers(): Promise<boolean>;
}

export interface TablesOptions {
  /** Told of every request that goes out, repeats included: its method and table (`$batch` for a transaction). */
  onRequest?: OnRequest | undefined;
  /** Told of every such request when it is over. */
  onAnswer?: OnAnswer | undefined;
  /**
   * Milliseconds that one attempt may take. There are two at most, so a store that is down is known to be within
   * two and a half seconds; an import may wait longer.
   */
  attemptMs?: number;
  /** In place of what the name stands for. */
  place?: Place;
}

const ATTEMPT_MS = 1_000;
const RETRY = { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 200 };

/**
 * The tables of a store, by its connection string or its address. Nothing is asked of the store until a table is first
 * used; it is made then where it may be missing, so that a store that was down at the start is as good as any later.
 */
export function openTables(named: string, options: TablesOptions = {}): Tables {
  const { onRequest, onAnswer, attemptMs = ATTEMPT_MS, place = placeOf(named) } = options;
  const settings = {
    allowInsecureConnection: place.allowInsecureConnection,
    retryOptions: RETRY,
    additionalPolicies: [
      { policy: limitPolicy(2 * attemptMs + 400), position: 'perCall' as const },
      { policy: meterPolicy(attemptMs, onRequest, onAnswer), position: 'perRetry' as const },
    ],
  };
  const service = place.service(settings);

  /** Makes a table where it is missing, once, before its first request. */
  const making = (name: string): (() => Promise<void>) => {
    let made: Promise<void> | undefined = place.tablesAreThere ? Promise.resolve() : undefined;
    return async () => {
      made ??= service.createTable(name);
      await made.catch((error: unknown) => {
        made = undefined;
        throw error;
      });
    };
  };

  const open = (name: Exclude<keyof Tables, 'storeAnswers'>): TableClient =>
    place.table(name, {
      ...settings,
      additionalPolicies: [
        { policy: readyPolicy(making(name)), position: 'perCall' },
        ...settings.additionalPolicies,
      ],
    });

  const register = open('register');
  const storeAnswers = async (): Promise<boolean> => {
    const abortSignal = AbortSignal.timeout(2_000);
    try {
      if (place.tablesAreThere) await register.getEntity('no board', 'no row', { abortSignal });
      else for await (const _page of service.listTables({ abortSignal }).byPage({ maxPageSize: 1 })) break;
      return true;
    } catch (error) {
      return place.tablesAreThere && statusOf(error) === 404;
    }
  };

  return {
    register,
    conversations: open('conversations'),
    imports: open('imports'),
    reminders: open('reminders'),
    references: open('references'),
    files: open('files'),
    storeAnswers,
  };
}
