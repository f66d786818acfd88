import { askAlone } from '../answer/import-words.ts';
import { importGone, noImport, takenBack, undoPreview } from '../answer/undo-import.ts';
import type { UndoPlan } from '../register/batch.ts';
import type { RegisterView } from '../register/register.ts';
import { seesExempt } from '../register/visibility.ts';
import { mayAdd, seesItem } from '../update/rights.ts';
import type { Imports, Reply } from './conversation.ts';
import type { PressData } from './press.ts';

/** Takes the newest import back, for an officer who serves all that it touched. */

export interface UndoDeps {
  imports: Pick<Imports, 'last' | 'planUndo' | 'undo'>;
}

export function createUndoImport({ imports }: UndoDeps) {
  async function answer(view: RegisterView): Promise<Reply> {
    if (view.viewer.scope === 'shared') return { answer: askAlone('to take back an import') };
    const last = await imports.last();
    const plan = last && (await imports.planUndo(last.id));
    return { answer: plan && mayTakeBack(plan, view) ? undoPreview(plan, view) : noImport() };
  }

  async function press(pressed: PressData & { verb: 'undo import' }, view: RegisterView): Promise<Reply> {
    if (view.viewer.scope === 'shared') return { answer: askAlone('to take back an import') };
    const plan = await imports.planUndo(pressed.import);
    if (!plan) return { answer: importGone() };
    if (!mayTakeBack(plan, view)) return { answer: noImport() };
    if (plan.print !== pressed.print) return { answer: undoPreview(plan, view, true) };
    const { person } = view.viewer;
    const terms = { print: pressed.print, person: person.email.toLowerCase() };
    const undone = await imports.undo(plan.import.id, `${person.name} (undo of an import)`, terms);
    if (undone.is === 'made') return { answer: takenBack(undone.plan ?? plan), changedMany: true };
    return undone.is === 'changed' && undone.plan && mayTakeBack(undone.plan, view)
      ? { answer: undoPreview(undone.plan, view, true) }
      : { answer: importGone() };
  }

  return { answer, press };
}

/**
 * Who may take an import back: an officer of all boards that it touched, who may see every item of it. Where it brought
 * people or boards too, only who confirmed it, whose own rights it cannot have changed, or an officer from whom nothing
 * is kept: to anybody else it might give back what was taken from them.
 */
export function mayTakeBack(plan: UndoPlan, { viewer, directory }: RegisterView): boolean {
  const items = [
    ...plan.removed,
    ...plan.kept,
    ...plan.restored.flatMap(({ before, after }) => (before ? [before, after] : [after])),
  ];
  const serves = (board: string): boolean => mayAdd(viewer, board);
  const isOwn = plan.import.person === viewer.person.email.toLowerCase();
  const seesAll = seesExempt(viewer) && directory.boards.every(({ code }) => serves(code));
  return (
    viewer.person.role === 'officer' &&
    items.every((item) => serves(item.board) && seesItem(viewer, item, directory)) &&
    (plan.entries === 0 || isOwn || seesAll)
  );
}
