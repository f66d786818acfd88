import type { Question } from '../question/question.ts';
import type { Correction } from '../question/spelling.ts';
import type { RegisterView } from '../register/register.ts';
import { help, type Surroundings, welcome } from './guide-answer.ts';
import { changesAnswer, historyAnswer } from './history-answer.ts';
import { indicatorsAnswer } from './indicators-answer.ts';
import { itemAnswer, noSuchItem } from './item-answer.ts';
import { type Answered, itemsAnswer } from './list-answer.ts';
import { prioritiesAnswer } from './priorities-answer.ts';
import { standingAnswer } from './standing-answer.ts';
import { prioritiesRanked, strategiesCompared } from './strategy-answer.ts';
import {
  askerAnswer,
  cannotChange,
  cannotHelp,
  choiceAnswer,
  directoryAnswer,
  meetingAnswer,
  personAnswer,
  thanks,
} from './words-answers.ts';

export interface Asking {
  /** From 0. */
  page?: number;
  notes?: string[];
  /** The list an item was opened from. */
  from?: { question: Question; page: number } | undefined;
  /** Whether an item offers everything that the person may do to it. */
  more?: boolean | undefined;
  /** Several people read the answer. */
  forAll?: boolean | undefined;
  surroundings: Surroundings;
}

/** Words that were read as others, so that a wrong guess is seen. */
export const sayCorrections = (corrections: Correction[]): string[] =>
  corrections.map(({ typed, read }) => `I read “${typed}” as “${read}”.`);

const answered = (answer: Answered['answer']): Answered => ({ answer, refs: [] });

/** Answers a question from what one person may see of the register. Pure but for reading closed items when needed. */
export async function answerQuestion(
  question: Question,
  view: RegisterView,
  asking: Asking,
): Promise<Answered> {
  switch (question.about) {
    case 'items':
      return itemsAnswer(question, view, asking.page ?? 0, asking.notes ?? []);
    case 'item': {
      const found = await view.find(question.ref);
      return found
        ? itemAnswer(found.item, view, question.aspect, {
            from: asking.from,
            more: asking.more,
            forAll: asking.forAll,
          })
        : noSuchItem(question.ref);
    }
    case 'priorities':
      return prioritiesAnswer(question, view);
    case 'standing':
      return standingAnswer(question, view);
    case 'indicators':
      return indicatorsAnswer(question, view, asking.page ?? 0, asking.notes ?? []);
    case 'strategies compared':
      return strategiesCompared(view);
    case 'priorities ranked':
      return prioritiesRanked(question, view);
    case 'meeting':
      return answered(meetingAnswer(question, view));
    case 'person':
      return answered(personAnswer(question.name, view));
    case 'directory':
      return answered(directoryAnswer(question.of, view));
    case 'asker':
      return answered(askerAnswer(view));
    case 'choice':
      return answered(choiceAnswer(question));
    case 'greeting':
      return answered(welcome(view, asking.surroundings));
    case 'help':
      return answered(help(view));
    case 'thanks':
      return answered(thanks());
    case 'history':
      return historyAnswer(question.ref, view, asking.page ?? 0);
    case 'changes':
      return changesAnswer(question, view, asking.page ?? 0);
    case 'change':
      return answered(cannotChange(officersOf(view)));
    // Whoever holds the books of reminders, papers or people answers these before.
    case 'report':
    case 'bulk':
    case 'people change':
    case 'people changes':
    case 'undo import':
    case 'bring papers':
    case 'misunderstood':
    case 'wish':
    case 'reminders':
    case 'unanswered':
    case 'unreached':
    case 'letter':
    case 'digest here':
    case 'held':
    case 'page':
    case 'something else':
      return answered(cannotHelp());
  }
}

const officersOf = ({ directory, viewer }: RegisterView): string[] =>
  directory.people
    .filter((p) => p.role === 'officer' && p.boards.some((b) => viewer.person.boards.includes(b)))
    .map((p) => p.name);
