import pMap from 'p-map';
import { lotAnswer, type ToldChange } from '../answer/bulk-notice.ts';
import { maySee } from '../register/visibility.ts';
import { commandOf } from '../update/bulk-change.ts';
import type { NoticesDeps } from './notices.ts';
import type { LotBox, Reference, StoredLot } from './ports.ts';

/**
 * Tells people of many changes that one command made: one message each, however many items. It goes out when all of
 * the changes are made or are known not to be, so that a command that is cut short and repeated tells nobody twice.
 */

export interface LotsDeps extends Omit<NoticesDeps, 'box'> {
  box: LotBox;
}

/** A claim older than this was left behind by a copy that died. */
const LEASE_MS = 2 * 60_000;
/** The list that the command confirms is no longer kept by then, so what is not made never will be. */
const GIVEN_UP_MS = 65 * 60_000;
const READS_AT_ONCE = 8;

export type LotTold = 'sent' | 'not known' | 'dropped' | 'later';

export function createLots(deps: LotsDeps) {
  const { box, readItem, readChange, findRecipient, directory, references, deliver, asMessage } = deps;
  const age = (at: string): number => deps.wall() - Date.parse(at);

  /** Delivers what is complete; what another copy is delivering is left to it. */
  async function deliverPending(): Promise<LotTold[]> {
    const told: LotTold[] = [];
    for (const lot of await box.pending()) told.push(await deliverOne(lot));
    return told;
  }

  async function deliverOne(lot: StoredLot): Promise<LotTold> {
    if (lot.claimedAt && age(lot.claimedAt) < LEASE_MS) return 'later';
    const found = await pMap(
      lot.items,
      async (one) => ({ ...one, change: await readChange(one.board, one.ref, one.version) }),
      { concurrency: READS_AT_ONCE },
    );
    if (found.some(({ change }) => change === undefined) && age(lot.at) < GIVEN_UP_MS) return 'later';
    const made = found.flatMap(({ change, ...one }) =>
      change?.commandId === commandOf(lot.id, one.ref) ? [{ ...one, change }] : [],
    );
    const recipient = await findRecipient(lot.to);
    const to = recipient?.reference;
    if (made.length === 0 || !recipient || !to || to.blocked) return drop(lot);
    const { viewer } = recipient;
    const read = await pMap(
      made,
      async ({ board, ref, ...one }): Promise<ToldChange[]> => {
        const item = (await readItem(board, ref))?.item;
        return item && maySee(viewer, item) ? [{ ...one, item }] : [];
      },
      { concurrency: READS_AT_ONCE },
    );
    const told = read.flat();
    if (told.length === 0) return drop(lot);
    if (!(await box.claim(lot, new Date(deps.wall()).toISOString()))) return 'later';
    const beside = { viewer, today: deps.today(), directory: await directory() };
    return send(lot, asMessage(lotAnswer(told, beside)), to);
  }

  async function drop(lot: StoredLot): Promise<LotTold> {
    await box.remove(lot);
    return 'dropped';
  }

  async function send(lot: StoredLot, message: object, to: Reference): Promise<LotTold> {
    const sent = await deliver(to, message);
    if (sent.is === 'later' || (sent.is === 'refused' && sent.until === 'it is mended')) return 'later';
    if (sent.is === 'refused') await references.block(to.account, sent.because);
    // What may have arrived is not repeated: the items themselves show what happened.
    await box.remove(lot);
    return sent.is === 'refused' ? 'dropped' : sent.is;
  }

  return { deliverPending };
}
