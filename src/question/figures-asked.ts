import type { Cue } from './figure-cues.ts';
import { type Subject, subjectOf } from './figure-subject.ts';
import type { Heard } from './figure-words.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Makes a question about figures from what was heard. */

export type FiguresQuestion = Question & { about: 'indicators' };

export const flagged = ({ cues }: Heard, flag: keyof Cue): boolean =>
  cues.some((cue) => cue[flag] !== undefined);

/** What the words that no cue took are the name of. */
export function subjectIn(heard: Heard, vocabulary: Vocabulary): Subject | undefined {
  const wants = { all: flagged(heard, 'all'), counted: flagged(heard, 'counted') };
  return subjectOf(heard.rest, vocabulary, wants);
}

type Aspect = FiguresQuestion['aspect'];

/** Which side of the figures is asked for. */
export function aspectOf({ cues, since }: Heard): Aspect {
  const said = new Set(cues.map((cue) => cue.aspect));
  const order = ['target', 'region', 'average'] as const;
  if (since !== undefined && said.has('series')) return 'series';
  if (said.has('region') && said.has('average')) return 'everything';
  return (
    order.find((aspect) => said.has(aspect)) ??
    (said.has('series') ? 'series' : said.has('previous') ? 'previous' : 'everything')
  );
}

/** A question of what is named; of many, only those that are judged as it says. */
export function figuresAsked(
  heard: Heard,
  of: Pick<FiguresQuestion, 'codes' | 'area'>,
  isMany: boolean,
): FiguresQuestion {
  const judging = heard.cues.find((cue) => cue.by !== undefined);
  const judged =
    isMany && heard.selects && judging?.by && judging.is ? { by: judging.by, is: judging.is } : undefined;
  const aspect = aspectOf(heard);
  return {
    about: 'indicators',
    ...of,
    ...(judged ? { judged } : {}),
    aspect,
    ...(aspect === 'series' && heard.since ? { since: heard.since } : {}),
  };
}
