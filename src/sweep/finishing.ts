import pMap from 'p-map';
import { reminderAnswer } from '../answer/reminder-answer.ts';
import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { sameRef } from '../register/item.ts';
import type { Reason } from '../remind/reason.ts';
import { stillHolds } from '../remind/still-holds.ts';
import type { AsMessage, Claim, Ledger, ReadItem, Reference, References, Sent, WorkList } from './ports.ts';
import type { FindRecipient, Recipient } from './recipients.ts';
import { sayTried } from './tried.ts';

/** From a claim to its end: what still holds is sent, and the ledger is told what became of it. */

export interface FinishingDeps {
  ledger: Pick<Ledger, 'mark' | 'toldOf'>;
  work: Pick<WorkList, 'begin' | 'finish'>;
  readItem: ReadItem;
  findRecipient: FindRecipient;
  references: Pick<References, 'block'>;
  deliver: (to: Reference, message: object) => Promise<Sent>;
  asMessage: AsMessage;
}

export type Ending = 'sent' | 'not known' | 'failed' | 'nothing left' | 'later';

/** One item with all the reasons why a person hears of it. */
export interface Remembered {
  item: Item;
  reasons: Reason[];
  tried?: string[];
}

const READS_AT_ONCE = 4;

export function createFinishing(deps: FinishingDeps) {
  const { ledger, work, readItem, findRecipient, references, deliver, asMessage } = deps;

  /** Sends a claimed message as things stand now, and marks how it ended. */
  async function finish(claim: Claim, directory: Directory, today: Day, next: Day): Promise<Ending> {
    const recipient = await findRecipient(claim.person);
    if (!recipient) return end(claim, 'failed', 'they are no longer in the register');
    const holding = await stillHolding(claim.reasons, recipient, directory, today);
    if (holding.length === 0) return end(claim, 'nothing left');
    const { reference } = recipient;
    if (!reference) return end(claim, 'failed', 'they have never opened a chat with the bot');
    if (reference.blocked) return end(claim, 'failed', reference.blocked);

    const answer = reminderAnswer(holding, { viewer: recipient.viewer, directory, today });
    const sent = await deliver(reference, asMessage(answer));
    switch (sent.is) {
      case 'sent':
        return end(claim, 'sent');
      case 'not known':
        // Told again with the next message; put down first, so that a crash in between loses nothing.
        await work.begin([{ person: claim.person, day: claim.day, wakes: next }]);
        return end(claim, 'not known', sent.because);
      case 'refused':
        if (sent.until === 'they write') await references.block(reference.account, sent.because);
        return end(claim, 'failed', sent.because);
      case 'later':
        // The claim stays; whoever sweeps when it has gone stale takes it up.
        return 'later';
    }
  }

  async function end(claim: Claim, outcome: Exclude<Ending, 'later'>, because?: string): Promise<Ending> {
    const marked = await ledger.mark(claim, outcome, because);
    if (marked === 'marked') await work.finish([{ person: claim.person, day: claim.day, wakes: claim.day }]);
    return outcome;
  }

  /** The reasons that still hold, item by item, read at the moment of sending. */
  async function stillHolding(
    reasons: Reason[],
    { person }: Recipient,
    directory: Directory,
    today: Day,
  ): Promise<Remembered[]> {
    const found = await pMap(
      byItem(reasons),
      async ({ board, ref, reasons: its }) => {
        const item = (await readItem(board, ref))?.item;
        const holding = item
          ? its.filter((reason) => stillHolds(reason, item, person, directory, today))
          : [];
        if (!item || holding.length === 0) return [];
        const silent = holding.some(({ kind }) => kind === 'silence');
        return [{ item, reasons: holding, ...(silent ? { tried: await triedFor(item, directory) } : {}) }];
      },
      { concurrency: READS_AT_ONCE },
    );
    return found.flat();
  }

  const triedFor = (item: Item, directory: Directory): Promise<string[]> =>
    sayTried(item, directory, ledger.toldOf);

  return { finish };
}

function byItem(reasons: Reason[]): { board: string; ref: string; reasons: Reason[] }[] {
  const items: { board: string; ref: string; reasons: Reason[] }[] = [];
  for (const reason of reasons) {
    const known = items.find(({ board, ref }) => board === reason.board && sameRef(ref, reason.ref));
    if (known) known.reasons.push(reason);
    else items.push({ board: reason.board, ref: reason.ref, reasons: [reason] });
  }
  return items;
}
