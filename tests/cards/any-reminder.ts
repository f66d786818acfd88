import fc from 'fast-check';
import { buttons, row, type Shown } from './any-parts.ts';
import { words } from './any-words.ts';
import { button } from './fixtures/parts.ts';

/** Reminders of any texts. */
export const reminders = fc
  .record({
    sentence: words,
    groups: fc.array(
      fc.record({
        heading: words,
        rows: fc.array(
          fc.record({ row, why: words, buttons: fc.array(words.map(button), { maxLength: 3 }) }),
          {
            maxLength: 2,
          },
        ),
      }),
      { maxLength: 4 },
    ),
    more: words,
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'reminder', ...part },
      [
        part.more,
        ...part.groups.flatMap(({ heading, rows }) => [
          heading,
          ...rows.flatMap(({ row: { ref, title, due }, why }) => [ref, title, due, why]),
        ]),
      ],
    ],
  );
