import { sayDay } from './register/day.ts';
import type { Reason } from './remind/reason.ts';
import { sendingDay } from './remind/working-days.ts';
import type { Preview, Swept } from './sweep/swept.ts';

/** What a sweep did, or would do, in lines for whoever runs it. */

const OUT_OF_HOURS =
  'Reminders go out on working days from 09:00 to 17:00, Europe/London; it is not that now.';

export function saySwept(swept: Swept, now: Date): string[] {
  const lines = [`Reminders: ${swept.sent} sent, ${swept.held} held, ${swept.failed} failed.`];
  if (swept['not known'] > 0)
    lines.push(
      `${swept['not known']} more may or may not have arrived; what they carried is told again on the next working day.`,
    );
  if (swept.later > 0) lines.push(`${swept.later} more wait for the channel; the next sweep takes them up.`);
  return sendingDay(now) ? lines : [OUT_OF_HOURS, ...lines];
}

const KINDS: Record<Reason['kind'], (reason: Reason) => string> = {
  before: ({ about, step }) => `due ${sayDay(about)}, ${step} ${step === 1 ? 'day' : 'days'} before`,
  due: ({ about }) => `due ${sayDay(about)}, the day itself`,
  late: ({ about, step }) => `due ${sayDay(about)}, ${step} ${step === 1 ? 'week' : 'weeks'} late`,
  meeting: ({ about }) => `the board meets on ${sayDay(about)}`,
  asked: ({ about }) => `they asked to be reminded on ${sayDay(about)}`,
  silence: ({ about, step }) => `no answer since ${sayDay(about)}, step ${step} of the ladder`,
};

const sayReason = (reason: Reason): string => `${reason.ref} (${KINDS[reason.kind](reason)})`;

/** One line a person and item; refs, not titles, as this may be printed where anybody reads it. */
export function sayPreview(preview: Preview[], now: Date): string[] {
  const told = preview.flatMap(({ person, reasons, again, held, claimed }) => [
    ...reasons.map((reason) => `${person}: ${sayReason(reason)}`),
    ...again.map(
      (reason) => `${person}: ${sayReason(reason)}, again, as an earlier message may not have arrived`,
    ),
    ...held.map(({ reason, wakes }) => `${person}: ${sayReason(reason)}, which waits until ${sayDay(wakes)}`),
    ...(claimed ? [`${person}: has had the message of today`] : []),
  ]);
  const lines = told.length > 0 ? told : ['Nobody would get a reminder.'];
  return [...(sendingDay(now) ? [] : [OUT_OF_HOURS]), ...lines, 'Nothing was sent: this was a dry run.'];
}
