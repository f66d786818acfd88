import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import { HOSTILE } from './hostile.ts';
import { readingProcesses } from './processes.ts';

const MOST_MS = 5_000;
const MOST_MEMORY = 200_000_000;

describe('hostile files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const read = createReadPaper({ readText: readCsvPaper });
  let before = 0;
  let most = 0;
  let watch: NodeJS.Timeout;

  beforeAll(() => {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const program = fileURLToPath(new URL('./write-hostile.ts', import.meta.url));
    execFileSync(process.execPath, ['--import', loader, program, folder]);
    before = process.memoryUsage.rss();
    watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
  });

  afterAll(() => {
    clearInterval(watch);
    rmSync(folder, { recursive: true });
  });

  it('are at least forty', () => {
    expect(HOSTILE.filter(({ says }) => says !== undefined).length).toBeGreaterThanOrEqual(40);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  });

  it.each(HOSTILE.map((hostile, at) => ({ ...hostile, at })))(
    '$name: is told why, in time',
    async (hostile) => {
      const bytes = readFileSync(join(folder, String(hostile.at)));
      const began = performance.now();
      const answer = await read(hostile.file, bytes);
      const took = performance.now() - began;
      expect('says' in answer ? answer.says : undefined).toEqual(
        hostile.says === undefined ? undefined : expect.stringMatching(hostile.says),
      );
      expect(took).toBeLessThan(MOST_MS);
    },
  );

  it('leave this process as it was, and none behind', () => {
    expect(readingProcesses()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(most - before).toBeLessThan(MOST_MEMORY);
  });
});
