import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { openTables } from '../../src/store/tables.ts';

/**
 * A program for `embedded.test.ts`: opens the store of a folder, writes a row under its own name, and another one
 * when it gets a signal; says so on its output each time; lets go of the store when its input ends.
 */

const [, , folder = '', name = ''] = process.argv;
const store = await openEmbeddedStore(folder);
const { register } = openTables(store.connectionString);

async function write(rowKey: string): Promise<void> {
  await register.createEntity({ partitionKey: 'p', rowKey });
  process.stdout.write('written\n');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void write(`${name} after the signal`));
}
await write(name);
process.stdin.resume().on('end', () => void store.close());
