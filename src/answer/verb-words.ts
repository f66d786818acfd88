import type { Verb } from '../update/command.ts';

/** How the verbs of a change are said on buttons and at the top of forms. */

interface VerbWords {
  /** The button that opens the form; at most 25 characters, so that two stand side by side on a phone. */
  button: string;
  /** The form's heading, before "on HC-1" or with the ref in place of `#`. */
  heading: string;
  /** The button that sends the form. */
  send: string;
}

export const VERB_WORDS: Record<Verb, VerbWords> = {
  'report progress': { button: 'Report progress', heading: 'Report progress on #', send: 'Send report' },
  'propose completion': {
    button: 'Propose completion',
    heading: 'Propose that # is complete',
    send: 'Propose completion',
  },
  'ask for more time': {
    button: 'Ask for more time',
    heading: 'Ask for more time for #',
    send: 'Ask for more time',
  },
  'verify completion': {
    button: 'Verify completion',
    heading: 'Verify that # is complete',
    send: 'Verify completion',
  },
  'agree completion': {
    button: 'Agree completion',
    heading: 'Agree that # is complete',
    send: 'Agree completion',
  },
  'send back completion': { button: 'Send back', heading: 'Send # back to its owner', send: 'Send back' },
  'accept more time': {
    button: 'Accept more time',
    heading: 'Accept more time for #',
    send: 'Accept more time',
  },
  'decline more time': {
    button: 'Decline more time',
    heading: 'Decline more time for #',
    send: 'Decline more time',
  },
  reassign: { button: 'Reassign', heading: 'Reassign #', send: 'Reassign' },
  'correct wording': {
    button: 'Correct the wording',
    heading: 'Correct the wording of #',
    send: 'Save the wording',
  },
  'make exempt': { button: 'Make exempt', heading: 'Make # exempt', send: 'Make exempt' },
  'make open': { button: 'Make open', heading: 'Make # open', send: 'Make open' },
  'record decision': {
    button: 'Record a decision',
    heading: 'Record a meeting’s decision on #',
    send: 'Record the decision',
  },
  'add item': { button: 'Add an item', heading: 'Add #', send: 'Add it' },
  undo: { button: 'Undo', heading: 'Undo the last change of #', send: 'Undo it' },
};

export const headingOf = (verb: Verb, ref: string): string => VERB_WORDS[verb].heading.replace('#', ref);
