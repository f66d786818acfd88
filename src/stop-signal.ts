/** What asks a program to end: Ctrl-C, a service manager, a closed terminal. */
const REQUESTS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How often to look whether npm is still there, in milliseconds. */
const LOOK_EVERY = 1_000;

export interface Program {
  /** The process that started this one; it changes when that one is gone. */
  readonly ppid: number;
  on(event: string, listener: () => void): unknown;
}

/**
 * Fires when the program is to stop, however often it is told to: npm passes Ctrl-C on although the terminal has
 * sent it already. A program that npm started stops with npm, too. Where a shell stays between the two (Windows
 * has no `exec`), a signal sent to npm alone ends that shell and never gets here; and nobody can pass on SIGKILL.
 */
export function stopSignal(program: Program, { startedByNpm }: { startedByNpm: boolean }): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const request of REQUESTS) program.on(request, stop);
  if (startedByNpm) {
    const parent = program.ppid;
    const looking = setInterval(() => program.ppid !== parent && stop(), LOOK_EVERY).unref();
    stopping.signal.addEventListener('abort', () => clearInterval(looking));
  }
  return stopping.signal;
}
