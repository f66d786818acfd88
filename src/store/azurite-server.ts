import { createRequire } from 'node:module';

/** Azurite's table server inside this process. Azurite is a development package and has no types of its own. */

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

type Made<T> = { default: new (...settings: unknown[]) => T };

/** The account that every Azurite knows; the key is published and protects nothing, loopback does. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface RunningServer {
  connectionString: string;
  /** Saves what is not saved yet and stops. */
  close(): Promise<void>;
}

/** Starts a table server on a free port of 127.0.0.1 that keeps its rows in a file; without one, in memory. */
export async function startTableServer(file: string | undefined): Promise<RunningServer> {
  const require = createRequire(import.meta.url);
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration.js') as Made<object>;
  const { default: Server } = require('azurite/dist/src/table/TableServer.js') as Made<TableServer>;

  const configuration = new Configuration(
    ...['127.0.0.1', 0],
    5, // seconds that an idle connection is kept
    file ?? 'memory',
    ...[false, false, undefined, undefined], // no logs
    ...[false, true], // any version of the API
    ...['', '', '', undefined], // no certificate
    ...[false, file === undefined],
  );
  const server = new Server(configuration);
  await server.start();
  const connectionString = [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `TableEndpoint=${server.getHttpServerAddress()}/${ACCOUNT}`,
  ].join(';');
  return { connectionString, close: () => server.close() };
}
