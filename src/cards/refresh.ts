import type { Press } from '../answer/shapes/parts.ts';

/** Who gets a view of their own of a card that was posted where several people read it, and of which item. */
export interface Refresh {
  ref: string;
  /** As the channel names them. */
  userIds: string[];
}

/** More make Teams refuse the card: Adaptive Cards, "Up to date views". */
const MOST_USERS = 60;

interface RefreshProperty {
  refresh?: {
    action: { type: 'Action.Execute'; title: string; verb: Press['verb']; data: { ref: string } };
    userIds: string[];
  };
}

/**
 * The card's `refresh`: each client of the people named asks anew for the item as soon as it shows the card. Without
 * anybody there is none, because a list that is missing means everybody.
 */
export function refreshOf({ ref, userIds }: Refresh): RefreshProperty {
  if (userIds.length === 0) return {};
  const action = {
    type: 'Action.Execute' as const,
    title: 'Show my view',
    verb: 'open' as const,
    data: { ref },
  };
  return { refresh: { action, userIds: userIds.slice(0, MOST_USERS) } };
}
