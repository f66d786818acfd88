import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Item, StoredItem } from '../../src/register/item.ts';
import type { PostedCard, Sent } from '../../src/sweep/ports.ts';
import { createPosted } from '../../src/sweep/posted.ts';
import { directory, item, TODAY } from '../update/partnership.ts';

const cardOf = (activity: string): PostedCard => ({
  ref: 'HC-1',
  board: 'SFB',
  activity,
  at: '2018-03-05T09:00:00Z',
  reference: {
    account: 'a',
    serviceUrl: 'http://127.0.0.1',
    conversation: '19:channel',
    user: '29:a',
    bot: '28:bot',
    at: '2018-03-05T09:00:00Z',
  },
});

const OPEN = item({ ref: 'HC-1', title: 'Move the kingfisher' });
const EXEMPT: Item = { ...OPEN, visibility: 'exempt' };

/** A channel that shows one card, and what happens while an update of it is on its way. */
function channel(
  start: Item,
  meanwhile: ((world: { set(item: Item): void; gone(): void }) => Promise<void> | void)[],
) {
  let stored: StoredItem | undefined = { item: start, version: 1, etag: '1' };
  let noted: PostedCard[] = [cardOf('out-1')];
  const shown: string[] = [];
  const sents: Sent[] = [];
  const waiting = [{ board: 'SFB', ref: 'HC-1' }];
  const world = {
    set: (to: Item) => {
      stored = { item: to, version: (stored?.version ?? 0) + 1, etag: '' };
    },
    gone: () => {
      stored = undefined;
    },
  };
  const posted = createPosted({
    cards: {
      note: async (card) => {
        noted = [...noted.filter(({ activity }) => activity !== card.activity), card];
      },
      of: async () => noted,
      forget: async (card) => {
        noted = noted.filter(({ activity }) => activity !== card.activity);
      },
    },
    readItem: async () => stored,
    directory: async () => directory,
    accountsOf: async () => [],
    references: { of: async () => [] },
    update: async (_, __, message) => {
      await meanwhile.shift()?.(world);
      const sent = sents.shift() ?? { is: 'sent', id: 'out-1' };
      if (sent.is === 'sent') shown.push((message as Answer).sentence);
      return sent;
    },
    asMessage: (answer) => answer,
    reshow: { pending: async () => waiting, remove: async () => void waiting.pop() },
    sleep: async () => undefined,
    today: () => TODAY,
  });
  return { posted, shown, sents, waiting, noted: () => noted };
}

const WORDS = 'HC-1 is no longer shown here.';

describe('a card in a channel, while it is being replaced', () => {
  it('ends as words where the item was made exempt and another update had been faster', async () => {
    const { posted, shown, noted } = channel(OPEN, [
      async ({ set }) => {
        set(EXEMPT);
        // The change to exempt has replaced the card by now, and forgotten it.
        await posted.refresh('SFB', 'HC-1');
      },
    ]);
    await posted.refresh('SFB', 'HC-1');
    expect(shown).toEqual([WORDS, 'HC-1: Move the kingfisher.', WORDS]);
    expect(noted()).toEqual([]);
  });

  it('ends as words where an import made the item exempt, which cannot write to the channel itself', async () => {
    const { posted, shown, waiting } = channel(EXEMPT, []);
    await posted.catchUp();
    expect([shown, waiting]).toEqual([[WORDS], []]);
  });

  it('is cared for further where it was opened again', async () => {
    const { posted, shown, noted } = channel(EXEMPT, [({ set }) => set(OPEN)]);
    await posted.refresh('SFB', 'HC-1');
    expect(shown.at(-1)).toBe('HC-1: Move the kingfisher.');
    expect(noted()).toHaveLength(1);
  });

  it('ends as words where the item has gone', async () => {
    const { posted, shown } = channel(OPEN, [({ gone }) => gone()]);
    await posted.refresh('SFB', 'HC-1');
    expect(shown.at(-1)).toBe(WORDS);
  });

  it('is asked for again where nobody knows whether it arrived', async () => {
    const { posted, shown, sents } = channel(EXEMPT, []);
    sents.push({ is: 'not known', because: 'no answer' }, { is: 'later', afterMs: 5, because: 'busy' });
    await posted.refresh('SFB', 'HC-1');
    expect(shown).toEqual([WORDS]);
  });

  it('is kept, and the fault told, where it cannot be replaced for now', async () => {
    const { posted, sents, noted } = channel(EXEMPT, []);
    sents.push({ is: 'refused', because: 'Teams does not know the bot', until: 'it is mended' });
    await expect(posted.refresh('SFB', 'HC-1')).rejects.toThrow('Teams does not know the bot');
    expect(noted()).toHaveLength(1);
  });

  it('is forgotten where the message is gone', async () => {
    const { posted, sents, noted } = channel(OPEN, []);
    sents.push({ is: 'refused', because: 'the message is no longer there', until: 'they write' });
    await posted.refresh('SFB', 'HC-1');
    expect(noted()).toEqual([]);
  });
});

describe('a card that was just posted', () => {
  it('is left alone where the item is as it shows', async () => {
    const { posted, shown } = channel(OPEN, []);
    await posted.note(cardOf('out-2'), OPEN);
    expect(shown).toEqual([]);
  });

  it('is replaced where the item was made exempt before the card was known of', async () => {
    const { posted, shown, noted } = channel(EXEMPT, []);
    await posted.note(cardOf('out-2'), OPEN);
    expect(shown).toEqual([WORDS, WORDS]);
    expect(noted()).toEqual([]);
  });
});
