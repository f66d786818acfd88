import { TableClient, TableServiceClient } from '@azure/data-tables';
import { limitPolicy, meterPolicy, type OnRequest, readyPolicy } from './policies.ts';

export interface Tables {
  /** Items with their history, the directory and the accounts. */
  register: TableClient;
  /** What was asked. */
  conversations: TableClient;
  /** Imports on their way into the register. */
  imports: TableClient;
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

const NAMES = ['register', 'conversations', 'imports'] as const;
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
 * The tables of a store, by its connection string. Nothing is asked of the store until a table is first used; the
 * tables that are missing are made then, so that a store that was down at the start is as good as any later.
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

  let making: Promise<unknown> | undefined;
  const ready = async (): Promise<void> => {
    making ??= Promise.all(NAMES.map((name) => service.createTable(name)));
    await making.catch((error: unknown) => {
      making = undefined;
      throw error;
    });
  };

  const open = (name: (typeof NAMES)[number]): TableClient =>
    TableClient.fromConnectionString(connectionString, name, {
      ...settings,
      additionalPolicies: [
        { policy: readyPolicy(ready), position: 'perCall' },
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
