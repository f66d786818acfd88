import { isUnchained, START } from './record-chain.ts';
import type { Fact, GoneFact, HistoryFact, ItemFact, OnceFact } from './record-facts.ts';

/** Whether the rows of one item fit each other. */

export type Wrong =
  /** A version is not what was written. */
  | 'changed'
  /** A version has been removed. */
  | 'missing'
  /** The same change is told otherwise, or not at all, where changes are kept by time. */
  | 'by time'
  /** The item is not what its newest version left. */
  | 'item changed'
  | 'item gone'
  /** The item is there more than once. */
  | 'item twice';

export interface Fault {
  ref: string;
  wrong: Wrong;
  version: number;
  /** ISO instant of that version; empty where it is not known. */
  at: string;
  /** How many versions rest on it. */
  later: number;
}

interface Rows {
  histories: HistoryFact[];
  onces: OnceFact[];
  items: ItemFact[];
}
type Say = (wrong: Wrong, version: number) => void;

/**
 * What is wrong with one item, by all its rows on whatever boards: each fault once, oldest version first. `mayBeMoving`:
 * an item on its way between two boards is on both for a moment.
 */
export function judgeItem(rows: Fact[], { mayBeMoving }: { mayBeMoving: boolean }): Fault[] {
  const gone = rows.filter((row): row is GoneFact => row.kind === 'gone');
  // What is going under the rule of retention may be there in part.
  const facts = rows.filter((row) => !isGone(row, gone));
  const removed = Math.max(0, ...gone.map(({ version }) => version));
  const all = rowsOf(facts);
  const versions = [...new Set(all.histories.map(({ version }) => version))].sort((a, b) => a - b);
  const faults = new Map<string, Fault>();
  const say: Say = (wrong, version) => {
    const id = `${wrong} ${version}`;
    if (faults.has(id)) return;
    const named = [...all.items, ...all.histories].find(({ name }) => name !== '')?.name;
    const at = [...all.histories, ...all.onces].find((row) => row.version === version && row.at !== '')?.at;
    const later = versions.filter((other) => other > version).length;
    faults.set(id, { ref: named ?? facts[0]?.ref ?? '', wrong, version, at: at ?? '', later });
  };

  judgeVersions(all, { versions, removed }, say);
  for (const board of new Set(facts.map((fact) => fact.board))) {
    const here = rowsOf(facts.filter((fact) => fact.board === board));
    judgeTimes(here, say);
    judgeHistory(here, say);
    judgeState(here, say);
  }
  if (!mayBeMoving && all.items.length > 1) say('item twice', versions.at(-1) ?? 1);
  const told = new Set([...faults.values()].map(({ version }) => version));
  judgeLinks(all, (version) => told.has(version) || version <= removed, say);
  return [...faults.values()].sort((a, b) => a.version - b.version);
}

const isGone = (row: Fact, gone: GoneFact[]): boolean =>
  (row.kind === 'history' || row.kind === 'once') &&
  gone.some((one) => one.board === row.board && row.version <= one.version && row.at <= one.at);

function rowsOf(facts: Fact[]): Rows {
  const histories = facts.filter((fact): fact is HistoryFact => fact.kind === 'history');
  return {
    histories: histories.sort((a, b) => a.version - b.version),
    onces: facts.filter((fact): fact is OnceFact => fact.kind === 'once'),
    items: facts.filter((fact): fact is ItemFact => fact.kind === 'item'),
  };
}

/** Over all boards no version may be missing: of several in a row the first is named. */
function judgeVersions(
  { items, histories }: Rows,
  { versions, removed }: { versions: number[]; removed: number },
  say: Say,
): void {
  versions.forEach((version, n) => {
    const before = versions[n - 1] ?? 0;
    if (version > before + 1 && version > removed + 1) say('missing', before + 1);
  });
  const hashes = new Set(histories.map(({ hash }) => hash));
  const last = versions.at(-1) ?? 0;
  // The item rests on a version that has gone.
  if (items.some(({ head, version }) => version > last && !hashes.has(head))) say('missing', last + 1);
}

/** The rows by time and the history must tell the same. */
function judgeTimes({ histories, onces }: Rows, say: Say): void {
  const byKey = new Map(onces.map((row) => [row.rowKey, row]));
  for (const row of histories) {
    const once = byKey.get(row.onceKey);
    byKey.delete(row.onceKey);
    if (isWhole(row) && once?.once !== row.once) say('by time', row.version);
  }
  const there = new Set(histories.map(({ version }) => version));
  for (const { version } of byKey.values()) say(there.has(version) ? 'by time' : 'missing', version);
}

const isWhole = ({ hash, own, readable }: HistoryFact): boolean =>
  readable && (hash === undefined || hash === own);

/** Each row must be what was written, and something must follow on it: a later version, or the item itself. */
function judgeHistory({ histories, onces, items }: Rows, say: Say): void {
  let isChained = false;
  for (const row of histories) {
    const { version, hash, prior, leaves } = row;
    // None that is not chained can come after one that is.
    const isStripped = hash === undefined && (isChained || prior !== undefined || leaves !== undefined);
    if (!isWhole(row) || isStripped || version < 1) say('changed', version);
    isChained ||= hash !== undefined;
    // A version that left nothing ends the item's stay on the board.
    if (hash === undefined || leaves === undefined || items.length > 0) continue;
    const follows = histories.some((other) => other.prior === hash);
    const isMissing = onces.some((once) => once.version > version);
    if (!follows && !isMissing) say('item gone', version);
  }
}

/** The item's row must be what the newest version left. */
function judgeState({ histories, items }: Rows, say: Say): void {
  if (items.length > 1) say('item twice', histories.at(-1)?.version ?? 1);
  const newest = histories.at(-1);
  const hashes = new Set(histories.map(({ hash }) => hash));
  for (const { head, own, version, readable } of items) {
    // Where the history, or the version that the item rests on, is not whole, that is said already.
    if (!newest || !isWhole(newest)) continue;
    if (version > newest.version && !hashes.has(head)) continue;
    const fits =
      newest.hash === undefined
        ? head === undefined && version === newest.version
        : head === newest.hash && own === newest.leaves;
    if (!fits || !readable) say('item changed', newest.version);
  }
}

/** Each version must name one before it that is there: where none is, what it rested on was written anew. */
function judgeLinks({ histories }: Rows, isTold: (version: number) => boolean, say: Say): void {
  const byHash = new Map(histories.map((row) => [row.hash, row.version]));
  for (const { prior, version } of histories) {
    if (prior === undefined || isUnchained(prior)) continue;
    const before = prior === START ? 0 : byHash.get(prior);
    const isLinked = before !== undefined && before < version && (prior !== START || version === 1);
    if (!isLinked && !isTold(version - 1)) say('changed', Math.max(1, version - 1));
  }
}
