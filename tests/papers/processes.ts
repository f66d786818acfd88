import { execFileSync } from 'node:child_process';

/** The processes that read papers for this one just now, as their command lines. */
export function readingProcesses(): string[] {
  const all = execFileSync('ps', ['-eo', 'ppid=,args='], { encoding: 'utf8' });
  return all
    .split('\n')
    .filter((line) => Number.parseInt(line, 10) === process.pid && line.includes('papers/reader.ts'));
}
