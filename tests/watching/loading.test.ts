import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const INSIGHTS =
  'InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://127.0.0.1:9/';

/** What a process of its own prints. */
async function printedBy(file: string, ...words: string[]) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { stdout } = await run(process.execPath, ['--import', 'tsx', path, ...words]);
  return JSON.parse(stdout);
}

describe('a bot', { timeout: 60_000 }, () => {
  it('that nobody watches loads nothing of the telemetry packages', async () => {
    expect(await printedBy('./load-bot.ts')).toEqual({ listens: expect.any(String), loaded: 0 });
  });

  it('that is watched loads them, and starts though Application Insights is away', async () => {
    const { listens, loaded } = await printedBy('./load-bot.ts', INSIGHTS);
    expect(listens).toMatch(/^http/);
    expect(loaded).toBeGreaterThan(10);
  });
});

describe('Application Insights', { timeout: 60_000 }, () => {
  it('is told of a turn in its own format at the address given, and nobody else is told or asked', async () => {
    const { sent, asked, faults, startUp } = await printedBy('./export-to-azure.ts');
    expect({ asked, faults, startUp }).toEqual({ asked: [], faults: [], startUp: [] });
    const urls = new Set(sent.map(({ url }: { url: string }) => new URL(url).host));
    expect([...urls]).toEqual(['insights.example']);
    const envelopes = sent.flatMap(({ body }: { body: object[] }) => body);
    const datas = envelopes.map(({ data: { baseData } }: { data: { baseData: object } }) => baseData);
    expect(datas).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'turn message', success: true }),
        expect.objectContaining({ name: 'GET register', success: true }),
        expect.objectContaining({
          metrics: [expect.objectContaining({ name: 'promises.turns', value: 1 })],
          properties: { kind: 'message', understood: 'yes', outcome: 'answered' },
        }),
      ]),
    );
    const tags = new Set(envelopes.flatMap(({ tags }: { tags: object }) => Object.entries(tags)).map(String));
    expect([...tags].filter((tag) => /role/.test(String(tag))).sort()).toEqual([
      'ai.cloud.role,promises',
      'ai.cloud.roleInstance,copy-1',
    ]);
  });
});
