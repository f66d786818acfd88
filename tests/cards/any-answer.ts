import fc from 'fast-check';
import type { Field } from '../../src/answer/shapes/form.ts';
import { buttons, readAs, row, type Shown, several } from './any-parts.ts';
import { areas, indicators, standings } from './any-performance.ts';
import { reminders } from './any-reminder.ts';
import { words } from './any-words.ts';
import { progressForm } from './fixtures/forms.ts';
import { ask, button, open } from './fixtures/parts.ts';

/** Answers of every shape, of any texts. */

const lists = fc
  .record({
    sentence: words,
    readAs,
    notes: several(words),
    rows: fc.array(row, { maxLength: 8 }),
    refine: buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'list', ...part, total: part.rows.length, pages: '' },
      [
        ...part.readAs.map((one) => one.words),
        ...part.notes,
        ...part.rows.flatMap(({ ref, title, owner, due, status }) => [ref, title, owner, due, status]),
      ],
    ],
  );

const items = fc
  .record({
    sentence: words,
    row,
    detail: words,
    progress: words,
    facts: several(fc.record({ title: words, value: words.map((text) => `v${text}`) })),
    notes: several(words),
    actions: buttons,
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'item', ...part },
      [part.row.ref, ...part.notes, ...part.facts.flatMap(({ title, value }) => [title, value])],
    ],
  );

/** What fills in an input: whatever was typed, which the card must give back as it was. */
const input: fc.Arbitrary<Field['input']> = fc.oneof(
  fc.record({
    is: fc.constant('text' as const),
    lines: fc.constantFrom('one', 'several'),
    most: fc.constantFrom(200, 2000),
    placeholder: words,
  }),
  fc.record({
    is: fc.constant('choice' as const),
    style: fc.constantFrom('expanded', 'filtered'),
    choices: fc.array(fc.record({ title: words, value: words.map((text) => `v${text}`) }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.constant({ is: 'day' as const, min: '2018-04-17' }),
);
const field = fc.record({
  label: words.map((text) => `Label ${text}`),
  input,
  value: fc.oneof(words, fc.constant('2018-04-30')),
  required: fc.boolean(),
  error: words.map((text) => `Error ${text}`),
  trouble: words,
});

const forms = fc
  .record({
    sentence: words,
    row,
    lines: several(words),
    fields: several(field).map((fields) => fields.map((one, at) => ({ ...one, id: `field${at}` }))),
    send: words.map((title) => ({ ...progressForm.send, title })),
    cancel: words.map(button),
  })
  .map(
    (part): Shown => [
      { shows: 'form', ...part },
      [
        part.row.ref,
        part.row.due,
        ...part.lines,
        ...part.fields.flatMap(({ label, trouble, error }) => [label, trouble, error]),
        ...part.fields.flatMap((one) =>
          one.input.is === 'choice' ? one.input.choices.map(({ title }) => title) : [],
        ),
      ],
    ],
  );

const previewRows = fc.array(fc.record({ title: words, lines: fc.array(words, { maxLength: 3 }) }), {
  maxLength: 4,
});
const previews = fc
  .record({
    sentence: words,
    lines: several(words),
    facts: several(fc.record({ title: words, value: words.map((text) => `v${text}`) })),
    sections: several(fc.record({ heading: words, rows: previewRows, rest: words })),
    fields: several(field).map((fields) => fields.map((one, at) => ({ ...one, id: `field${at}` }))),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'preview', ...part },
      [
        ...part.lines,
        ...part.facts.flatMap(({ title, value }) => [title, value]),
        ...part.sections.flatMap(({ heading, rows }) => [
          heading,
          ...rows.flatMap(({ title, lines }) => [title, ...lines]),
        ]),
      ],
    ],
  );

const histories = fc
  .record({
    sentence: words,
    lines: several(
      fc.record(
        {
          when: words,
          by: words,
          ref: words,
          did: words.map((text) => `Did ${text}`),
          fields: fc.array(words, { maxLength: 2 }),
          open: words.map(open),
        },
        { requiredKeys: ['when', 'by', 'ref', 'did', 'fields'] },
      ),
    ),
    notes: several(words),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'history', ...part, pages: '' },
      [
        ...part.notes,
        ...part.lines.flatMap(({ when, by, ref, did, fields }) => [when, by, ref, did, ...fields]),
      ],
    ],
  );

const area = fc.record({
  area: words,
  kind: words,
  lead: words,
  goals: several(words),
  standing: words,
  open: words.map(button),
});
const priorities = fc
  .record({
    sentence: words,
    strategy: words,
    notes: several(words),
    priorities: fc.array(fc.record({ priority: words, areas: fc.array(area, { maxLength: 4 }) }), {
      maxLength: 4,
    }),
    buttons,
  })
  .map(
    (part): Shown => [
      { shows: 'priorities', ...part },
      [
        part.strategy,
        ...part.priorities.flatMap(({ priority, areas }) => [
          priority,
          ...areas.flatMap((one) => [one.area, one.kind, one.lead, one.standing]),
        ]),
      ],
    ],
  );

const counts = fc
  .record({ sentence: words, total: fc.nat(), readAs, notes: several(words), buttons })
  .map((part): Shown => [{ shows: 'count', ...part }, part.notes]);

const guides = fc
  .record({
    sentence: words,
    lines: several(words),
    examples: several(
      fc.record({ heading: words, examples: several(words.map((text) => ({ text, press: ask() }))) }),
    ),
  })
  .map(
    (part): Shown => [
      { shows: 'help', ...part },
      [
        ...part.lines,
        ...part.examples.flatMap(({ heading, examples }) => [heading, ...examples.map(({ text }) => text)]),
      ],
    ],
  );

const plainWords = fc
  .record({ sentence: words, lines: several(words), buttons })
  .map((part): Shown => [{ shows: 'words', ...part }, part.lines]);

/** By the names of the cards. */
export const shapes: [name: string, shown: fc.Arbitrary<Shown>][] = [
  ['list', lists],
  ['count', counts],
  ['item', items],
  ['form', forms],
  ['preview', previews],
  ['history', histories],
  ['reminder', reminders],
  ['priorities', priorities],
  ['standing', standings],
  ['area', areas],
  ['indicators', indicators],
  ['guide', guides],
  ['words', plainWords],
];
