import { buffer } from 'node:stream/consumers';
import type { PaperLimits } from './limits.ts';
import { type Answer, takeApart } from './take-apart.ts';
import { DAMAGED } from './unreadable.ts';

/** The program of the reading process: what to read comes in at one end, what was read goes out at the other. */

const answer = (what: Answer): void => {
  process.stdout.write(JSON.stringify(what), () => process.exit(0));
};
// A stream of a damaged part may complain when nobody listens any more.
process.once('uncaughtException', () => answer({ says: DAMAGED }));

// A blank line says that everything is loaded; the time for reading is counted from here.
process.stdout.write('\n');
const asked = await buffer(process.stdin);
const over = asked.indexOf('\n');
const { file, limits } = JSON.parse(asked.toString('utf8', 0, over)) as { file: string; limits: PaperLimits };
answer(await takeApart(file, asked.subarray(over + 1), limits));
