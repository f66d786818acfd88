import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createPostedTable } from '../../src/store/posted-table.ts';
import type { PostedCard } from '../../src/sweep/ports.ts';
import { startAzurite } from '../azurite.ts';
import { aReference, openBooks } from './books.ts';

let azurite: RunningServer;
beforeEach(async () => {
  azurite = await startAzurite();
});
afterEach(() => azurite.close());

const openCards = () => createPostedTable(openBooks(azurite.connectionString).tables.references);
const aCard = (more: Partial<PostedCard> = {}): PostedCard => ({
  ref: 'HC-1',
  board: 'SFB',
  reference: aReference({ conversation: '19:board@thread.tacv2;messageid=1' }),
  activity: 'out-1',
  at: '2018-01-15T09:00:00.000Z',
  ...more,
});

describe('cards that were posted for several people', () => {
  it('are found by their item, whatever the case of its ref, the newest first', async () => {
    const cards = openCards();
    const newer = aCard({ activity: 'out-2', at: '2018-01-16T09:00:00.000Z', ref: 'hc-1' });
    await cards.note(aCard());
    await cards.note(newer);
    await cards.note(aCard({ ref: 'HC-10', activity: 'out-3' }));
    await cards.note(aCard({ board: 'SSC', activity: 'out-4' }));
    expect(await openCards().of('SFB', 'HC-1')).toEqual([newer, aCard()]);
  });

  it('are one a message, however often they are noted', async () => {
    const cards = openCards();
    await cards.note(aCard());
    await cards.note(aCard({ at: '2018-01-17T09:00:00.000Z' }));
    expect((await cards.of('SFB', 'HC-1')).map(({ at }) => at)).toEqual(['2018-01-17T09:00:00.000Z']);
  });

  it('are forgotten for good, also twice', async () => {
    const cards = openCards();
    await cards.note(aCard());
    await cards.forget(aCard());
    await cards.forget(aCard());
    expect(await cards.of('SFB', 'HC-1')).toEqual([]);
  });

  it('are kept for long codes and refs with signs that no key may hold', async () => {
    const card = aCard({ board: 'B'.repeat(40), ref: `A/${'\\#?'.repeat(12)}` });
    const cards = openCards();
    await cards.note(card);
    expect(await cards.of(card.board, card.ref)).toEqual([card]);
  });
});
