import type { Answer } from '../answer/answer.ts';
import {
  FORM_LIMITS,
  FULL,
  LIMITS,
  type Limits,
  LONGEST_SENTENCE,
  MOST_BYTES,
  PREVIEW_LIMITS,
} from './limits.ts';
import { type Refresh, refreshOf } from './refresh.ts';
import { expand, type TemplateName, type View } from './templates.ts';
import { line } from './text.ts';
import { countView } from './views/count.ts';
import { formView } from './views/form.ts';
import { guideView } from './views/guide.ts';
import { historyView } from './views/history.ts';
import { areaView, indicatorsView } from './views/indicators.ts';
import { itemView } from './views/item.ts';
import { listView } from './views/list.ts';
import { previewView } from './views/preview.ts';
import { prioritiesView } from './views/priorities.ts';
import { reminderView } from './views/reminder.ts';
import { standingView } from './views/standing.ts';
import { wordsView } from './views/words.ts';

/** A card to attach to a message, and the message's `summary`: its one sentence in plain text. */
export interface Rendered {
  card: object;
  summary: string;
}

/**
 * The answer as an Adaptive Card of schema 1.5 of at most 28 KB. An item's card that is posted where several people
 * read it can be given `refresh`: those people's clients then fetch the card that each of them may see and use.
 */
export function renderAnswer(answer: Answer, refresh?: Refresh): Rendered {
  const summary = line(answer.sentence, LONGEST_SENTENCE);
  const refreshing = answer.shows === 'item' && refresh ? refreshOf(refresh) : {};
  for (const limits of limitsFor(answer)) {
    const [name, view] = viewOf(answer, limits);
    const card = { ...expand(name, view), ...refreshing };
    if (bytesOf(card) <= MOST_BYTES) return { card, summary };
  }
  return { card: expand('words', tooLong(answer)), summary };
}

function limitsFor({ shows }: Answer): Limits[] {
  if (shows === 'form') return FORM_LIMITS;
  return shows === 'preview' ? PREVIEW_LIMITS : LIMITS;
}

function viewOf(answer: Answer, limits: Limits): [TemplateName, View] {
  switch (answer.shows) {
    case 'list':
      return ['list', listView(answer, limits)];
    case 'count':
      return ['count', countView(answer, limits)];
    case 'item':
      return ['item', itemView(answer, limits)];
    case 'form':
      return ['form', formView(answer, limits)];
    case 'preview':
      return ['preview', previewView(answer, limits)];
    case 'reminder':
      return ['reminder', reminderView(answer, limits)];
    case 'history':
      return ['history', historyView(answer, limits)];
    case 'priorities':
      return ['priorities', prioritiesView(answer, limits)];
    case 'standing':
      return ['standing', standingView(answer, limits)];
    case 'area':
      return ['indicators', areaView(answer, limits)];
    case 'indicators':
      return ['indicators', indicatorsView(answer, limits)];
    case 'welcome':
    case 'help':
      return ['guide', guideView(answer, limits)];
    case 'words':
      return ['words', wordsView(answer, limits)];
  }
}

/** Rather a plain sentence than a card that Teams refuses or a list with a row missing. */
function tooLong({ sentence }: Answer): View {
  const lines = [
    'This answer is too long for one card. Ask for less of it, for example for one board or one month.',
  ];
  return wordsView({ shows: 'words', sentence, lines, buttons: [] }, FULL);
}

function bytesOf(card: object): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}
