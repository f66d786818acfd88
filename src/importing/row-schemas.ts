import { z } from 'zod';
import type { Batch, BatchPart } from '../register/batch.ts';
import { COMPLETED_BY, ROLES } from '../register/directory.ts';
import { KINDS, STATUSES, VISIBILITIES } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import {
  choice,
  code,
  day,
  days,
  email,
  leadTimes,
  list,
  orNothing,
  prose,
  rank,
  ref,
  required,
  short,
} from './cells.ts';
import { indicatorRow } from './indicator-row.ts';

/**
 * The columns of each kind of file and what their cells become. Source: the contract's "Register files". The
 * keys of the input are the names of the columns. A column that is `optional` here may be missing from the file;
 * then the entry does not have the field at all.
 */

const organisationRow = z.object({ name: required, aliases: list, lead: orNothing.optional() });

const boardRow = z
  .object({
    code,
    name: required,
    aliases: list,
    meetings: days,
    completion: choice(COMPLETED_BY, { empty: undefined }).optional(),
    'lead times': leadTimes.optional(),
  })
  .transform((row) => {
    const { 'lead times': days, ...board } = row;
    return Object.hasOwn(row, 'lead times') ? { ...board, leadTimes: days } : board;
  });

const personRow = z
  .object({
    name: required,
    email,
    organisation: short,
    post: list,
    role: choice(ROLES),
    boards: list,
    exempt: choice(['yes', 'no'], { empty: 'no' }),
    deputy: orNothing.optional(),
  })
  .transform(({ post, exempt, ...person }) => ({ ...person, posts: post, cleared: exempt === 'yes' }));

const areaRow = z
  .object({
    strategy: required,
    period: short,
    priority: required,
    area: short,
    kind: choice(['focus', 'assurance'], { empty: undefined }),
    lead: short,
    goals: list,
    aliases: list,
  })
  .transform(({ kind, ...area }, context) => {
    // A priority without areas has nothing that could be of focus or of assurance.
    if (kind === undefined && area.area !== '') {
      context.addIssue({ code: 'custom', path: ['kind'], message: 'is empty; write focus or assurance' });
    }
    return { ...area, kind: kind ?? 'focus' };
  });

const itemRow = z
  .object({
    ref,
    kind: choice(KINDS),
    board: required,
    title: required,
    detail: prose,
    source: short,
    agreed: day,
    area: short,
    rank,
    owner: list,
    organisation: list,
    timescale: prose,
    status: choice(STATUSES, { empty: undefined }),
    visibility: choice(VISIBILITIES, { empty: 'open' }),
    progress: prose,
  })
  .transform(({ owner, organisation, status, ...item }) => ({
    ...item,
    owners: owner,
    organisations: organisation,
    status: status ?? statusByTimescale(item.timescale),
  }));

function statusByTimescale(words: string): 'complete' | 'not started' {
  const timescale = readTimescale(words);
  return timescale.kind === 'undated' && timescale.because === 'complete' ? 'complete' : 'not started';
}

/** A row as the file has it: the cells by the names of their columns. */
export type Cells = Record<string, string>;

export const ROW_SCHEMAS: { [Part in BatchPart]: z.ZodType<Batch[Part][number], Partial<Cells>> } = {
  organisations: organisationRow,
  boards: boardRow,
  people: personRow,
  areas: areaRow,
  indicators: indicatorRow,
  items: itemRow,
};
