import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopSignal } from '../src/stop-signal.ts';

/** A program without a process: signals are emitted by hand, and its parent changes by hand. */
const program = () => Object.assign(new EventEmitter(), { ppid: 7 });

describe('being told to stop', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('is %s, once or more often', (request) => {
    const its = program();
    const asked = stopSignal(its, { startedByNpm: false });
    expect(asked.aborted).toBe(false);
    its.emit(request);
    its.emit(request);
    expect(asked.aborted).toBe(true);
  });

  it('is the end of npm, for a program that npm started, within two seconds', () => {
    const its = program();
    const asked = stopSignal(its, { startedByNpm: true });
    vi.advanceTimersByTime(60_000);
    expect(asked.aborted).toBe(false);
    its.ppid = 1;
    vi.advanceTimersByTime(2_000);
    expect(asked.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not the end of whatever else started it: a shell that was closed on purpose', () => {
    const its = program();
    const asked = stopSignal(its, { startedByNpm: false });
    its.ppid = 1;
    vi.advanceTimersByTime(60_000);
    expect(asked.aborted).toBe(false);
  });
});
