import type { Button } from '../../answer/shapes/parts.ts';
import { type Action, intoSets, toAction } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';

/** Which page this is, and the buttons that turn it: "Show more" comes first. */
export interface Paging {
  pages: string;
  paging: Action[][];
}

interface Paged {
  pages: string;
  next?: Button;
  previous?: Button;
}

export function pagingOf({ pages, next, previous }: Paged, { name }: Limits): Paging {
  const turns = [
    ...(next ? [toAction(next, { style: 'positive' })] : []),
    ...(previous ? [toAction(previous)] : []),
  ];
  return { pages: runText(pages, name), paging: intoSets(turns) };
}
