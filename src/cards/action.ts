import type { Button, Press } from '../answer/shapes/parts.ts';
import { runText } from './escape.ts';

/** What pressing something sends, as Adaptive Cards write it. */
export interface Action {
  type: 'Action.Execute';
  title: string;
  tooltip?: string;
  style?: 'positive';
  /** Sends no inputs, and so is not held back by those that are required and empty. */
  associatedInputs?: 'none';
  verb: Press['verb'];
  data: Omit<Press, 'verb'>;
  /** For clients that do not know Action.Execute: the same press as a message. */
  fallback: { type: 'Action.Submit'; title: string; associatedInputs?: 'none'; data: Press };
}

type Look = Pick<Action, 'tooltip' | 'style' | 'associatedInputs'>;

const LONGEST_TITLE = 40;

/** What every host shows of a set: Teams hides the seventh action behind "…", others the sixth. */
const MOST_IN_A_SET = 5;

/** Pixels: what a phone of 400 leaves inside a card, and what a button takes, measured generously. */
const SET_WIDTH = 350;
const buttonWidth = (title: string): number => title.length * 7.5 + 40;

/** A button as an action, titled with at most 40 plain characters. */
export function toAction({ title, press }: Button, look: Look = {}): Action {
  const { verb, ...data } = press;
  const shown = runText(title, LONGEST_TITLE) || 'Open';
  return {
    type: 'Action.Execute',
    title: shown,
    ...look,
    verb,
    data,
    fallback: {
      type: 'Action.Submit',
      title: shown,
      ...(look.associatedInputs ? { associatedInputs: look.associatedInputs } : {}),
      data: press,
    },
  };
}

/**
 * Actions shared out over sets that fit a phone side by side: hosts squeeze or hide what does not fit, they do not
 * wrap it.
 */
export function intoSets(actions: Action[]): Action[][] {
  const sets: Action[][] = [];
  let room = 0;
  for (const action of actions) {
    const width = buttonWidth(action.title);
    const last = sets.at(-1);
    if (last && last.length < MOST_IN_A_SET && width <= room) {
      last.push(action);
      room -= width;
    } else {
      sets.push([action]);
      room = SET_WIDTH - width;
    }
  }
  return sets;
}

export const toSets = (buttons: Button[], look?: Look): Action[][] =>
  intoSets(buttons.map((button) => toAction(button, look)));
