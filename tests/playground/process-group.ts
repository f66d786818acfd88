import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether a process of a group still runs. One that has ended and waits for its parent to notice does not. */
export function groupRuns(group: number): boolean {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').some((entry) => runsInGroup(entry, group));
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Linux: `/proc/7/stat` reads `7 (name) state parent group …`. */
function runsInGroup(entry: string, group: number): boolean {
  if (!/^\d+$/.test(entry)) return false;
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(itsGroup) === group && state !== 'Z';
  } catch {
    return false; // it ended while we looked
  }
}
