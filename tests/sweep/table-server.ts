import { startTableServer } from '../../src/store/azurite-server.ts';

/**
 * A program: a table store in memory, in a process of its own, so that the connector stand-in, whose clock is the
 * judge, does not wait for it. It ends with whoever started it.
 */

const { connectionString } = await startTableServer(undefined);
process.on('disconnect', () => process.exit(0));
process.send?.(connectionString);
