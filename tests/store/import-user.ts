import type { Batch } from '../../src/register/batch.ts';
import { make, undo } from './officer.ts';
import { openInstance } from './rig.ts';

/**
 * A program for `heavy-killed-desk-import.test.ts`: makes an import as an officer does, or takes the newest one back,
 * and says what became of it. It is killed from outside.
 */

export type ImportOrder = { connectionString: string } & ({ make: Batch } | { undo: true });

process.on('message', async (order: ImportOrder) => {
  const store = openInstance(order.connectionString);
  process.send?.('begun');
  const { is } = 'make' in order ? await make(store, order.make) : await undo(store);
  process.send?.(is);
});
process.send?.('ready');
