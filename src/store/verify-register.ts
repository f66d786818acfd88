import type { TableClient } from '@azure/data-tables';
import { fewAtOnce } from './few-at-once.ts';
import { createImportClaims } from './import-claim.ts';
import { type Fact, factOf } from './record-facts.ts';
import { type Fault, judgeItem } from './record-judge.ts';
import { factsOf, readItemAgain } from './record-read.ts';
import { type Before, type ReadSeal, readAnySeal } from './record-seal.ts';
import { createRestoreMark } from './restore-mark.ts';
import type { Entity } from './row.ts';
import type { Tables } from './tables.ts';
import { judgeSeals, type SealFault } from './verify-seals.ts';

export interface Verified {
  changes: number;
  items: number;
  /** Changes that were written before the record was chained. */
  unchained: number;
  /** Changes that no seal notes yet. */
  unsealed: number;
  /** Items that were removed with their history under the rule of retention. */
  retained: number;
  faults: Fault[];
  sealFaults: SealFault[];
  /** A restore was begun and not finished. */
  isCutShort: boolean;
  /** The newest seal of each board. */
  newest: ({ board: string; at: string } & Before)[];
}

export interface VerifyOptions {
  /** An import is under way: items may be on two boards for a moment. */
  mayBeMoving: () => Promise<boolean>;
  /** What somebody kept of seals elsewhere, by board. */
  kept: Map<string, Before[]>;
}

/**
 * Reads the whole register, a request for each thousand rows, and tells what does not fit. Items that change meanwhile
 * are read again until they fit. Writes nothing.
 */
export async function verifyRegister(
  client: TableClient,
  options: VerifyOptions,
): Promise<Omit<Verified, 'isCutShort'>> {
  const boards = new Set<string>();
  const items = new Map<string, Fact[]>();
  const seals: ReadSeal[] = [];
  for await (const entity of client.listEntities<Entity>()) {
    const board = String(entity.partitionKey);
    if (!board.startsWith('~')) boards.add(board);
    if (!board.startsWith('~') && String(entity.rowKey).startsWith('seal~')) seals.push(readAnySeal(entity));
    const fact = factOf(entity);
    if (!fact) continue;
    const known = items.get(fact.ref);
    if (known) known.push(fact);
    else items.set(fact.ref, [fact]);
  }

  const codes = [...boards];
  const doubtful = [...items].filter(([, facts]) => judgeItem(facts, { mayBeMoving: false }).length > 0);
  const faults = await fewAtOnce(doubtful, async ([ref, known]) => {
    const judge = (facts: Fact[]) => judgeItem(facts, { mayBeMoving: false });
    const fits = (facts: Fact[]): boolean => judge(facts).length === 0;
    const facts = factsOf(await readItemAgain(client, { boards: codes, known }, fits));
    items.set(ref, facts);
    if (judge(facts).length === 0) return [];
    return judgeItem(facts, { mayBeMoving: await options.mayBeMoving() });
  });

  const histories = [...items.values()].flat().filter((fact) => fact.kind === 'history');
  const versions = new Map(histories.map((fact) => [`${fact.ref} ${fact.version}`, fact]));
  const noted = new Set(
    seals.flatMap(({ board, changes }) => changes.map(([ref, version]) => `${board} ${ref} ${version}`)),
  );
  const newest = new Map<string, Verified['newest'][number]>();
  for (const { board, number, hash, at } of seals) newest.set(board, { board, number, hash, at });
  return {
    changes: versions.size,
    items: new Set(histories.map(({ ref }) => ref)).size,
    unchained: [...versions.values()].filter(({ hash }) => hash === undefined).length,
    unsealed: histories.filter(({ board, ref, version }) => !noted.has(`${board} ${ref} ${version}`)).length,
    retained: [...items.values()].filter((facts) => facts.some(({ kind }) => kind === 'gone')).length,
    faults: faults.flat(),
    sealFaults: judgeSeals(seals, items, options.kept),
    newest: [...newest.values()],
  };
}

/** The same for a store: while an import is under way, an item may be on two boards. */
export async function verifyStore(
  tables: Pick<Tables, 'register' | 'imports'>,
  { now, kept = new Map() }: { now: () => Date; kept?: Map<string, Before[]> },
): Promise<Verified> {
  const claims = createImportClaims(tables.imports, { now });
  const mayBeMoving = async (): Promise<boolean> => (await claims.read()) !== undefined;
  const isCutShort = (await createRestoreMark(tables.imports).read()) !== undefined;
  return { ...(await verifyRegister(tables.register, { mayBeMoving, kept })), isCutShort };
}
