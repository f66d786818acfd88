import { itemAnswer } from '../answer/item-answer.ts';
import type { Change } from '../register/change.ts';
import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { maySee } from '../register/visibility.ts';
import type { AsMessage, NoticeBox, ReadItem, Reference, References, Sent, StoredNotice } from './ports.ts';
import type { FindRecipient, Recipient } from './recipients.ts';

/**
 * Tells people what others did: officers of what waits for their decision, owners of what was decided. A notice is
 * put down before the change it tells of, so a crash loses none; it is told only if that change was written, and only
 * to somebody who may see the item now.
 */

export interface NoticesDeps {
  box: NoticeBox;
  readItem: ReadItem;
  /** The change that made a version of an item. */
  readChange: (board: string, ref: string, version: number) => Promise<Change | undefined>;
  findRecipient: FindRecipient;
  directory: () => Promise<Directory>;
  references: Pick<References, 'block'>;
  deliver: (to: Reference, message: object) => Promise<Sent>;
  asMessage: AsMessage;
  today: () => Day;
  /** The real time in milliseconds. */
  wall: () => number;
}

/** A claim older than this was left behind by a copy that died. */
const LEASE_MS = 2 * 60_000;
/** A change that is not written by now never will be. */
const GIVEN_UP_MS = 10 * 60_000;

export type Told = 'sent' | 'not known' | 'dropped' | 'later';

export function createNotices(deps: NoticesDeps) {
  const { box, readItem, readChange, findRecipient, directory, references, deliver, asMessage } = deps;
  const age = (at: string): number => deps.wall() - Date.parse(at);

  /** Delivers what waits; what another copy is delivering is left to it. */
  async function deliverPending(): Promise<Told[]> {
    const told: Told[] = [];
    for (const notice of await box.pending()) told.push(await deliverOne(notice));
    return told;
  }

  async function deliverOne(notice: StoredNotice): Promise<Told> {
    if (notice.claimedAt && age(notice.claimedAt) < LEASE_MS) return 'later';
    const change = await readChange(notice.board, notice.ref, notice.version);
    if (change?.commandId !== notice.commandId) {
      // Another change took that version, or this one is still on its way.
      if (change === undefined && age(notice.at) < GIVEN_UP_MS) return 'later';
      return drop(notice);
    }
    const item = await readItem(notice.board, notice.ref);
    const recipient = await findRecipient(notice.to);
    if (!item || !recipient?.reference || recipient.reference.blocked) return drop(notice);
    if (!maySee(recipient.viewer, item.item) || !stillHolds(notice, item.item)) return drop(notice);
    if (!(await box.claim(notice, new Date(deps.wall()).toISOString()))) return 'later';
    return send(notice, change, item.item, recipient, recipient.reference);
  }

  async function drop(notice: StoredNotice): Promise<Told> {
    await box.remove(notice);
    return 'dropped';
  }

  async function send(
    notice: StoredNotice,
    change: Change,
    item: Item,
    { viewer }: Recipient,
    to: Reference,
  ): Promise<Told> {
    const view = { viewer, today: deps.today(), directory: await directory() };
    const said = sentenceOf(notice, change, item);
    const { answer } = itemAnswer(item, view, 'everything', { said });
    const sent = await deliver(to, asMessage(answer));
    if (sent.is === 'later') return 'later';
    if (sent.is === 'refused' && sent.until === 'it is mended') return 'later';
    if (sent.is === 'refused') await references.block(to.account, sent.because);
    // What may have arrived is not repeated: the item itself shows what waits.
    await box.remove(notice);
    return sent.is === 'refused' ? 'dropped' : sent.is;
  }

  return { deliverPending };
}

/** What was to be decided may have been decided, or taken back, meanwhile. */
function stillHolds({ because }: StoredNotice, item: Item): boolean {
  if (because !== 'to decide') return true;
  return isOutstanding(item) && (item.course?.proposal ?? item.course?.askedTime) !== undefined;
}

/** Phones show this before they are unlocked, so nothing of an exempt item stands in it but its ref. */
function sentenceOf({ because }: StoredNotice, { by, did }: Change, { ref, visibility }: Item): string {
  if (visibility === 'exempt')
    return because === 'to decide'
      ? `${ref} waits for your decision.`
      : `${ref} has changed: open it to see how.`;
  const ending = did && /[.?!”]$/.test(did) ? '' : '.';
  const what = `${by} ${did ?? 'changed it'}${ending}`;
  return because === 'to decide' ? `For you to decide on ${ref}: ${what}` : `${ref}: ${what}`;
}
