import type { Answer } from '../../src/answer/answer.ts';
import type { Press } from '../../src/answer/shapes/parts.ts';
import { readPress } from '../../src/conversation/press.ts';
import { createReminding } from '../../src/conversation/reminding.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { beside, DAVE, his, TODAY } from '../answer/reminding.ts';
import { viewIn } from '../question-sets/exam.ts';
import { fakeBooks } from './fake-books.ts';

/** Dave Ashton wishes for something on Monday 4 November 2024. */

const ITEMS: Item[] = [
  his('HC-1', '20 November 2024'),
  his('HC-2', '1 October 2024'),
  his('HC-3', 'Ongoing'),
  his('HC-4', '20 November 2024', { status: 'complete' }),
  his('HC-9', '20 November 2024', { visibility: 'exempt' }),
];
export const EMAIL = 'dave.ashton@x.example';

export const viewOf = (who: Person = DAVE, scope: Scope = 'personal'): RegisterView =>
  viewIn(ITEMS, beside().directory, who, scope, TODAY);

export type Wishing = ReturnType<typeof openWishing>;

/** Books in which nothing is written yet, and a way to talk to the bot about them. */
export function openWishing() {
  const held = fakeBooks();
  const reminding = createReminding({ wishing: held.books, now: () => new Date('2024-11-04T10:00:00Z') });

  async function say(text: string, view = viewOf()): Promise<Answer> {
    const { question } = understand(text, vocabularyOf(view), view.today);
    const reply = await reminding.answer(question, view, { page: 0, reference: undefined });
    if (!reply) throw new Error(`${text} is about something else: ${question.about}`);
    return reply.answer;
  }

  /** Presses a button as a card brings it back, with what was filled in. */
  async function press(sent: Press, inputs: object = {}, view = viewOf()): Promise<Answer> {
    const { verb, ...data } = sent;
    const pressed = readPress(verb, { ...data, ...inputs });
    if (pressed?.verb === 'wish' || pressed?.verb === 'heed')
      return (await reminding.press(pressed, view)).answer;
    if (pressed?.verb !== 'ask') throw new Error(`${verb} is no press of a wish`);
    const reply = await reminding.answer(pressed.question, view, { page: 0, reference: undefined });
    if (!reply) throw new Error('it asks for something else');
    return reply.answer;
  }

  return { held, reminding, say, press };
}

export function buttonOf(answer: Answer, title: string): Press {
  const buttons = 'buttons' in answer ? answer.buttons : [];
  const found = buttons.find((button) => button.title === title);
  if (!found) throw new Error(`there is no button ${title}`);
  return found.press;
}

export function formOf(answer: Answer) {
  if (answer.shows !== 'form') throw new Error(`it shows ${answer.shows}: ${answer.sentence}`);
  return answer;
}
