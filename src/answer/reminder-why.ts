import { londonDay, sayDay } from '../register/day.ts';
import { type Directory, type Person, sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import { peopleOwning } from '../remind/owners.ts';
import type { Beside } from './item-answer.ts';
import type { Standing } from './reminder-urgency.ts';
import { sayList, sayOwners } from './wording.ts';

/** Why somebody gets a reminder of an item, in a few short sentences that blame nobody. */

export const boardName = (code: string, { boards }: Pick<Directory, 'boards'>): string =>
  (boards.find((board) => sameName(board.code, code))?.name ?? code).replace(/^the /i, '');

export function sayWhy(standing: Standing, beside: Beside): string {
  const { item, urgency, own, reasons, tried = [] } = standing;
  const { viewer, directory } = beside;
  const meeting = reasons.find(({ kind }) => kind === 'meeting');
  const silence = reasons.find(({ kind }) => kind === 'silence');
  // What the group's heading has said is not said again.
  const said = [
    sayDate(standing, beside),
    urgency !== 'meeting' && meeting
      ? `The ${boardName(meeting.board, directory)} meets on ${sayDay(meeting.about)} and would like an update.`
      : '',
    sayAsked(standing),
    silence ? sayReport(item) : '',
    own ? sayOwn(item, viewer.person) : '',
    silence ? sayBehind(item, silence.step, viewer.person, directory) : '',
    ...(silence && tried.length === 0 ? [sayOwner(item, directory)] : tried),
  ];
  return said.filter(Boolean).join(' ');
}

/** The date that the reminder is for, where the row's due date does not say it. */
function sayDate({ item, when, date, reasons }: Standing, { today }: Beside): string {
  if (!reasons.some(({ kind }) => kind === 'before' || kind === 'due')) return '';
  if (date === 'round')
    return when === today ? 'This round ends today.' : `This round ends on ${sayDay(when)}.`;
  if (date !== 'milestone') return '';
  if (when === today) return 'A milestone is due today.';
  const { milestones = [] } = milestonesOf(item);
  const next = milestones.find((day) => day > today) === when ? 'The next' : 'A';
  return `${next} milestone ${when < today ? 'was' : 'is'} ${sayDay(when)}.`;
}

function milestonesOf({ timescale, agreed }: Item): { milestones?: string[] } {
  const read = readTimescale(timescale, agreed);
  return read.kind === 'dated' ? read : {};
}

function sayAsked({ urgency, reasons, when }: Standing): string {
  const asked = reasons.find(({ kind }) => kind === 'asked');
  if (!asked) return '';
  return urgency === 'asked' || asked.about === when
    ? 'You asked to be reminded of it.'
    : `You asked to be reminded of it on ${sayDay(asked.about)}.`;
}

const sayReport = ({ course }: Item): string =>
  course?.report
    ? `Last report ${sayDay(londonDay(new Date(course.report.at)))}.`
    : 'No report since it became late.';

function sayOwn(item: Item, person: Person): string {
  if (!item.owners.some((owner) => sameName(owner, person.name))) {
    const post = person.posts.find((one) => item.owners.some((owner) => sameName(owner, one)));
    if (post !== undefined) return `It is yours as ${post}.`;
  }
  const others = item.owners.filter((owner) => !sameName(owner, person.name));
  return others.length === 0 ? 'You own it.' : `You own it with ${sayList(others)}.`;
}

/** Who the person is to an item that nobody has answered about; `step` is that of the ladder. */
function sayBehind(item: Item, step: number, person: Person, directory: Directory): string {
  if (step === 3) return 'You are an officer of the board.';
  if (step === 2)
    return `You lead ${sayList(ledBy(person, directory, item)) || 'the organisation that has it'}.`;
  const owners = peopleOwning(item, directory)
    .filter(({ deputy }) => deputy !== undefined && sameName(deputy, person.name))
    .map(({ name }) => name);
  return `You stand in for ${sayList(owners) || 'its owner'}.`;
}

function ledBy({ name, posts }: Person, directory: Directory, item: Item): string[] {
  const names =
    item.organisations.length > 0
      ? item.organisations
      : peopleOwning(item, directory).map(({ organisation }) => organisation);
  return directory.organisations
    .filter(({ lead }) => lead !== undefined && [name, ...posts].some((one) => sameName(one, lead)))
    .filter((one) => names.some((n) => [one.name, ...one.aliases].some((known) => sameName(known, n))))
    .map((one) => one.name);
}

const sayOwner = (item: Item, directory: Directory): string =>
  item.owners.length === 0
    ? 'Nobody is named as its owner.'
    : `${sayOwners(item, directory)} ${item.owners.length > 1 ? 'own' : 'owns'} it.`;
