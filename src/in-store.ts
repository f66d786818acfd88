import { createClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { openEmbeddedStore } from './store/embedded.ts';

/** Milliseconds for one request of a command: nobody waits for an answer, so it has longer than a question's. */
export const ATTEMPT_MS = 20_000;

export interface InStore {
  config: Config;
  connectionString: string;
  now: () => Date;
}

/** Reads the settings and opens the store that they name, or the embedded one, for as long as it is used. */
export async function inStore<T>(use: (opened: InStore) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const store = config.connectionString ? undefined : await openEmbeddedStore(config.dataDir);
  try {
    const connectionString = config.connectionString ?? store?.connectionString ?? '';
    return await use({ config, connectionString, now: createClock(Date.now, config.clockStart) });
  } finally {
    await store?.close();
  }
}
