import type { Change } from '../register/change.ts';
import { type Day, londonDay, sayDay } from '../register/day.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { contains, type Period } from '../register/period.ts';
import type { RegisterView } from '../register/register.ts';

/** What happened to items within a period, told from their history and from what they keep of it themselves. */

export interface PeriodChanges {
  /** The day on which an item was completed; undefined where it was not in the period, or is no longer complete. */
  completedOn(item: Item): Day | undefined;
  /** Was more time asked for, agreed or declined? */
  hadTime(item: Item): boolean;
  /** Requests for more time that were declined, a sentence each. */
  declined(item: Item): string[];
  /** Did anybody report on it, or an import bring it or news of it? */
  isHeard(item: Item): boolean;
}

interface Found {
  completed?: Day;
  heard: boolean;
  declined: { says: string; exempt: boolean }[];
  /** The words with which more time was asked for last. */
  asked?: string;
}

const dayOf = (instant: string): Day => londonDay(new Date(instant));
const UNDID = 'undid: ';
const ASKED = /^asked for more time until /;
const DECLINED = /^declined more time until /;

/** Changes come oldest first, so that what was undone takes away what it undid. */
function note(found: Found, { version, at, by, did = '', fields, exempt = false }: Change): Found {
  const status = fields.find(({ field }) => field === 'status');
  const next: Found = { ...found };
  // The import that brings an item completes nothing, even where the item was complete already.
  if (status && version > 1) {
    if (status.after === 'complete') next.completed = dayOf(at);
    else delete next.completed;
  }
  if (did.startsWith(UNDID)) {
    if (DECLINED.test(did.slice(UNDID.length))) next.declined = found.declined.slice(0, -1);
    return next;
  }
  if (version === 1 || fields.some(({ field }) => field === 'progress' || field === 'status'))
    next.heard = true;
  if (ASKED.test(did)) next.asked = did;
  if (DECLINED.test(did))
    next.declined = [
      ...found.declined,
      { says: `${by} ${did} (${sayDay(dayOf(at))}).${askedBefore(found)}`, exempt },
    ];
  return next;
}

const askedBefore = ({ asked }: Found): string => (asked ? ` It had been ${asked}.` : '');

/** One request for what changed in the period. */
export async function changesWithin(period: Period, view: RegisterView): Promise<PeriodChanges> {
  const byRef = new Map<string, Found>();
  for (const change of await view.changes(period.from, period.to)) {
    const key = change.ref.toUpperCase();
    byRef.set(key, note(byRef.get(key) ?? { heard: false, declined: [] }, change));
  }
  const of = ({ ref }: Item): Found => byRef.get(ref.toUpperCase()) ?? { heard: false, declined: [] };
  const isWithin = (instant: string | undefined): boolean =>
    instant !== undefined && contains(period, dayOf(instant));

  return {
    completedOn: (item) => (item.status === 'complete' ? of(item).completed : undefined),
    // What was said while an item was exempt is no more public than it was then.
    declined: (item) =>
      of(item)
        .declined.filter(({ exempt }) => !exempt || item.visibility === 'exempt')
        .map(({ says }) => says),
    hadTime: (item) =>
      of(item).declined.length > 0 ||
      (item.course?.moves ?? []).some(({ agreedAt }) => isWithin(agreedAt)) ||
      (isOutstanding(item) && isWithin(item.course?.askedTime?.at)),
    isHeard: (item) => {
      const { report, heard } = item.course ?? {};
      return of(item).heard || isWithin(report?.at) || (heard !== undefined && contains(period, heard));
    },
  };
}
