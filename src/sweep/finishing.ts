import pMap from 'p-map';
import { reminderAnswer } from '../answer/reminder-answer.ts';
import type { Told } from '../answer/reminder-urgency.ts';
import type { Directory } from '../register/directory.ts';
import { sameRef } from '../register/item.ts';
import type { Reason } from '../remind/reason.ts';
import { stillHolds } from '../remind/still-holds.ts';
import { sendingDay } from '../remind/working-days.ts';
import type { AsMessage, Claim, Ledger, ReadItem, Reference, References, Sent, WorkList } from './ports.ts';
import type { FindRecipient, Recipient } from './recipients.ts';
import type { MessageDay } from './telling.ts';
import { sayTried } from './tried.ts';

/** From a claim to its end: what still holds is sent, and the ledger is told what became of it. */

export interface FinishingDeps {
  ledger: Pick<Ledger, 'mark' | 'takeUp' | 'toldOf' | 'personDay'>;
  work: Pick<WorkList, 'begin' | 'finish'>;
  readItem: ReadItem;
  findRecipient: FindRecipient;
  /** As it was when the recipient was last looked for. */
  directory: () => Promise<Directory>;
  references: Pick<References, 'block'>;
  deliver: (to: Reference, message: object) => Promise<Sent>;
  asMessage: AsMessage;
  now: () => Date;
  /** ISO instant of the wall clock. */
  at: () => string;
}

export type Ending = 'sent' | 'not known' | 'failed' | 'nothing left' | 'later';

const READS_AT_ONCE = 4;
/** Deliveries of one message in one sweep, each of which waits for two minutes at most. */
const MOST_ROUNDS = 3;

export function createFinishing(deps: FinishingDeps) {
  const { ledger, work, readItem, findRecipient, references, deliver, asMessage, now, at } = deps;

  /** Where the channel takes nothing for a while the claim is renewed, so that no other copy thinks it left behind. */
  async function seeThrough(claim: Claim, on: MessageDay): Promise<Ending> {
    let held: Claim | undefined = claim;
    for (let left = MOST_ROUNDS; held && left > 0; left--) {
      // The day may have closed while others were written to; what is left is told on the next.
      if (sendingDay(now()) !== on.day) return 'later';
      const ending = await finish(held, on);
      if (ending !== 'later') return ending;
      if (left > 1) held = await ledger.takeUp(held, at());
    }
    // The claim stays; whoever sweeps when it has gone stale takes it up.
    return 'later';
  }

  /** Sends a claimed message as things stand now, and marks how it ended. */
  async function finish(claim: Claim, { day, next }: MessageDay): Promise<Ending> {
    const recipient = await findRecipient(claim.person);
    if (!recipient) return end(claim, 'failed', 'they are no longer in the register');
    const directory = await deps.directory();
    const beside = { viewer: recipient.viewer, directory, today: day };
    const holding = await stillHolding(claim.reasons, recipient, beside);
    if (holding.length === 0) return end(claim, 'nothing left');
    const { reference } = recipient;
    if (!reference) return end(claim, 'failed', 'they have never opened a chat with the bot');
    if (reference.blocked) return end(claim, 'failed', reference.blocked);

    const sent = await deliver(reference, asMessage(reminderAnswer(holding, beside)));
    if (sent.is === 'later') return 'later';
    if (sent.is === 'sent') return end(claim, 'sent');
    if (sent.is === 'refused' && sent.until === 'they write') {
      await references.block(reference.account, sent.because);
      return end(claim, 'failed', sent.because);
    }
    // Told again with the next message; put down first, so that a crash in between loses nothing.
    await work.begin([{ person: claim.person, day: claim.day, wakes: next }]);
    return end(claim, sent.is === 'refused' ? 'failed' : 'not known', sent.because);
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
    { directory, today }: { directory: Directory; today: MessageDay['day'] },
  ): Promise<Told[]> {
    const found = await pMap(
      byItem(reasons),
      async ({ board, ref, reasons: its }): Promise<Told[]> => {
        const item = (await readItem(board, ref))?.item;
        if (!item) return [];
        const holding = its.filter((reason) => stillHolds(reason, item, person, directory, today));
        if (holding.length === 0) return [];
        const silence = holding.find(({ kind }) => kind === 'silence');
        if (!silence) return [{ item, reasons: holding }];
        return [
          { item, reasons: holding, tried: await sayTried(item, silence.step, { directory, today, ledger }) },
        ];
      },
      { concurrency: READS_AT_ONCE },
    );
    return found.flat();
  }

  return { seeThrough };
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
