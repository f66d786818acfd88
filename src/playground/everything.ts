import type { Store } from './demo-store.ts';

/** The parts of a start, in the order in which they are started. */
export interface Parts {
  /** Throws a plain sentence when something on this machine stands in the way: a busy port, for one. */
  check(): Promise<void>;
  openStore(): Promise<Store>;
  startBot(connectionString: string): Promise<{ url: string; stop(): Promise<void> }>;
  startPlayground(
    botUrl: string,
    signal: AbortSignal,
  ): Promise<{ url: string; ended: Promise<string>; stop(): Promise<void> }>;
}

export interface Running {
  /** The address to open in a browser. */
  url: string;
  /** Resolves with one sentence when a part ends by itself. */
  ended: Promise<string>;
  /** Stops every part, the last one started first; the store saves. */
  stop(): Promise<void>;
}

/** Starts the parts one after the other. When one fails, or the signal fires, those that run are stopped again. */
export async function startEverything(parts: Parts, signal: AbortSignal): Promise<Running> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    const failures: unknown[] = [];
    for (let next = stops.pop(); next; next = stops.pop())
      await next().catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    await parts.check();
    signal.throwIfAborted();

    const store = await parts.openStore();
    stops.push(() => store.close());
    signal.throwIfAborted();

    const bot = await parts.startBot(store.connectionString);
    stops.push(() => bot.stop());
    signal.throwIfAborted();

    const playground = await parts.startPlayground(bot.url, signal);
    stops.push(() => playground.stop());
    signal.throwIfAborted();

    return { url: playground.url, ended: Promise.race([store.ended, playground.ended]), stop };
  } catch (error) {
    // What went wrong first is what the person needs to hear.
    await stop().catch(() => undefined);
    throw error;
  }
}
