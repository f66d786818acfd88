import type { Day } from '../register/day.ts';
import { KINDS, VISIBILITIES } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Command, Inputs, ReportedStatus, Trouble, Verb } from './command.ts';
import { holding, type Read, together, troubled } from './fields.ts';
import { readComingDay, readMeeting } from './read-day.ts';
import { readChoice, readLine, readLines, readLink } from './read-text.ts';

/** What a report may say of an item; whole rounds only of an item that comes round. */
export const REPORTED: readonly ReportedStatus[] = ['not started', 'in progress', 'at risk', 'round done'];
/** What a meeting may decide of an item. */
export const OUTCOMES = ['complete', 'no longer applicable', 'more time', 'no change'] as const;

const SAY_WHAT = 'Write a few words about what was done.';
const SAY_WHY = 'Give a reason, so that the board knows why.';

type Reading = { command: Command } | { troubles: Trouble[] };

const asCommand = <V>(
  read: { values: V } | { troubles: Trouble[] },
  make: (values: V) => Command,
): Reading => ('values' in read ? { command: make(read.values) } : read);

/**
 * Reads what was typed into the form of a verb. Every field that is wrong has its trouble. Whether the command
 * fits the item, and whether the person may give it, is for `decide` to say.
 */
export function readCommand(verb: Verb, inputs: Inputs, today: Day): Reading {
  const reason = (): Read<string> => readLines(inputs, 'reason', SAY_WHY);
  switch (verb) {
    case 'report progress':
      return asCommand(
        together({
          status: readChoice(inputs, 'status', REPORTED, 'Choose how it stands.'),
          note: readLines(inputs, 'note', SAY_WHAT),
          evidence: readLink(inputs, 'evidence'),
        }),
        (values) => ({ verb, ...values }),
      );
    case 'propose completion':
      return asCommand(
        together({ note: readLines(inputs, 'note', SAY_WHAT), evidence: readLink(inputs, 'evidence') }),
        (values) => ({ verb, ...values }),
      );
    case 'ask for more time':
      return asCommand(
        together({ until: readComingDay(inputs, 'until', today), reason: reason() }),
        (values) => ({
          verb,
          ...values,
        }),
      );
    case 'verify completion':
    case 'agree completion':
    case 'accept more time':
      return asCommand(
        together({ note: readLines(inputs, 'note'), ...minuted(inputs, today) }),
        ({ note, meeting, minute }) => ({ verb, note, meeting, minute: minute || undefined }),
      );
    case 'send back completion':
    case 'decline more time':
    case 'make exempt':
    case 'make open':
      return asCommand(together({ reason: reason() }), (values) => ({ verb, ...values }));
    case 'reassign':
      return asCommand(
        together({
          owner: readLine(inputs, 'owner', 'Choose the person or the post that has it from now on.'),
          reason: readLines(inputs, 'reason'),
        }),
        (values) => ({ verb, ...values }),
      );
    case 'correct wording':
      return asCommand(
        together({
          title: readLine(inputs, 'title', 'Write a title, so that people can tell what it is about.'),
          detail: readLines(inputs, 'detail'),
          reason: readLines(inputs, 'reason'),
        }),
        (values) => ({ verb, ...values }),
      );
    case 'record decision':
      return readDecision(inputs, today);
    case 'add item':
      return readNewItem(inputs, today);
    case 'undo':
      return { command: { verb } };
  }
}

/** "Minute 7" is 7: the word is said where the minute is shown. */
const readMinute = (inputs: Inputs, missing?: string): Read<string> => {
  const typed = (inputs.minute ?? '').trim().replace(/^minute\s+/i, '');
  return readLine({ ...inputs, minute: typed }, 'minute', missing);
};

function minuted(inputs: Inputs, today: Day): { meeting: Read<Day | undefined>; minute: Read<string> } {
  const meeting = readMeeting(inputs, 'meeting', today);
  const minute = readMinute(inputs);
  const alone = 'holds' in meeting && meeting.holds === undefined && 'holds' in minute && minute.holds !== '';
  return {
    meeting: alone ? troubled('meeting', 'Choose the day of the meeting that the minute is of.') : meeting,
    minute,
  };
}

function readDecision(inputs: Inputs, today: Day): Reading {
  const outcome = readChoice(inputs, 'outcome', OUTCOMES, 'Choose what the meeting decided.');
  const moves = 'holds' in outcome && outcome.holds === 'more time';
  const stray = 'holds' in outcome && !moves && (inputs.until ?? '').trim() !== '';
  const until: Read<Day | undefined> = stray
    ? troubled('until', 'Take the date out, or choose more time as what was decided.')
    : moves
      ? readComingDay(inputs, 'until', today)
      : holding(undefined);
  const held = readMeeting(inputs, 'meeting', today);
  const meeting: Read<Day> =
    'trouble' in held
      ? held
      : held.holds === undefined
        ? troubled('meeting', 'Choose the day of the meeting that decided it.')
        : holding(held.holds);
  const minute = readMinute(inputs, 'Write the number of the minute, so that it can be found again.');
  const note = readLines(inputs, 'note');
  return asCommand(together({ outcome, until, meeting, minute, note }), (values) => ({
    verb: 'record decision',
    ...values,
  }));
}

function readNewItem(inputs: Inputs, today: Day): Reading {
  const fields = {
    kind: readChoice(inputs, 'kind', KINDS, 'Choose whether it is an action or a recommendation.'),
    board: readLine(inputs, 'board', 'Choose the board that agreed it.'),
    title: readLine(inputs, 'title', 'Write a title, so that people can tell what it is about.'),
    detail: readLines(inputs, 'detail'),
    source: readLine(inputs, 'source'),
    area: readLine(inputs, 'area'),
    owner: readLine(inputs, 'owner'),
    timescale: readNewTimescale(inputs, today),
    visibility: readChoice(inputs, 'visibility', VISIBILITIES, 'Choose whether it is open or exempt.'),
  };
  return asCommand(together(fields), (values) => ({ verb: 'add item', ...values }));
}

/** When a new item is due. Words that give no date would be kept for good, so they are asked for again. */
function readNewTimescale(inputs: Inputs, today: Day): Read<string> {
  const words = readLine(inputs, 'timescale');
  if ('trouble' in words) return words;
  const timescale = readTimescale(words.holds, today);
  if (timescale.kind === 'unreadable')
    return troubled(
      'timescale',
      'Write it like 31 March 2025, Q4 2024/25, within 6 months, Quarterly or Ongoing.',
    );
  if (timescale.kind === 'undated' && timescale.because === 'complete')
    return troubled('timescale', 'Write when it is due; completion can be proposed once the item is there.');
  return words;
}
