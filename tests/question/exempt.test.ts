import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readFiles } from '../../src/importing/read-files.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { daySchema } from '../../src/register/day.ts';
import { emptyDirectory, type Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { viewIn } from '../question-sets/exam.ts';

/** For those who may not see it, an exempt item and one that never was give the same answer, letter for letter. */

const setSchema = z.object({
  today: daySchema,
  questions: z.array(
    z.object({ q: z.string(), before: z.union([z.string(), z.array(z.string())]).optional() }),
  ),
});

const sets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'question-sets');

function load(name: string) {
  const dir = path.join(sets, name);
  const files = ['organisations', 'boards', 'people', 'priorities', 'register']
    .map((file) => `${file}.csv`)
    .filter((file) => existsSync(path.join(dir, file)));
  const { batch } = readFiles(
    files.map((file) => ({ name: file, bytes: readFileSync(path.join(dir, file)) })),
    emptyDirectory(),
  );
  const items = batch.items.map((row, i): Item => ({ ...row, ref: row.ref ?? `X-${i}` }));
  const set = setSchema.parse(JSON.parse(readFileSync(path.join(dir, 'questions.json'), 'utf8')));
  return { batch, items, ...set };
}

/** What somebody would ask who had heard of an exempt item. */
const probes = ({ ref, title, detail, source, owners, organisations }: Item): string[] => [
  ref,
  `tell me about ${ref}`,
  `who owns ${ref}?`,
  `mark ${ref} complete`,
  title,
  `find ${title}`,
  `when is ${title.split(' ').slice(0, 4).join(' ')} due`,
  `anything mentioning ${detail.split(' ').slice(0, 3).join(' ')}`,
  `progress on the ${source}`,
  `how many items are from ${source}`,
  ...owners.flatMap((owner) => [`what does ${owner} have`, `how many items has ${owner} got`]),
  ...organisations.map((organisation) => `outstanding for ${organisation}`),
];

const ALWAYS = [
  'exempt items',
  'how many exempt items are there',
  'part b',
  'how are we doing',
  'hello',
  'help',
  'everything',
];

/** Everything that is understood of some words and answered to them, with the first and the second page. */
async function heard(text: string, view: RegisterView): Promise<string> {
  const understood = understand(text, vocabularyOf(view), view.today);
  const asking = { notes: understood.notes, surroundings: { demo: false, local: false } };
  const answers = [
    await answerQuestion(understood.question, view, { ...asking, page: 0 }),
    await answerQuestion(understood.question, view, { ...asking, page: 1 }),
  ];
  return JSON.stringify({ understood, answers });
}

const names = readdirSync(sets, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(names)('in the register of %s', (name) => {
  const { batch, items, today, questions } = load(name);
  const exempt = items.filter((item) => item.visibility === 'exempt');
  const never = items.filter((item) => item.visibility !== 'exempt');
  const people = (cleared: boolean): Person[] => batch.people.filter((p) => p.cleared === cleared);
  const texts = [...new Set([...ALWAYS, ...exempt.flatMap(probes), ...questions.map(({ q }) => q)])];

  const candidates: [who: string, person: Person | undefined, scope: Scope][] = [
    [
      'an owner without clearance',
      people(false).find((p) => exempt.some((i) => i.owners.includes(p.name))),
      'personal',
    ],
    ['somebody without clearance', people(false)[0], 'personal'],
    ['somebody cleared, where others read,', people(true)[0], 'shared'],
  ];

  const viewers = candidates.flatMap(([who, person, scope]) =>
    person ? [[who, person, scope] as const] : [],
  );

  it.each(viewers)('%s is answered as if no exempt item had ever been', async (_, person, scope) => {
    expect(exempt.length).toBeGreaterThan(0);
    const hidden = viewIn(items, batch, person, scope, today);
    const absent = viewIn(never, batch, person, scope, today);
    for (const text of texts)
      expect([text, await heard(text, hidden)]).toEqual([text, await heard(text, absent)]);
  });

  it('and somebody cleared, alone with the bot, does see them', async () => {
    const [person] = people(true);
    const [item] = exempt.filter((i) => person?.boards.includes(i.board));
    if (!person || !item)
      throw new Error('The register needs an exempt item and a cleared person on its board.');
    const view = viewIn(items, batch, person, 'personal', today);
    expect(await heard(item.ref, view)).toContain(item.title);
  });
});
