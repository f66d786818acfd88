import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One process at a time works on a folder. Locks are numbered files, `store.lock.7`, of which the newest counts; a
 * dead process's lock is not removed but followed by the next number. Files are made whole and never over another,
 * so of two processes that both see a dead one only one gets the next number.
 */

const NAME = 'store.lock.';

export type Lock = { taken: true; release(): void } | { taken: false; heldBy: number };

const fileOf = (folder: string, number: number): string => path.join(folder, `${NAME}${number}`);

const numbersIn = (folder: string): number[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(NAME))
    .map((name) => Number(name.slice(NAME.length)))
    .filter(Number.isInteger);

/** Takes the lock of a folder for this process, unless a living process has it. */
export function takeLock(folder: string): Lock {
  for (;;) {
    const newest = Math.max(0, ...numbersIn(folder));
    const holder = newest === 0 ? undefined : holderOf(fileOf(folder, newest));
    if (holder === 'gone') continue;
    if (holder !== undefined && isAlive(holder)) return { taken: false, heldBy: holder };

    const mine = newest + 1;
    if (!makeWhole(fileOf(folder, mine), process.pid)) continue;
    const numbers = numbersIn(folder);
    if (Math.max(...numbers) > mine) {
      // We were slow: others came and went, and the number had been cleared away before we used it.
      rmSync(fileOf(folder, mine), { force: true });
      continue;
    }
    for (const number of numbers) if (number < mine) rmSync(fileOf(folder, number), { force: true });
    return { taken: true, release: () => replaceWhole(fileOf(folder, mine), 0) };
  }
}

/** The process named in a lock, 0 for a lock that was released; `gone` when somebody has just removed the file. */
function holderOf(file: string): number | 'gone' {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
}

/** Is there a process of this id? */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const draft = (file: string): string => `${file}.draft-${process.pid}`;

/** Makes a file with its content in one step; false when it is there already. */
function makeWhole(file: string, pid: number): boolean {
  writeFileSync(draft(file), String(pid));
  try {
    linkSync(draft(file), file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft(file), { force: true });
  }
}

function replaceWhole(file: string, pid: number): void {
  writeFileSync(draft(file), String(pid));
  renameSync(draft(file), file);
}
