import { type RunningServer, startTableServer } from '../src/store/azurite-server.ts';

/** A real table store for a test, empty, in memory, on a free port of 127.0.0.1. */
export const startAzurite = (): Promise<RunningServer> => startTableServer(undefined);
