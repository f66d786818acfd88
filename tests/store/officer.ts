import type { Batch } from '../../src/register/batch.ts';
import type { Instance } from './rig.ts';

/** An officer at the desk: what they confirm is what they were shown a moment before. */

export const BY = 'Jonathan Slee (import of register.xlsx)';
export const UNDOING = 'Jonathan Slee (took back the import of register.xlsx)';
export const person = 'jonathan.slee@council.example';

type Desk = Pick<Instance, 'importer'>;

export async function make({ importer }: Desk, batch: Batch) {
  const { print } = await importer.plan(batch);
  return importer.make(batch, BY, { print, person });
}

/** The id of the import that can be taken back; empty where there is none. */
export const idOfLast = async ({ importer }: Desk): Promise<string> => (await importer.last())?.id ?? '';

export async function undo(desk: Desk) {
  const id = await idOfLast(desk);
  const plan = await desk.importer.planUndo(id);
  return desk.importer.undo(id, UNDOING, { print: plan?.print ?? '', person });
}
