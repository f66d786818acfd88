import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

function written(log: (to: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  log(createLog('trace', { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('a line of the log', () => {
  it('has the level, the time, what it is about and the numbers given, and nothing of the machine', () => {
    const [line = {}] = written((log) => log.info({ sent: 3, local: true }, 'swept'));
    expect(line).toEqual({ level: 30, time: expect.any(Number), sent: 3, local: true, msg: 'swept' });
  });

  it.each(['err', 'req', 'headers', 'authorization', 'token', 'text', 'name', 'email', 'title', 'person'])(
    'loses a field called %s, wherever somebody puts it',
    (field) => {
      const [line] = written((log) =>
        log.error({ [field]: 'canary', within: { [field]: 'canary', count: 1 }, what: 'turn' }, 'fault'),
      );
      expect(JSON.stringify(line)).not.toContain('canary');
      expect(line).toMatchObject({ what: 'turn', within: { count: 1 }, msg: 'fault' });
    },
  );
});
