import { START } from './record-chain.ts';
import type { Fact } from './record-facts.ts';
import type { Before, ReadSeal } from './record-seal.ts';

/** Whether what the seals of a board note is still there. */

export type SealFault =
  /** Of a seal itself: it was changed, it is missing, or it is not the one that was kept elsewhere. */
  | { wrong: 'seal changed' | 'seal missing' | 'seal not as kept'; board: string; number: number; at: string }
  /** Of a change that a seal notes: it has gone with all of its item, or its item's history was written anew. */
  | { wrong: 'removed' | 'rewritten'; board: string; ref: string; version: number; at: string };

/** `facts`: by board and ref, all rows of the items. `kept`: what somebody kept of seals elsewhere, by board. */
export function judgeSeals(
  seals: ReadSeal[],
  facts: Map<string, Fact[]>,
  kept: Map<string, Before[]>,
): SealFault[] {
  const boards = new Set([...seals.map(({ board }) => board), ...kept.keys()]);
  return [...boards].flatMap((board) => {
    const sorted = seals.filter((seal) => seal.board === board).sort((a, b) => a.number - b.number);
    return [
      ...judgeChain(sorted),
      ...judgeKept(board, sorted, kept.get(board) ?? []),
      ...sorted.flatMap((seal) => judgeNoted(seal, facts)),
    ];
  });
}

function judgeChain(sorted: ReadSeal[]): SealFault[] {
  return sorted.flatMap(({ board, number, at, prior, hash, own }, n): SealFault[] => {
    const before = sorted[n - 1];
    const isWhole = own === hash;
    if (number !== (before?.number ?? 0) + 1)
      return [{ wrong: 'seal missing', board, number: number - 1, at }];
    if (isWhole && prior === (before?.hash ?? START)) return [];
    return [{ wrong: 'seal changed', board, number: isWhole ? number - 1 : number, at }];
  });
}

function judgeKept(board: string, sorted: ReadSeal[], kept: Before[]): SealFault[] {
  return kept.flatMap(({ number, hash }): SealFault[] => {
    const seal = sorted.find((one) => one.number === number);
    return seal?.hash === hash ? [] : [{ wrong: 'seal not as kept', board, number, at: seal?.at ?? '' }];
  });
}

function judgeNoted({ board, changes, at }: ReadSeal, facts: Map<string, Fact[]>): SealFault[] {
  return changes.flatMap(([ref, version, hash]): SealFault[] => {
    const all = (facts.get(ref) ?? []).filter((fact) => fact.board === board);
    const there = all.filter((fact) => fact.kind === 'history');
    const row = there.find((fact) => fact.version === version);
    if (all.some((fact) => fact.kind === 'gone' && version <= fact.version)) return [];
    // A version that is missing among others is told with its item.
    if (!row) return there.length > 0 ? [] : [{ wrong: 'removed', board, ref, version, at }];
    return hash === '' || row.hash === hash ? [] : [{ wrong: 'rewritten', board, ref, version, at }];
  });
}
