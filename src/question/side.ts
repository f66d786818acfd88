import type { Condition } from '../register/filter.ts';
import type { Side } from './mark.ts';

/** Which side of an item a condition speaks of. */
export function sideOf(condition: Condition): Side {
  switch (condition.is) {
    case 'outstanding':
    case 'status':
      return 'status';
    case 'overdue':
    case 'due':
    case 'undated':
    case 'recurring':
    case 'provisional':
      return 'when';
    case 'owner':
    case 'mine':
    case 'unowned':
    case 'joint':
    case 'owner left':
      return 'who';
    case 'area':
    case 'priority':
      return 'topic';
    case 'ref':
      return 'mentions';
    default:
      return condition.is;
  }
}
