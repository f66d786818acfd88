import type { Change } from '../register/change.ts';
import { type Person, sameName } from '../register/directory.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { Viewer } from '../register/visibility.ts';
import type { Circumstances, Decision } from './decision.ts';
import { forbidden, refused, UNSEEN } from './refusal.ts';
import { mayDo, seesItem } from './rights.ts';
import { chairsOf, decidedFor, notices, officersOf, ownersOf } from './tell.ts';

/** For so many minutes whoever made a change can undo it, if nothing came after it. */
export const UNDO_MINUTES = 10;

const UNDID = 'undid: ';
const MS_A_MINUTE = 60_000;

const newestOf = (history: Change[]): Change | undefined =>
  history.reduce<Change | undefined>(
    (newest, change) => (newest && newest.version > change.version ? newest : change),
    undefined,
  );

const isAdded = ({ version, did, before }: Change): boolean =>
  before === undefined && version === 1 && (did ?? '').startsWith('added');

/** Why somebody cannot undo the newest change, in a sentence; undefined where they can. `at` is an ISO instant. */
function hindrance(newest: Change | undefined, { person }: Viewer, at: string): string | undefined {
  if (newest === undefined) return 'There is no change to undo.';
  if (newest.person === undefined || !sameName(newest.person, person.email))
    return `The newest change is by ${newest.by}, and only whoever made a change can undo it.`;
  if ((newest.did ?? '').startsWith(UNDID))
    return 'This was undone already. Make the change again if it was right.';
  if (newest.before === undefined && !isAdded(newest))
    return 'This change cannot be undone. Make another one that puts it right.';
  if (Date.parse(at) - Date.parse(newest.at) > UNDO_MINUTES * MS_A_MINUTE)
    return `A change can be undone for ${UNDO_MINUTES} minutes, and these are over. Make another one that puts it right.`;
  return undefined;
}

/** May this person undo the newest change, made by themselves a moment ago? `at` is an ISO instant. */
export const mayUndo = (history: Change[], viewer: Viewer, at: string): boolean =>
  hindrance(newestOf(history), viewer, at) === undefined;

/** Puts an item back to where it was before its newest change; an item that was just added is removed. */
export function undo(item: Item, history: Change[], circumstances: Circumstances): Decision {
  const { viewer, directory, at } = circumstances;
  const newest = newestOf(history);
  const before = newest?.before;
  const seen = [item, ...(before ? [before] : [])].every((one) => seesItem(viewer, one, directory));
  if (!seen) return refused(UNSEEN);
  if (!mayDo('undo', viewer, item, directory)) return forbidden('undo', viewer.scope);
  const hindered = hindrance(newest, viewer, at);
  if (hindered !== undefined || newest === undefined)
    return refused(hindered ?? 'There is no change to undo.');
  const tell = before
    ? notices(before, circumstances, { people: whoHeard(before, item, circumstances), because: 'undone' })
    : [];
  return { is: 'made', after: before, did: `${UNDID}${newest.did ?? ''}`, tell };
}

/** Whoever may have been told of a change from one state to the other. */
function whoHeard(before: Item, after: Item, circumstances: Circumstances): Person[] {
  const { directory } = circumstances;
  const differs = (part: (item: Item) => unknown): boolean =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after));
  const decided = [before, after].flatMap((item) => decidedFor(item, circumstances).people);
  const chairs = differs(({ course }) => course?.proposal?.verifiedBy) ? chairsOf(before, directory) : [];
  const isDecision = [
    ({ course }: Item) => [course?.proposal, course?.askedTime, course?.moves],
    isOutstanding,
  ].some(differs);
  if (isDecision) return [...officersOf(before, directory), ...chairs, ...decided];
  return differs(({ owners }) => owners)
    ? [...ownersOf(before, directory), ...ownersOf(after, directory)]
    : [];
}
