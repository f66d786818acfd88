import type { FormAnswer } from './shapes/form.ts';
import type { HistoryAnswer } from './shapes/history.ts';
import type { CountAnswer, ItemAnswer, ListAnswer } from './shapes/items.ts';
import type { AreaAnswer, IndicatorsAnswer, StandingAnswer } from './shapes/performance.ts';
import type { PreviewAnswer } from './shapes/preview.ts';
import type { ReminderAnswer } from './shapes/reminder.ts';
import type { PrioritiesAnswer } from './shapes/strategy.ts';
import type { GuideAnswer, WordsAnswer } from './shapes/words.ts';

// Who carries answers without making them needs no more than these.
export type { Wish } from './shapes/parts.ts';
export type { WordsAnswer } from './shapes/words.ts';

/**
 * What is said to a person, before it becomes a card. Every answer has one sentence that answers by itself: it is
 * the message's `summary`, which notifications and screen readers read. Each shape of answer is one of `shapes/`.
 */
export type Answer =
  | ListAnswer
  | CountAnswer
  | ItemAnswer
  | FormAnswer
  | PreviewAnswer
  | ReminderAnswer
  | HistoryAnswer
  | PrioritiesAnswer
  | StandingAnswer
  | AreaAnswer
  | IndicatorsAnswer
  | GuideAnswer
  | WordsAnswer;
