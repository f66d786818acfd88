import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options?: object) => void;
/** Newer versions of Node.js give memory back to the system only when asked so; older ones know the plain request alone. */
function collect(): void {
  gc();
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Bytes that are still needed, and bytes that the process holds, once what is not needed has been let go. */
export async function memory(): Promise<{ heap: number; rss: number }> {
  for (let round = 0; round < 3; round++) {
    collect();
    // What is let go by a later step of the event loop goes as well.
    await new Promise((next) => setImmediate(next));
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}
