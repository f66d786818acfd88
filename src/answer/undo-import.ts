import type { LastImport, UndoPlan } from '../register/batch.ts';
import { sayInstant } from '../register/instant.ts';
import type { RegisterView } from '../register/register.ts';
import { changedRow, itemRow, titleOf } from './import-sections.ts';
import type { Fact } from './shapes/parts.ts';
import type { PreviewAnswer, PreviewRow, PreviewSection } from './shapes/preview.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { countOf } from './wording.ts';

/** Taking the newest import back: what would be, and what was. */

const MOST_ROWS = 5;

/** `again`: something was changed between looking and pressing. */
export function undoPreview(
  plan: UndoPlan,
  view: Pick<RegisterView, 'directory' | 'today'>,
  again = false,
): PreviewAnswer {
  const { removed, restored, kept, entries } = plan;
  const section = (heading: string, rows: PreviewRow[]): PreviewSection[] =>
    rows.length === 0
      ? []
      : [
          {
            heading: `${heading} (${rows.length})`,
            rows: rows.slice(0, MOST_ROWS),
            rest: rows.length > MOST_ROWS ? `and ${rows.length - MOST_ROWS} more` : '',
          },
        ];
  const fact = (title: string, count: number): Fact[] => (count > 0 ? [{ title, value: String(count) }] : []);
  const nothing = removed.length + restored.length + entries === 0;
  return {
    shows: 'preview',
    sentence: again
      ? 'Something has changed since you looked, so nothing has been taken back. Please look again.'
      : nothing
        ? `There is nothing to take back of the ${sayWhich(plan.import)}: all of it was changed since.`
        : `Taking back the ${sayWhich(plan.import)}.`,
    lines: ['Nothing has been taken back yet.'],
    facts: [
      ...fact('Taken out again', removed.length),
      ...fact('Back to what they were', restored.length),
      ...fact('Left alone, changed since', kept.length),
      ...fact('People, boards and the like', entries),
    ],
    sections: [
      ...section('Back to what they were', restored.map(changedRow)),
      ...section(
        'Taken out again',
        removed.map((item) => itemRow(item, view)),
      ),
      ...section(
        'Left alone, because they were changed since',
        kept.map((item) => ({ title: titleOf(item), lines: [] })),
      ),
    ],
    fields: [],
    buttons: [
      ...(nothing
        ? []
        : [
            {
              title: 'Take it back',
              press: { verb: 'undo import', import: plan.import.id, print: plan.print } as const,
            },
          ]),
      { title: 'Leave it', press: { verb: 'ask', question: { about: 'help' } } },
    ],
  };
}

/** "import of register.xlsx (Ann Dale, 4 November 2024, 14:03)": `by` may name the person already. */
function sayWhich({ by, at }: LastImport): string {
  const [, name, what] = /^(.*?) \((import of .*)\)$/.exec(by) ?? [];
  return `${what ?? by} (${[name, sayInstant(at)].filter(Boolean).join(', ')})`;
}

/** The same whether there was no import or one that this officer may not take back. */
export const noImport = (): WordsAnswer => ({
  shows: 'words',
  sentence: 'There is no import that you can take back.',
  lines: [
    'I can take back the newest import for a day, for an officer who serves all that it touched. To correct single items, use their cards.',
  ],
  buttons: [],
});

export const importGone = (): WordsAnswer => ({
  ...noImport(),
  sentence:
    'That import can no longer be taken back: it was already, or it is not the newest of the last day.',
});

export const takenBack = ({ import: which, removed, restored, kept }: UndoPlan): WordsAnswer => ({
  shows: 'words',
  sentence: `Taken back: the ${sayWhich(which)}.`,
  lines: [
    ...(restored.length > 0
      ? [`${countOf(restored.length, 'item')} ${restored.length === 1 ? 'is' : 'are'} as before.`]
      : []),
    ...(removed.length > 0
      ? [
          `${countOf(removed.length, 'item')} ${removed.length === 1 ? 'is' : 'are'} out of the register again.`,
        ]
      : []),
    ...(kept.length > 0
      ? [`${countOf(kept.length, 'item')} changed since ${kept.length === 1 ? 'was' : 'were'} left alone.`]
      : []),
  ],
  buttons: [],
});
