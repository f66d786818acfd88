import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/papers/turns.ts';

/** Work that ends when the test says so. */
function work(log: string[], name: string) {
  let end: (value: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const start = (): Promise<string> => {
    log.push(name);
    return ended;
  };
  return { start, end };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let one thing be done at a time, in order', async () => {
    const takeTurn = createTurns(5);
    const log: string[] = [];
    const [one, two] = [work(log, 'one'), work(log, 'two')];
    const results = [takeTurn(one.start), takeTurn(two.start)];
    await soon();
    expect(log).toEqual(['one']);
    one.end('done one');
    two.end('done two');
    expect(await Promise.all(results)).toEqual(['done one', 'done two']);
    expect(log).toEqual(['one', 'two']);
  });

  it('go on after one that failed', async () => {
    const takeTurn = createTurns(5);
    const failed = takeTurn(() => Promise.reject(new Error('no')));
    const next = takeTurn(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('are refused where too many wait, and given again when these are through', async () => {
    const takeTurn = createTurns(1);
    const log: string[] = [];
    const [one, two] = [work(log, 'one'), work(log, 'two')];
    const taken = [takeTurn(one.start), takeTurn(two.start)];
    expect(takeTurn(() => Promise.resolve('late'))).toBeUndefined();
    one.end('');
    two.end('');
    await Promise.all(taken);
    expect(await takeTurn(() => Promise.resolve('later'))).toBe('later');
  });
});
