import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../../src/importing/read-files.ts';
import type { Before } from '../../src/question/follow-up.ts';
import type { Question } from '../../src/question/question.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { emptyDirectory } from '../../src/register/directory.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';

/** The register of the question set about performance, for looking at how its questions are read. */

export const FOLDER = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  'question-sets',
  'performance',
);
export const TODAY = day('2024-06-12');

const FILES = ['organisations', 'boards', 'people', 'priorities', 'register', 'indicators'];

const { batch } = readFiles(
  FILES.map((name) => ({ name: `${name}.csv`, bytes: readFileSync(path.join(FOLDER, `${name}.csv`)) })),
  emptyDirectory(),
);
const items = batch.items.map((item, i) => ({ ...item, ref: item.ref ?? `X-${i}` }));

function view(indicators: typeof batch.indicators) {
  const leila = batch.people.find((person) => person.name === 'Leila Hartigan');
  if (!leila) throw new Error('the register has no Leila Hartigan');
  return viewIn(items, { ...batch, indicators }, leila, 'personal', TODAY);
}

export const codes = [...new Set(batch.indicators.map(({ code }) => code))];

const measured = vocabularyOf(view(batch.indicators));
const unmeasured = vocabularyOf(view([]));

export const read = (text: string, before?: Before): Question =>
  understand(text, measured, TODAY, before).question;

/** Where the register has no figures at all. */
export const readWithoutFigures = (text: string): Question => understand(text, unmeasured, TODAY).question;
