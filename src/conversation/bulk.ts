import type { Answer } from '../answer/answer.ts';
import { bulkPreview } from '../answer/bulk-preview.ts';
import {
  listIsGone,
  nobodyOfThatName,
  noneCanChange,
  noneToChange,
  nothingMade,
  notYours,
  onlyOfficersInBulk,
  tooMany,
  toWhom,
  untilWhen,
  whenIsThat,
} from '../answer/bulk-words.ts';
import { selectItems } from '../answer/items.ts';
import { byUrgency } from '../answer/wording.ts';
import { namelessPeriod } from '../question/bulk-items.ts';
import type { Question } from '../question/question.ts';
import type { Filter } from '../register/filter.ts';
import type { StoredItem } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { BulkChange } from '../update/bulk-change.ts';
import { MOST_AT_ONCE, planBulk } from '../update/bulk-plan.ts';
import type { Trouble } from '../update/command.ts';
import type { Circumstances } from '../update/decision.ts';
import { readOwners, unknownOwner } from '../update/owners.ts';
import { readLines } from '../update/read-text.ts';
import { createKeptBulk, type KeptBulk } from './bulk-kept.ts';
import { createBulkMaking, type MakingDeps } from './bulk-make.ts';
import type { KeptFiles, Reply, Subject, Turn } from './conversation.ts';
import { inputsOf, type PressData } from './press.ts';

/**
 * The same change of many items: shown as a list, confirmed by a press, made item by item on the versions that were
 * shown. Whoever presses again, here or at another copy, brings to its end what was begun, and doubles nothing.
 */

export interface BulkDeps extends MakingDeps {
  files: KeptFiles;
}

type BulkQuestion = Question & { about: 'bulk' };
type BulkPress = PressData & { verb: 'bulk' };

const WHY = 'Give a reason, so that the board knows why.';

export function createBulk({ files, ...deps }: BulkDeps): Subject {
  const { now } = deps;
  const kept = createKeptBulk(files, now);
  const make = createBulkMaking(deps);

  const circumstancesOf = ({ viewer, today, directory }: RegisterView): Circumstances => ({
    viewer,
    today,
    directory,
    at: now().toISOString(),
  });

  async function show(question: BulkQuestion, view: RegisterView, { account }: Turn): Promise<Answer> {
    const { filter, reason = '' } = question;
    const change = changeOf(question, view);
    if ('answer' in change) return change.answer;
    const { items } = await selectItems(filter, view);
    if (items.length === 0) return noneToChange(filter, view.directory);
    if (items.length > MOST_AT_ONCE) return tooMany(items.length, filter);
    const found = await held(
      items.sort(byUrgency(view.today)).map(({ ref }) => ref),
      view,
    );
    const plan = planBulk(change, found, circumstancesOf(view));
    if (plan.changed.length === 0) return noneCanChange(plan.left);
    const shown = plan.changed.map(({ held: { item, version } }) => ({ ref: item.ref, version }));
    const id = await kept.put({ change, filter, reason, items: shown }, account);
    return bulkPreview({ id, change, filter, reason, troubles: [] }, plan, view);
  }

  /** The list once more, because something is wrong with what was typed. */
  async function again(id: string, bulk: KeptBulk, view: RegisterView, reason: string, troubles: Trouble[]) {
    const found = await held(
      bulk.items.map(({ ref }) => ref),
      view,
    );
    const plan = planBulk(bulk.change, found, circumstancesOf(view));
    return bulkPreview({ id, ...bulk, reason, troubles }, plan, view);
  }

  async function confirm(pressed: BulkPress, view: RegisterView, { account }: Turn): Promise<Reply> {
    const id = pressed.bulk;
    const there = await kept.get(id);
    if (!there) return { answer: listIsGone() };
    const { bulk, file } = there;
    if (file.account !== account) return { answer: notYours() };
    if (view.viewer.person.role !== 'officer') return { answer: onlyOfficersInBulk() };
    if (pressed.do === 'cancel') {
      await kept.remove(id);
      return { answer: nothingMade() };
    }
    const inputs = inputsOf(pressed);
    const read = readLines(inputs, 'reason', bulk.change.change === 'more time' ? WHY : undefined);
    if (there.reason === undefined && 'trouble' in read)
      return { answer: await again(id, bulk, view, inputs.reason ?? '', [read.trouble]) };
    const reason = there.reason ?? ('holds' in read ? read.holds : '');
    if (there.reason === undefined && !(await kept.pressed(id, reason))) return { answer: listIsGone() };
    return make(id, bulk, reason, view, circumstancesOf(view));
  }

  return {
    answer: async (question, view, turn) => {
      if (question.about !== 'bulk') return undefined;
      if (view.viewer.person.role !== 'officer') return { answer: onlyOfficersInBulk() };
      return { answer: await show(question, view, turn) };
    },
    press: async (pressed, view, turn) =>
      pressed.verb === 'bulk' ? confirm(pressed, view, turn) : undefined,
  };
}

async function held(refs: string[], view: RegisterView): Promise<StoredItem[]> {
  const found: StoredItem[] = [];
  for (const ref of refs) {
    const one = await view.find(ref);
    if (one) found.push(one);
  }
  return found;
}

/** What is to be done, or what is missing in the request. */
function changeOf(question: BulkQuestion, { directory }: RegisterView): BulkChange | { answer: Answer } {
  const { change, filter, owner, by, until } = question;
  const nameless = namelessPeriod(filter);
  if (nameless !== undefined) return { answer: whenIsThat(nameless) };
  if (change === 'reassign') {
    if (owner === undefined) return { answer: toWhom() };
    const read = readOwners(owner, directory);
    if ('unknown' in read) return { answer: nobodyOfThatName(unknownOwner(read.unknown)) };
    const [spelled] = read.owners;
    if (spelled === undefined) return { answer: toWhom() };
    return { change, owner: spelled, ...fromWhom(filter) };
  }
  if (until !== undefined) return { change, until };
  return by === undefined ? { answer: untilWhen() } : { change, by };
}

/** The one person or post whose items these are. */
function fromWhom(filter: Filter): { from?: string } {
  const names = filter.flatMap(({ anyOf, not }) => {
    const [only, ...others] = anyOf;
    return !not && others.length === 0 && only?.is === 'owner' ? [only.name] : [];
  });
  const [from, ...more] = names;
  return from !== undefined && more.length === 0 ? { from } : {};
}
