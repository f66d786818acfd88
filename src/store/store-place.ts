import { TableClient, TableServiceClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { DefaultAzureCredential } from '@azure/identity';

/**
 * Where a store is, as the settings name it: a connection string, which holds a key, or the https address of a storage
 * account, which is reached by the identity that the program runs under and needs no secret.
 */

type Settings = TableServiceClientOptions;
/** Gives tokens for the tables. */
type Credential = Pick<DefaultAzureCredential, 'getToken'>;

export interface Place {
  service(settings: Settings): TableServiceClient;
  table(name: string, settings: Settings): TableClient;
  /** Whether connections may be plain HTTP: on this machine alone, for what the register holds is confidential. */
  allowInsecureConnection: boolean;
  /** The deployment makes the tables, and the identity may use them and nothing else of the account. */
  tablesAreThere: boolean;
}

export function placeOf(named: string, credential: Credential = ownIdentity()): Place {
  if (/^https:\/\//i.test(named)) {
    return {
      service: (settings) => new TableServiceClient(named, credential, settings),
      table: (name, settings) => new TableClient(named, name, credential, settings),
      allowInsecureConnection: false,
      tablesAreThere: true,
    };
  }
  return {
    service: (settings) =>
      readConnection(named, () => TableServiceClient.fromConnectionString(named, settings)),
    table: (name, settings) => TableClient.fromConnectionString(named, name, settings),
    allowInsecureConnection: isLoopback(named),
    tablesAreThere: false,
  };
}

/** The managed identity in Azure; an administrator's own sign-in (`az login`) elsewhere. Loaded when first needed. */
function ownIdentity(): Credential {
  let loading: Promise<Credential> | undefined;
  return {
    getToken: async (scopes, options) => {
      loading ??= import('@azure/identity').then(
        ({ DefaultAzureCredential }) => new DefaultAzureCredential(),
      );
      const identity = await loading;
      return identity.getToken(scopes, options);
    },
  };
}

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
