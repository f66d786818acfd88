import { TableClient, TableServiceClient } from '@azure/data-tables';
import { limitPolicy, meterPolicy, type OnRequest, readyPolicy } from './policies.ts';

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
  /** Does the store answer within two seconds? */
  storeAnswers(): Promise<boolean>;
}

export interface TablesOptions {
  /** Told of every request that goes out, repeats included: its method and table (`$batch` for a transaction). */
  onRequest?: OnRequest;
  /**
   * Milliseconds that one attempt may take. There are two at most, so a store that is down is known to be within
   * two and a half seconds; an import may wait longer.
   */
  attemptMs?: number;
}

const ATTEMPT_MS = 1_000;
const RETRY = { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 200 };

/** May the connection be plain HTTP? Only to this machine: what the register holds is confidential. */
function isLoopback(connectionString: string): boolean {
  if (/(?:^|;)\s*UseDevelopmentStorage=true/i.test(connectionString)) return true;
  const endpoint = /(?:^|;)\s*TableEndpoint=(http:[^;]+)/i.exec(connectionString)?.[1];
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  const { hostname } = new URL(endpoint);
  if (hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)) return true;
  throw new Error(
    `TABLES_CONNECTION_STRING leads to ${hostname} over plain HTTP. Use its https address, or a store on this machine.`,
  );
}

/**
 * The tables of a store, by its connection string. Nothing is asked of the store until a table is first used; it
 * is made then where it is missing, so that a store that was down at the start is as good as any later.
 */
export function openTables(connectionString: string, options: TablesOptions = {}): Tables {
  const { onRequest, attemptMs = ATTEMPT_MS } = options;
  const settings = {
    allowInsecureConnection: isLoopback(connectionString),
    retryOptions: RETRY,
    additionalPolicies: [
      { policy: limitPolicy(2 * attemptMs + 400), position: 'perCall' as const },
      { policy: meterPolicy(attemptMs, onRequest), position: 'perRetry' as const },
    ],
  };
  const service = readConnection(connectionString, () =>
    TableServiceClient.fromConnectionString(connectionString, settings),
  );

  /** Makes a table where it is missing, once, before its first request. */
  const making = (name: string): (() => Promise<void>) => {
    let made: Promise<void> | undefined;
    return async () => {
      made ??= service.createTable(name);
      await made.catch((error: unknown) => {
        made = undefined;
        throw error;
      });
    };
  };

  const open = (name: Exclude<keyof Tables, 'storeAnswers'>): TableClient =>
    TableClient.fromConnectionString(connectionString, name, {
      ...settings,
      additionalPolicies: [
        { policy: readyPolicy(making(name)), position: 'perCall' },
        ...settings.additionalPolicies,
      ],
    });

  const storeAnswers = async (): Promise<boolean> => {
    try {
      for await (const _page of service
        .listTables({ abortSignal: AbortSignal.timeout(2_000) })
        .byPage({ maxPageSize: 1 }))
        break;
      return true;
    } catch {
      return false;
    }
  };

  return {
    register: open('register'),
    conversations: open('conversations'),
    imports: open('imports'),
    reminders: open('reminders'),
    references: open('references'),
    storeAnswers,
  };
}

function readConnection<T>(connectionString: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // The string holds the account's key: it must not be repeated in the message.
    throw new Error(
      'TABLES_CONNECTION_STRING cannot be read. Copy it whole from the storage account (Access keys, Connection string).',
      { cause: connectionString === '' ? undefined : (error as Error).name },
    );
  }
}
