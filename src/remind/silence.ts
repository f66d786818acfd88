import { addDays, type Day, daysBetween, later, londonDay } from '../register/day.ts';
import { type Directory, type Person, sameName } from '../register/directory.ts';
import { isOverdue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import { mayHear, peopleCalled, peopleOwning } from './owners.ts';
import type { ForPerson } from './reason.ts';

/**
 * Silence is not lateness. An item that is late and of which its owners report keeps its weekly reminder and no
 * more; one that is late and silent goes up a ladder: a deputy, the lead of the organisation, the board's officers.
 */

/** Silent days after which each rung is told. */
export const SILENT_DAYS = [14, 21, 28] as const;

const DEPUTY = 1;
const LEAD = 2;
const OFFICERS = 3;

/** The day from which silence counts: the due date, the newest report or import of news after it; undefined for items without a date. */
export function lastWord(item: Item): Day | undefined {
  const timescale = readTimescale(item.timescale, item.agreed);
  // A recurring item is due again before it could be late.
  if (timescale.kind !== 'dated') return undefined;
  const { report, heard } = item.course ?? {};
  const words = [report && londonDay(new Date(report.at)), heard].filter((day) => day !== undefined);
  return words.reduce(later, timescale.due);
}

interface Rung {
  step: number;
  people: Person[];
}

function deputiesOf(owners: Person[], { people }: Directory): Person[] {
  return people.filter(({ name }) =>
    owners.some(({ deputy }) => deputy !== undefined && sameName(deputy, name)),
  );
}

function leadsOf(item: Item, owners: Person[], directory: Directory): Person[] {
  const names =
    item.organisations.length > 0 ? item.organisations : owners.map(({ organisation }) => organisation);
  return directory.organisations
    .filter(({ name, aliases }) => names.some((n) => [name, ...aliases].some((known) => sameName(known, n))))
    .flatMap(({ lead }) => (lead === undefined ? [] : peopleCalled(lead, directory)));
}

const officersOf = (item: Item, { people }: Directory): Person[] =>
  people.filter(({ role, boards }) => role === 'officer' && boards.includes(item.board));

/** The rungs that have somebody who may hear of the item and neither owns it nor stands on a lower rung. */
function rungsOf(item: Item, directory: Directory): Rung[] {
  const owners = peopleOwning(item, directory);
  const officers = { step: OFFICERS, people: officersOf(item, directory) };
  const all: Rung[] =
    owners.length === 0
      ? [officers]
      : [
          { step: DEPUTY, people: deputiesOf(owners, directory) },
          { step: LEAD, people: leadsOf(item, owners, directory) },
          officers,
        ];
  const known = new Set(owners);
  return all
    .map(({ step, people }) => {
      const fresh = [...new Set(people)].filter((p) => !known.has(p) && mayHear(p, item, directory));
      for (const person of fresh) known.add(person);
      return { step, people: fresh };
    })
    .filter(({ people }) => people.length > 0);
}

/**
 * Whom a late and silent item has reached by the day `on`, the lower rungs included, so that an outage leaves nobody
 * out: what they were told before is for the ledger to know. A rung without anybody passes its turn to the next one.
 * The reason's day is that of the step whenever it is told, so that it is the same reason if the directory changes.
 */
export function ladder(item: Item, directory: Directory, on: Day): ForPerson[] {
  const word = lastWord(item);
  if (word === undefined || item.course?.proposal || !isOverdue(item, on)) return [];
  const silent = daysBetween(word, on);
  const reached = SILENT_DAYS.filter((days) => silent >= days).length;
  if (reached === 0) return [];
  return rungsOf(item, directory)
    .slice(0, reached)
    .flatMap(({ step, people }) => {
      const day = addDays(word, SILENT_DAYS[step - 1] ?? SILENT_DAYS[0]);
      return people.map((person) => ({
        person: person.email.toLowerCase(),
        reason: { board: item.board, ref: item.ref, kind: 'silence' as const, day, about: word, step },
      }));
    });
}
