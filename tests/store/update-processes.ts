import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Became, Order } from './update-user.ts';

/** Processes that make changes, as several copies of the program do on one store. */

const PROGRAM = path.join(import.meta.dirname, 'update-user.ts');

export async function startUser(): Promise<ChildProcess> {
  const user = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  await once(user, 'message');
  return user;
}

/** Has changes made; undefined where the process died over them. */
export async function order(user: ChildProcess, what: Order): Promise<Became | undefined> {
  const settled = new AbortController();
  const first = (event: string): Promise<unknown[]> => once(user, event, { signal: settled.signal });
  const done = first('message').then(([became]) => became as Became);
  const died = first('exit').then(() => undefined);
  user.send(what);
  try {
    return await Promise.race([done, died]);
  } finally {
    for (const waiting of [done, died]) waiting.catch(() => {});
    settled.abort();
  }
}
