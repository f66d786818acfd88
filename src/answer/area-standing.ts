import type { Directory } from '../register/directory.ts';
import { sameName } from '../register/directory.ts';
import { isOverdue } from '../register/filter.ts';
import { type Indicator, seriesOf } from '../register/indicator.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';

/** How areas stand: what is outstanding and late in them, and which indicators are theirs. */

export interface Standing {
  outstanding: number;
  late: number;
}

const isOneOf = (areas: string[], name: string): boolean =>
  name !== '' && areas.some((area) => sameName(area, name));

export function standingOf(areas: string[], { outstanding, today }: RegisterView): Standing {
  const own: Item[] = outstanding.filter(({ area }) => isOneOf(areas, area));
  return { outstanding: own.length, late: own.filter((item) => isOverdue(item, today)).length };
}

/** "5 outstanding, 2 late", "Nothing outstanding". */
export const sayStanding = ({ outstanding, late }: Standing): string =>
  outstanding === 0 ? 'Nothing outstanding' : `${outstanding} outstanding${late ? `, ${late} late` : ''}`;

export const indicatorsOf = (areas: string[], { indicators }: Directory): Indicator[] =>
  seriesOf(indicators).filter(({ area }) => isOneOf(areas, area));
