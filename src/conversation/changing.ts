import {
  cannot,
  gone,
  noItemNamed,
  numberTaken,
  outOfSight,
  overtaken,
  sayDone,
  takesBack,
  tooBusy,
} from '../answer/change-words.ts';
import { type Filling, formAnswer, whichBoard } from '../answer/form-answer.ts';
import { itemAnswer, noSuchItem } from '../answer/item-answer.ts';
import { type Change, changedFields } from '../register/change.ts';
import { sameName } from '../register/directory.ts';
import type { Item, StoredItem } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { addItem } from '../update/add-item.ts';
import type { Command, Inputs, Trouble, Verb } from '../update/command.ts';
import { decide } from '../update/decide.ts';
import type { Circumstances, Decision } from '../update/decision.ts';
import { obstacle } from '../update/obstacle.ts';
import { readOwners, unknownOwner } from '../update/owners.ts';
import { readCommand } from '../update/read-command.ts';
import { forbidden } from '../update/refusal.ts';
import { mayAdd, mayDo, seesItem } from '../update/rights.ts';
import { undo } from '../update/undo.ts';
import type { Changes, Outbox, Reply } from './conversation.ts';

/** Changing the register: a form is opened, sent, judged on what is stored, and written once or not at all. */

export interface ChangingDeps {
  changes: Changes;
  outbox: Outbox;
  now: () => Date;
  newId: () => string;
}

/** A form that was sent. `version` is the one the person saw, `id` the command that it is. */
export interface SentForm {
  verb: Verb;
  ref: string;
  version: number;
  id: string;
  inputs: Inputs;
}

const MOST_TRIES = 3;

/** The board's code and the number of a new item's ref; no number is 0. */
function partsOf(ref: string): [string, number] {
  const [, stem = '', digits = '0'] = /^(.*)-(\d+)$/.exec(ref) ?? [];
  return [stem, Number(digits)];
}

export function createChanging({ changes, outbox, now, newId }: ChangingDeps) {
  const circumstancesOf = ({ viewer, today, directory }: RegisterView): Circumstances => ({
    viewer,
    today,
    directory,
    at: now().toISOString(),
  });

  /** The form of a change, filled in with what is known; or why there is none. */
  async function open(view: RegisterView, verb: Verb, ref: string, values: Inputs): Promise<Reply> {
    if (verb === 'add item') return openNew(view, values);
    if (ref === '') return { answer: noItemNamed() };
    const held = await view.find(ref);
    if (!held) return { answer: noSuchItem(ref).answer };
    const { item } = held;
    const refusal = await refusalOf(verb, held, view);
    if (refusal) return { answer: cannot(refusal.troubles, item.ref) };
    const form = { verb, held, ref: item.ref, version: held.version, id: newId() };
    const lines = verb === 'undo' ? takesBack((await view.historyOf(item)).at(-1)) : [];
    return { answer: formAnswer(form, view, { values, troubles: unknownIn(verb, values, view), lines }) };
  }

  /** A name that was typed and is on no list would otherwise vanish from the form without a word. */
  function unknownIn(verb: Verb, { owner = '' }: Inputs, { directory }: RegisterView): Trouble[] {
    const owned = readOwners(owner, directory);
    return verb === 'reassign' && 'unknown' in owned
      ? [{ field: 'owner', says: unknownOwner(owned.unknown) }]
      : [];
  }

  /** What stands against a change before anything is filled in. */
  async function refusalOf(verb: Verb, { item }: StoredItem, view: RegisterView) {
    if (!mayDo(verb, view.viewer, item, view.directory)) return forbidden(verb, view.viewer.scope);
    if (verb === 'undo') {
      const undone = undo(item, await view.historyOf(item), circumstancesOf(view));
      return undone.is === 'refused' ? undone : undefined;
    }
    const says = obstacle(verb, item, view.today);
    return says === undefined ? undefined : { troubles: [{ says }] };
  }

  async function openNew(view: RegisterView, values: Inputs): Promise<Reply> {
    const { viewer, directory } = view;
    const codes = viewer.person.boards.filter((code) => mayAdd(viewer, code));
    if (codes.length === 0) return { answer: cannot(forbidden('add item', viewer.scope).troubles, '') };
    const [only, ...others] = codes;
    const board = codes.find((code) => code === values.board) ?? (others.length === 0 ? only : undefined);
    if (board === undefined) return { answer: whichBoard(codes, values, directory) };
    const form = { verb: 'add item' as const, held: undefined, version: 0, id: newId() };
    return {
      answer: formAnswer({ ...form, ref: await changes.newRef(board) }, view, { values, troubles: [] }),
    };
  }

  /** Makes the change that a form asks for, once, on the version that the person saw. */
  async function make(
    sent: SentForm,
    view: RegisterView,
    again: () => Promise<RegisterView>,
  ): Promise<Reply> {
    let seen = view;
    for (let left = MOST_TRIES; left > 0; left--) {
      const held = await seen.find(sent.ref);
      const reply = await attempt(sent, held, seen);
      if (reply !== 'overtaken') return reply;
      seen = await again();
    }
    return formAgain(sent, await seen.find(sent.ref), seen, { troubles: [], ...tooBusy(sent.ref) });
  }

  async function attempt(
    sent: SentForm,
    held: StoredItem | undefined,
    view: RegisterView,
  ): Promise<Reply | 'overtaken'> {
    if (held && held.version !== sent.version) return meanwhile(sent, held, view);
    if (!held && sent.verb !== 'add item')
      return formAgain(sent, undefined, view, { troubles: [], ...outOfSight(sent.ref) });

    const decision = await judge(sent, held, view);
    if (decision.is === 'refused') return formAgain(sent, held, view, { troubles: decision.troubles });

    const { after, did, tell } = decision;
    const board = (after ?? held?.item)?.board ?? '';
    if (!held && !(await isGivenOut(sent.ref, board))) return numberGone(sent, board, view);
    const change: Change = {
      ref: sent.ref,
      version: sent.version + 1,
      at: now().toISOString(),
      by: view.viewer.person.name,
      person: view.viewer.person.email.toLowerCase(),
      commandId: sent.id,
      did,
      fields: after ? changedFields(held?.item, after) : [],
      before: held?.item,
    };
    const about = { board, ref: sent.ref, version: change.version, commandId: sent.id };
    if (tell.length > 0) await outbox.put(tell.map((notice) => ({ ...notice, ...about })));
    if ((await changes.write(held, after, change)) === 'conflict')
      return sent.verb === 'add item' ? numberGone(sent, board, view) : 'overtaken';
    return done(sent.ref, board, did, after, view);
  }

  /** Whether the ref of a new item is one that a form was given: its board's next number, or one taken since. */
  async function isGivenOut(ref: string, board: string): Promise<boolean> {
    const [, number] = partsOf(ref);
    const [, next] = partsOf(await changes.newRef(board));
    return ref === `${board}-${number}` && number > 0 && number <= next;
  }

  /** Reads what was typed, then has the register's rules decide. */
  async function judge(
    { verb, ref, inputs }: SentForm,
    held: StoredItem | undefined,
    view: RegisterView,
  ): Promise<Decision> {
    const circumstances = circumstancesOf(view);
    const [board] = partsOf(ref);
    const read = readCommand(verb, verb === 'add item' ? { ...inputs, board } : inputs, view.today);
    if ('troubles' in read) return { is: 'refused', troubles: read.troubles };
    const command: Command = read.command;
    if (command.verb === 'add item') return addItem(command, ref, circumstances);
    if (!held) throw new Error(`There is no item to ${verb}: the form should not have been sent.`);
    return command.verb === 'undo'
      ? undo(held.item, await view.historyOf(held.item), circumstances)
      : decide(command, held.item, circumstances);
  }

  /** The item has another version than the form: the same press came twice, or somebody else was faster. */
  async function meanwhile(sent: SentForm, held: StoredItem, view: RegisterView): Promise<Reply> {
    const history = await view.historyOf(held.item);
    const me = view.viewer.person.email;
    const own = history.find(({ commandId, person }) => commandId === sent.id && sameName(person ?? '', me));
    if (own) return done(sent.ref, held.item.board, own.did ?? '', held.item, view);
    if (sent.verb === 'add item') return numberGone(sent, partsOf(sent.ref)[0], view);
    const since = history.filter(({ version }) => version > sent.version);
    const [now] = (await refusalOf(sent.verb, held, view))?.troubles ?? [];
    return formAgain(sent, held, view, { troubles: [], ...overtaken(sent.ref, since, now?.says) });
  }

  async function numberGone(sent: SentForm, board: string, view: RegisterView): Promise<Reply> {
    const next = await changes.newRef(board);
    const words = numberTaken(sent.ref, next);
    const again = { ...sent, ref: next, version: 0, id: newId() };
    return formAgain(again, undefined, view, { troubles: [], ...words });
  }

  /** The form with what was typed, on the version that is there now; on another version it is another command. */
  function formAgain(
    { verb, ref, version: sent, id, inputs }: SentForm,
    held: StoredItem | undefined,
    view: RegisterView,
    filling: Omit<Filling, 'values'>,
  ): Reply {
    const version = held?.version ?? sent;
    const form = { verb, held, ref, version, id: version === sent ? id : newId() };
    return { answer: formAnswer(form, view, { values: inputs, ...filling }) };
  }

  function done(ref: string, board: string, did: string, after: Item | undefined, view: RegisterView): Reply {
    const changed = { ref, board };
    if (!after || !seesItem(view.viewer, after, view.directory)) return { answer: gone(ref, did), changed };
    const opening = { said: sayDone(ref, did), undo: !did.startsWith('undid') };
    return { answer: itemAnswer(after, view, 'everything', opening).answer, shows: after, changed };
  }

  return { open, make };
}
