import type { Item } from '../register/item.ts';
import type { Command } from './command.ts';
import {
  agreeCompletion,
  proposeCompletion,
  sendBackCompletion,
  verifyCompletion,
} from './decide-completion.ts';
import { recordDecision } from './decide-meeting.ts';
import { changeVisibility, correctWording, reassign } from './decide-officer.ts';
import { reportProgress } from './decide-progress.ts';
import { acceptMoreTime, askForMoreTime, declineMoreTime } from './decide-time.ts';
import type { Circumstances, Decision } from './decision.ts';
import { obstacle } from './obstacle.ts';
import { forbidden, refused, UNSEEN } from './refusal.ts';
import { mayDo, seesItem } from './rights.ts';

/** A command to an item that is there and goes forward; for the others see `addItem` and `undo`. */
export type ItemCommand = Exclude<Command, { verb: 'undo' | 'add item' }>;

/**
 * What a command comes to, on the item as it is stored. Refused where the person may not give it, or where it does
 * not fit the item as it stands; a refusal changes nothing and says what to do.
 */
export function decide(command: ItemCommand, item: Item, circumstances: Circumstances): Decision {
  const { viewer, directory, today } = circumstances;
  if (!seesItem(viewer, item, directory)) return refused(UNSEEN);
  if (!mayDo(command.verb, viewer, item, directory)) return forbidden(command.verb, viewer.scope);
  const hindered = obstacle(command.verb, item, today);
  return hindered === undefined ? effect(command, item, circumstances) : refused(hindered);
}

function effect(command: ItemCommand, item: Item, circumstances: Circumstances): Decision {
  switch (command.verb) {
    case 'report progress':
      return reportProgress(command, item, circumstances);
    case 'propose completion':
      return proposeCompletion(command, item, circumstances);
    case 'ask for more time':
      return askForMoreTime(command, item, circumstances);
    case 'verify completion':
      return verifyCompletion(command, item, circumstances);
    case 'agree completion':
      return agreeCompletion(command, item, circumstances);
    case 'send back completion':
      return sendBackCompletion(command.reason, item, circumstances);
    case 'accept more time':
      return acceptMoreTime(command, item, circumstances);
    case 'decline more time':
      return declineMoreTime(command.reason, item, circumstances);
    case 'reassign':
      return reassign(command, item, circumstances);
    case 'correct wording':
      return correctWording(command, item);
    case 'make exempt':
      return changeVisibility('exempt', command.reason, item);
    case 'make open':
      return changeVisibility('open', command.reason, item);
    case 'record decision':
      return recordDecision(command, item, circumstances);
  }
}
