import { describe, expect, it } from 'vitest';
import { help, welcome } from '../../src/answer/guide-answer.ts';
import type { Example, GuideAnswer } from '../../src/answer/shapes/words.ts';
import type { Question } from '../../src/question/question.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { RegisterView } from '../../src/register/register.ts';
import { ANN, directory, fellshire, RAVI, TODAY } from '../question/fellshire.ts';
import { filterOf } from '../question/filters.ts';
import { answerTo } from './ask.ts';

const VIEWS: [who: string, view: RegisterView][] = [
  ['an officer', fellshire()],
  ['a member', fellshire(RAVI)],
  ['an officer in a channel', fellshire(ANN, 'shared')],
  ['a member of one board', fellshire({ ...RAVI, boards: ['SFB'] })],
  ['a member of no board', fellshire({ ...RAVI, boards: [] })],
  ['somebody whose register is empty', fellshire(ANN, 'personal', [])],
];

const examplesOf = (guide: GuideAnswer): Example[] => guide.examples.flatMap(({ examples }) => examples);
const guides = (view: RegisterView): GuideAnswer[] => [
  help(view),
  welcome(view, { demo: true, local: true }),
];

/** What a question shows; how far a single item's sentence leans to one side of it is another matter. */
const essence = (question: Question): unknown =>
  question.about === 'items' ? [filterOf(question), question.as] : question;

/** What is answered by whoever has papers, reports and people in hand: asked in their own tests. */
const AT_THE_DESK: Question['about'][] = ['bring papers', 'report', 'people changes'];

describe.each(VIEWS)('help and welcome for %s', (_, view) => {
  it('name no item', () => {
    for (const guide of guides(view))
      expect(JSON.stringify(guide)).not.toMatch(/\b(?:HS|OC|HC|MIN|DA|AS)-\d/i);
  });

  it('give examples that mean the same typed as pressed', () => {
    for (const { text, press } of guides(view).flatMap(examplesOf)) {
      if (press.verb !== 'ask') throw new Error('An example asks.');
      const { question, notes, corrections, refersBack } = understand(text, vocabularyOf(view), TODAY);
      expect([text, essence(question)]).toEqual([text, essence(press.question)]);
      expect({ notes, corrections, refersBack }).toEqual({ notes: [], corrections: [], refersBack: false });
    }
  });

  it('give examples that are answered', async () => {
    for (const { press } of guides(view).flatMap(examplesOf)) {
      if (press.verb !== 'ask') throw new Error('An example asks.');
      if (AT_THE_DESK.includes(press.question.about)) continue;
      expect((await answerTo(press.question, view)).sentence).not.toMatch(/^Sorry/);
    }
  });
});

describe('the welcome', () => {
  it('greets by first name and says which boards one is on', () => {
    const said = welcome(fellshire(), { demo: false, local: false });
    expect(said.sentence).toMatch(/^Hello Ann\. /);
    expect(said.lines).toEqual([
      'You are on: Safer Fellshire Board; Safety Scrutiny Committee. You see their items and your own.',
    ]);
  });

  it('says its today where it is a demonstration', () => {
    const said = welcome(fellshire(), { demo: true, local: false });
    expect(said.lines.join(' ')).toContain('16 April 2018');
  });

  it('tells of trying on names only in local mode and alone', () => {
    const told = (view: RegisterView, local: boolean): boolean =>
      welcome(view, { demo: false, local }).lines.some((line) => line.includes('somebody else'));
    expect([told(fellshire(), true), told(fellshire(), false), told(fellshire(ANN, 'shared'), true)]).toEqual(
      [true, false, false],
    );
  });

  it('is shorter than the help', () => {
    const view = fellshire();
    expect(examplesOf(welcome(view, { demo: false, local: false })).length).toBeLessThan(
      examplesOf(help(view)).length,
    );
    expect(directory.areas.length).toBeGreaterThan(0);
  });
});
