import { londonDay, sayDay } from '../register/day.ts';
import type { Fault } from './record-judge.ts';
import type { Before } from './record-seal.ts';
import type { Verified } from './verify-register.ts';
import type { SealFault } from './verify-seals.ts';

/** What checking the record found, in lines for whoever asked. */
export function sayVerified(verified: Verified): string[] {
  const { changes, items, unchained, unsealed, retained } = verified;
  const checked = `${counted(changes, 'change')} of ${counted(items, 'item')} checked`;
  const wrong = sayWrong(verified);
  const before = `${unchained === 1 ? 'was' : 'were'} written before the record was chained.`;
  return [
    ...(wrong.length === 0 ? [`${checked}: all in order.`] : [`${checked}. This is not in order:`, ...wrong]),
    ...(unchained > 0 ? [`${counted(unchained, 'change')} of these ${before}`] : []),
    ...(retained > 0
      ? [`Under the rule of retention went the history of ${counted(retained, 'item')}.`]
      : []),
    ...(unsealed > 0 ? [`${counted(unsealed, 'change')} of these will be noted in the next seal.`] : []),
  ];
}

/** What is not in order, a line each: by item, with its version and its day. */
export const sayWrong = ({ isCutShort, faults, sealFaults }: Verified): string[] => [
  ...(isCutShort ? ['A restore was cut short: restore the same backup again.'] : []),
  ...faults.map(sayFault),
  ...removedItems(sealFaults),
  ...sealFaults.flatMap(saySeal),
];

export const isInOrder = ({ faults, sealFaults }: Verified): boolean =>
  faults.length + sealFaults.length === 0;

/** The newest seal of each board, to be kept where nobody can change it who can change the register. */
export const sayDigest = ({ newest }: Pick<Verified, 'newest'>): string[] =>
  newest.map(({ board, number, hash }) => `seal ${board} ${number} ${hash}`);

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const dayOf = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? 'an unknown day' : sayDay(londonDay(new Date(at)));

function sayFault({ ref, wrong, version, at, later }: Fault): string {
  const named = `version ${version} of ${dayOf(at)}`;
  const rest =
    later === 0 ? '' : `; ${counted(later, 'later change')} ${later === 1 ? 'rests' : 'rest'} on it`;
  const says: Record<Fault['wrong'], string> = {
    changed: `${named} was changed afterwards${rest}`,
    missing: `${at === '' ? `version ${version}` : named} was removed afterwards${rest}`,
    'by time': `${named} is told otherwise among all changes by time: one of the two was changed or removed`,
    'item changed': `the item is not what ${named} made of it: it was changed past the record`,
    'item gone': `the item was removed past the record, after ${named}`,
    'item twice': `the item is there more than once`,
  };
  return `${ref}: ${says[wrong]}`;
}

function removedItems(faults: SealFault[]): string[] {
  const items = new Map<string, { ref: string; board: string; versions: number; at: string }>();
  for (const fault of faults) {
    if (fault.wrong !== 'removed') continue;
    const id = `${fault.board} ${fault.ref}`;
    const known = items.get(id);
    items.set(id, { ...fault, at: known?.at ?? fault.at, versions: (known?.versions ?? 0) + 1 });
  }
  return [...items.values()].map(
    ({ ref, board, versions, at }) =>
      `${ref}: all of it was removed from board ${board}, of which seals since ${dayOf(at)} note ${counted(versions, 'change')}`,
  );
}

function saySeal(fault: SealFault): string[] {
  switch (fault.wrong) {
    case 'removed':
      return [];
    case 'rewritten':
      return [
        `${fault.ref}: version ${fault.version} is not the one that the seal of ${dayOf(fault.at)} notes: its history was written anew`,
      ];
    case 'seal changed':
      return [`Board ${fault.board}: seal ${fault.number} was changed afterwards`];
    case 'seal missing':
      return [`Board ${fault.board}: seal ${fault.number} was removed afterwards`];
    case 'seal not as kept':
      return [
        `Board ${fault.board}: seal ${fault.number} is not the one that was kept: the record was written anew, or an older copy of it was restored`,
      ];
  }
}

const KEPT = [
  /\bseal (?<board>\S+) (?<number>\d+) (?<hash>[\w-]{43})(?![\w-])/g,
  // As the log of the bot has it.
  /"board":"(?<board>[^"]+)","number":(?<number>\d+),"hash":"(?<hash>[\w-]{43})"/g,
];

/** Reads what `sayDigest`, or a sweep, said of seals, wherever it was kept: other lines are passed over. */
export function readDigest(text: string): Map<string, Before[]> {
  const kept = new Map<string, Before[]>();
  for (const { groups } of KEPT.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const { board = '', number, hash = '' } = groups ?? {};
    kept.set(board, [...(kept.get(board) ?? []), { number: Number(number), hash }]);
  }
  return kept;
}
