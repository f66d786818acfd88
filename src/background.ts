/** Work that nobody waits for: its faults are recorded, and the program ends only when it is done. */

export interface Background {
  run(what: string, work: Promise<unknown>): void;
  /** Resolves when all that is under way has ended, or after a few seconds. */
  settled(): Promise<void>;
}

/** What is not done by now is taken up by whoever starts next. */
const LONGEST_MS = 5_000;

export function createBackground(onFault: (error: unknown, what: string) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run(what, work) {
      const one: Promise<void> = work
        .then(
          () => undefined,
          (error: unknown) => onFault(error, what),
        )
        .finally(() => running.delete(one));
      running.add(one);
    },
    async settled() {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LONGEST_MS);
      });
      await Promise.race([Promise.all(running), enough]);
      clearTimeout(timer);
    },
  };
}
