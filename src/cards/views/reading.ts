import type { ReadAs } from '../../answer/shapes/parts.ts';
import { type Action, intoSets, toAction } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';

/** How the question was read: in words under the heading, and as buttons at the end that each drop a condition. */
export interface Reading {
  /** "Read as: overdue · recommendations", or nothing. */
  readLine: string;
  drops: Action[][];
  /** Said where the card has no room for the buttons. */
  leftOut: boolean;
}

const DROP = '✕ ';

export function readingOf(readAs: ReadAs[], { name, refining }: Limits): Reading {
  const words = readAs.map((one) => runText(one.words, name)).filter(Boolean);
  const drops = readAs.flatMap(({ words: said, drop }) =>
    drop
      ? [toAction({ title: `${DROP}${said}`, press: drop.press }, { tooltip: 'Drop this condition' })]
      : [],
  );
  return {
    readLine: words.length > 0 ? `Read as: ${words.join(' · ')}` : '',
    drops: refining ? intoSets(drops) : [],
    leftOut: !refining && drops.length > 0,
  };
}
