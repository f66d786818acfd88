import { LONGEST_TIMESCALE } from '../register/timescale.ts';

/** How many characters (UTF-16 units) each field of a form takes; forms and the reading of them use the same. */
export const LIMITS = {
  status: 300,
  note: 4_000,
  evidence: 1_000,
  until: 300,
  reason: 4_000,
  meeting: 300,
  minute: 60,
  owner: 300,
  title: 300,
  detail: 8_000,
  outcome: 300,
  kind: 300,
  board: 300,
  source: 300,
  area: 300,
  timescale: LONGEST_TIMESCALE,
  visibility: 300,
  name: 200,
  email: 200,
  post: 300,
  organisation: 300,
} as const;

/** The id of a form's field. */
export type FieldId = keyof typeof LIMITS;
