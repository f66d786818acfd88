import { describe, expect, it } from 'vitest';
import { type Parts, startEverything } from '../../src/playground/everything.ts';

/** Parts that write down what happens to them; `broken` names the one that cannot start. */
function recordingParts(broken?: string, ending: Partial<Record<'store' | 'playground', string>> = {}) {
  const done: string[] = [];
  const note = async (words: string) => {
    if (words === broken) throw new Error(`cannot ${words}`);
    done.push(words);
  };
  const endedOf = (part: 'store' | 'playground') =>
    new Promise<string>((resolve) => {
      const sentence = ending[part];
      if (sentence !== undefined) resolve(sentence);
    });
  const parts: Parts = {
    check: () => note('check'),
    async openStore() {
      await note('open store');
      return {
        connectionString: 'store',
        ended: endedOf('store'),
        close: () => note('close store'),
      };
    },
    async startBot(connectionString) {
      await note(`start bot on ${connectionString}`);
      return { url: 'http://bot', stop: () => note('stop bot') };
    },
    async startPlayground(botUrl) {
      await note(`start playground for ${botUrl}`);
      return {
        url: 'http://play',
        ended: endedOf('playground'),
        stop: () => note('stop playground'),
      };
    },
  };
  return { done, parts };
}

const never = new AbortController().signal;
const starts = ['check', 'open store', 'start bot on store', 'start playground for http://bot'];

describe('starting everything', () => {
  it('starts the parts in order and stops them in the reverse order', async () => {
    const { done, parts } = recordingParts();
    const running = await startEverything(parts, never);
    expect(running.url).toBe('http://play');
    await running.stop();
    expect(done).toEqual([...starts, 'stop playground', 'stop bot', 'close store']);
  });

  it.each(['store', 'playground'] as const)('tells when the %s ends by itself', async (part) => {
    const { parts } = recordingParts(undefined, { [part]: `The ${part} is gone.` });
    const running = await startEverything(parts, never);
    expect(await running.ended).toBe(`The ${part} is gone.`);
  });

  it.each([
    ['check', []],
    ['open store', ['check']],
    ['start bot on store', [...starts.slice(0, 2), 'close store']],
    ['start playground for http://bot', [...starts.slice(0, 3), 'stop bot', 'close store']],
  ])('stops what runs when it cannot %s, and says what went wrong', async (broken, expected) => {
    const { done, parts } = recordingParts(broken);
    await expect(startEverything(parts, never)).rejects.toThrow(`cannot ${broken}`);
    expect(done).toEqual(expected);
  });

  it('closes the store even when the bot cannot be stopped, and reports that', async () => {
    const { done, parts } = recordingParts('stop bot');
    const running = await startEverything(parts, never);
    await expect(running.stop()).rejects.toThrow('cannot stop bot');
    expect(done).toEqual([...starts, 'stop playground', 'close store']);
  });

  it('stops each part once, however often it is told to', async () => {
    const { done, parts } = recordingParts();
    const running = await startEverything(parts, never);
    await Promise.all([running.stop(), running.stop()]);
    expect(done.filter((words) => words === 'close store')).toHaveLength(1);
  });

  it('goes no further once it is told to end', async () => {
    const { done, parts } = recordingParts();
    const ending = new AbortController();
    const told = {
      ...parts,
      openStore: async () => {
        ending.abort();
        return parts.openStore();
      },
    };
    await expect(startEverything(told, ending.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toEqual(['check', 'open store', 'close store']);
  });
});
