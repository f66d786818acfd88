import { fileURLToPath } from 'node:url';
import { openRegister, type RegisterOptions } from './open-register.ts';
import { loadFiles, runImport } from './run-import.ts';

const FILES = ['organisations', 'boards', 'people', 'priorities', 'indicators', 'register'].map((name) =>
  fileURLToPath(new URL(`./demo/${name}.csv`, import.meta.url)),
);
/** An import has more time for one request than a question, whose asker is waiting. */
const ATTEMPT_MS = 20_000;

/** Whether a register knows nobody yet: then nobody can ask it anything, and the demo may move in. */
export async function isEmpty(options: RegisterOptions): Promise<boolean> {
  const { people } = await openRegister(options).directory();
  return people.length === 0;
}

/** Imports the demo register as `npm run import` would. Throws with its problems where it has any. */
export async function loadDemo(options: RegisterOptions): Promise<void> {
  const { files, missing } = await loadFiles(FILES);
  const register = openRegister({ ...options, attemptMs: ATTEMPT_MS });
  const { done, problems } =
    missing.length > 0 ? { done: false, problems: missing } : await runImport(files, register, false);
  if (!done) throw new Error(`The demo register cannot be loaded.\n${problems.join('\n')}`);
}
