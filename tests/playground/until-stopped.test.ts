import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Running } from '../../src/playground/everything.ts';
import { invitation, runUntilStopped } from '../../src/playground/until-stopped.ts';

/** Surroundings without a process: faults are emitted by hand, words are kept. */
function surroundings() {
  const process = new EventEmitter();
  const asking = new AbortController();
  const said: string[] = [];
  const complaints: string[] = [];
  let stops = 0;
  const running: Running = {
    url: 'http://play',
    ended: new Promise(() => undefined),
    stop: async () => {
      stops += 1;
    },
  };
  const around = {
    asked: asking.signal,
    process,
    say: (line: string) => said.push(line),
    complain: (line: string) => complaints.push(line),
  };
  return { asking, process, said, complaints, running, around, stops: () => stops };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('running until stopped', () => {
  it('invites, stops everything when it is asked to, and ends with status 0', async () => {
    const { asking, said, complaints, running, around, stops } = surroundings();
    const status = runUntilStopped(async () => running, around);
    await soon();
    expect(said).toEqual([invitation('http://play')]);
    asking.abort();
    expect(await status).toBe(0);
    expect(stops()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('says why and ends with status 1 when a part ends by itself', async () => {
    const { complaints, running, around, stops } = surroundings();
    const ended = Promise.resolve('The Playground stopped by itself.');
    expect(await runUntilStopped(async () => ({ ...running, ended }), around)).toBe(1);
    expect(complaints).toEqual(['The Playground stopped by itself.']);
    expect(stops()).toBe(1);
  });

  it('says one sentence and ends with status 1 when the start fails', async () => {
    const { said, complaints, around } = surroundings();
    const start = async () => {
      throw new Error('Port 3978 is in use.');
    };
    expect(await runUntilStopped(start, around)).toBe(1);
    expect(said).toEqual([]);
    expect(complaints).toEqual(['Port 3978 is in use.']);
  });

  it('ends with status 0 and says nothing when it is stopped while starting', async () => {
    const { asking, said, complaints, around } = surroundings();
    const start = (signal: AbortSignal) =>
      new Promise<Running>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const status = runUntilStopped(start, around);
    asking.abort();
    expect(await status).toBe(0);
    expect([said, complaints]).toEqual([[], []]);
  });

  it('starts nothing when it was asked to stop before', async () => {
    const { asking, said, around } = surroundings();
    asking.abort();
    const start = async (signal: AbortSignal): Promise<Running> => {
      signal.throwIfAborted();
      throw new Error('It started.');
    };
    expect(await runUntilStopped(start, around)).toBe(0);
    expect(said).toEqual([]);
  });

  it('stops everything when something throws where nobody catches', async () => {
    const { process, complaints, running, around, stops } = surroundings();
    const status = runUntilStopped(async () => running, around);
    await soon();
    process.emit('uncaughtException', new Error('a fault'));
    expect(await status).toBe(1);
    expect(stops()).toBe(1);
    expect(complaints[0]).toContain('Error: a fault');
  });

  it('ends with status 1 when stopping fails', async () => {
    const { asking, complaints, running, around } = surroundings();
    const stop = async () => {
      throw new Error('The register was not saved.');
    };
    const status = runUntilStopped(async () => ({ ...running, stop }), around);
    await soon();
    asking.abort();
    expect(await status).toBe(1);
    expect(complaints).toEqual(['The register was not saved.']);
  });
});
