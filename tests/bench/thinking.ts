import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderAnswer } from '../../src/cards/render.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { FIXTURES } from '../cards/fixtures.ts';
import { openExam } from '../question-sets/exam.ts';
import { median, quantile } from './statistics.ts';

/** The pure core by itself, in this process: understanding a question, rendering a card. Milliseconds. */

const SETS = new URL('../question-sets/', import.meta.url);

export interface Times {
  name: string;
  count: number;
  p50: number;
  p99: number;
}

const timesOf = (name: string, values: number[]): Times => ({
  name,
  count: values.length,
  p50: quantile(values, 0.5),
  p99: quantile(values, 0.99),
});

/**
 * Every question of every set, in an odd number of whole rounds after one that warms up: of each question the middle of
 * its times, so that what else the machine does is not taken for a hard question.
 */
export function understanding(rounds: number): Times {
  const times = new Map<string, number[]>();
  const folders = readdirSync(SETS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const exam = openExam(fileURLToPath(new URL(`${name}/`, SETS)));
    for (let round = 0; round <= rounds; round++) {
      for (const question of exam.questions) {
        const view = exam.viewOf(question);
        const started = performance.now();
        understand(question.q, vocabularyOf(view), view.today);
        const took = performance.now() - started;
        const key = `${name} ${question.id}`;
        if (round > 0) times.set(key, [...(times.get(key) ?? []), took]);
      }
    }
  }
  return timesOf('understand a question', [...times.values()].map(median));
}

/** Each shape of answer that the cards' own tests know, again and again. */
export function rendering(rounds: number): Times[] {
  return Object.entries(FIXTURES).map(([name, answer]) => {
    const values: number[] = [];
    for (let round = -20; round < rounds; round++) {
      const started = performance.now();
      renderAnswer(answer);
      if (round >= 0) values.push(performance.now() - started);
    }
    return timesOf(`render ${name}`, values);
  });
}
