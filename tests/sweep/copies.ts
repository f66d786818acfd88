import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Death, Moved, Order, Said } from './orders.ts';

/** Copies of the program that are killed again and again, each replaced by a new one at once. */

/** How a copy is to end: by its own hand, or killed from outside so many milliseconds after it was told to. */
export type Planned = Death | { when: 'some time'; ms: number };

/** Started ahead of the kills. */
const SPARES = 2;

/** A copy that was killed. */
export interface Killed {
  by: string;
  /** Milliseconds of the wall clock. */
  at: number;
}

export interface CopiesOptions {
  start(): Promise<ChildProcess>;
  order: Omit<Order, 'by' | 'at' | 'dies'>;
  onKilled(killed: Killed): void;
}

interface Copy {
  child: ChildProcess;
  planned: Planned | undefined;
}

export function createCopies({ start, order, onKilled }: CopiesOptions) {
  const alive = new Map<string, Copy>();
  const faults: string[] = [];
  const spares: Promise<ChildProcess>[] = [];
  let deck: Planned[] = [];
  let at = '';
  let started = 0;
  let closing = false;

  async function launch(): Promise<void> {
    while (spares.length < SPARES) spares.push(start());
    const child = await (spares.shift() ?? start());
    if (closing) return void child.kill('SIGKILL');
    started += 1;
    const by = `copy-${started}`;
    const copy: Copy = { child, planned: undefined };
    alive.set(by, copy);
    child.on('message', (said: Said) => void ('fault' in said && faults.push(said.fault)));
    child.once('exit', () => {
      alive.delete(by);
      if (closing) return;
      onKilled({ by, at: Date.now() });
      void launch();
    });
    tell(copy, { ...order, by });
  }

  /** Gives a copy something to do and, where none is planned yet, its end. */
  function tell(copy: Copy, more: Partial<Order>): void {
    const planned = copy.planned ? undefined : deck.shift();
    copy.planned ??= planned;
    const dies = planned?.when === 'some time' ? undefined : planned;
    copy.child.send({ ...more, at, dies } satisfies Partial<Order> & Moved);
    if (planned?.when === 'some time') setTimeout(() => copy.child.kill('SIGKILL'), planned.ms);
  }

  return {
    /** What went wrong in any of them, besides being killed. */
    faults,
    start: (copies: number) => Promise.all(Array.from({ length: copies }, launch)),
    /** Puts the clock of all copies to an instant, and deals them, and those that come after them, their ends. */
    goTo(instant: string, deaths: Planned[]): void {
      at = instant;
      deck = [...deck, ...deaths];
      for (const copy of alive.values()) tell(copy, {});
    },
    /** Kills one that happens to be idle. */
    killOne(): void {
      const [copy] = alive.values();
      copy?.child.kill('SIGKILL');
    },
    async close(): Promise<void> {
      closing = true;
      const ends = [...alive.values()].map(({ child }) => once(child, 'exit'));
      for (const { child } of alive.values()) child.kill('SIGKILL');
      for (const spare of spares) (await spare).kill('SIGKILL');
      await Promise.all(ends);
    },
  };
}
