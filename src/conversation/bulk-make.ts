import { bulkMade } from '../answer/bulk-words.ts';
import { type Change, changedFields } from '../register/change.ts';
import { sameName } from '../register/directory.ts';
import type { Item, StoredItem } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { commandOf, decideBulk } from '../update/bulk-change.ts';
import type { Circumstances, Decision } from '../update/decision.ts';
import type { KeptBulk } from './bulk-kept.ts';
import type { Changes, LotOutbox, PendingLot, Reply } from './conversation.ts';

/** Makes a change of many items: one change and one history row each, one message a person for all of it. */

export interface MakingDeps {
  changes: Pick<Changes, 'write'>;
  lots: LotOutbox;
  /** Has the cards of these items replaced where they were posted. */
  reshow: (items: { board: string; ref: string }[]) => Promise<void>;
  now: () => Date;
}

const WRITES_AT_ONCE = 8;

interface Step {
  held: StoredItem;
  decision: Decision & { is: 'made' };
}

/** What each of the items that were shown comes to now. */
interface Steps {
  todo: Step[];
  /** Made already, by an earlier press of the same button. */
  made: Item[];
  left: string[];
}

export function createBulkMaking({ changes, lots, reshow, now }: MakingDeps) {
  async function make(
    id: string,
    bulk: KeptBulk,
    reason: string,
    view: RegisterView,
    circumstances: Circumstances,
  ): Promise<Reply> {
    const { todo, made, left } = await stepsOf(id, bulk, reason, view, circumstances);
    // All of it before the first write: whoever repeats the press must not tell anybody twice.
    await lots.put(lotsOf(id, todo));
    // New owners change the words of a board's one index, where writes at once would only get in each other's way.
    const atOnce = bulk.change.change === 'reassign' ? 1 : WRITES_AT_ONCE;
    for (let from = 0; from < todo.length; from += atOnce) {
      const steps = todo.slice(from, from + atOnce);
      const written = await Promise.all(steps.map((step) => write(id, step, view)));
      steps.forEach(({ held, decision }, i) => {
        if (written[i] === 'conflict')
          left.push(`${held.item.ref} was changed by somebody else meanwhile and stays as it is.`);
        else if (decision.after) made.push(decision.after);
      });
    }
    if (made.length > 0) await reshow(made.map(({ board, ref }) => ({ board, ref })));
    return { answer: bulkMade(bulk.change, made, left), changedMany: true };
  }

  const write = (id: string, step: Step, view: RegisterView) =>
    changes.write(step.held, step.decision.after, changeOf(id, step, view));

  function changeOf(id: string, { held, decision }: Step, { viewer }: RegisterView): Change {
    const { after, did } = decision;
    return {
      ref: held.item.ref,
      version: held.version + 1,
      at: now().toISOString(),
      by: viewer.person.name,
      person: viewer.person.email.toLowerCase(),
      commandId: commandOf(id, held.item.ref),
      did,
      fields: after ? changedFields(held.item, after) : [],
      before: held.item,
    };
  }

  return make;
}

async function stepsOf(
  id: string,
  { change, items }: KeptBulk,
  reason: string,
  view: RegisterView,
  circumstances: Circumstances,
): Promise<Steps> {
  const steps: Steps = { todo: [], made: [], left: [] };
  let unseen = 0;
  for (const { ref, version } of items) {
    const held = await view.find(ref);
    if (!held) unseen += 1;
    else if (held.version !== version) {
      const mine = await madeBefore(id, held, version, view);
      if (mine) steps.made.push(held.item);
      else steps.left.push(await sayOvertaken(held, version, view));
    } else {
      const decision = decideBulk(change, held.item, reason, circumstances);
      if (decision.is === 'made') steps.todo.push({ held, decision });
      else steps.left.push(...decision.troubles.map(({ says }) => says));
    }
  }
  // Without their refs: the button may have been pressed where these items do not exist.
  if (unseen > 0)
    steps.left.push(
      `${unseen} of the list ${unseen === 1 ? 'is' : 'are'} not among the items that you can see here.`,
    );
  return steps;
}

/** Did an earlier press of the same button, by the same person, make the version after the one that was shown? */
async function madeBefore(
  id: string,
  { item }: StoredItem,
  version: number,
  view: RegisterView,
): Promise<boolean> {
  const next = (await view.historyOf(item)).find((change) => change.version === version + 1);
  const isOurs = next?.commandId === commandOf(id, item.ref);
  return isOurs && sameName(next.person ?? '', view.viewer.person.email);
}

async function sayOvertaken({ item }: StoredItem, version: number, view: RegisterView): Promise<string> {
  const since = (await view.historyOf(item)).filter((change) => change.version > version);
  const names = [...new Set(since.map(({ by }) => by))].join(' and ') || 'Somebody';
  return `${item.ref} was changed by ${names} meanwhile and stays as it is.`;
}

/** One for each person who hears of any of it. */
function lotsOf(id: string, todo: Step[]): PendingLot[] {
  const lots = new Map<string, PendingLot>();
  for (const { held, decision } of todo) {
    for (const { to, because } of decision.tell) {
      const key = to.toLowerCase();
      const lot = lots.get(key) ?? { id, to, items: [] };
      lot.items.push({ board: held.item.board, ref: held.item.ref, version: held.version + 1, because });
      lots.set(key, lot);
    }
  }
  return [...lots.values()];
}
