import { z } from 'zod';
import { DEFAULT_RETENTION, type Retention } from './remind/retention.ts';

/** For how long personal data is kept, as the environment says it: whole numbers of days or months. */

/** Shorter than this would take away what the bot works with; longer than a lifetime is a slip. */
const LIMITS = { days: [7, 36_500], months: [1, 1_200] } as const;

const whole = (unit: 'days' | 'months') => {
  const [least, most] = LIMITS[unit];
  const range = `must be a whole number of ${unit} from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\s*\d{1,6}\s*$/, range)
    .transform(Number)
    .refine((number) => number >= least && number <= most, range)
    .optional();
};

const settingsSchema = z.object({
  RETAIN_REFERENCES_DAYS: whole('days'),
  RETAIN_CLOSED_ITEMS_MONTHS: whole('months'),
  RETAIN_HISTORY_MONTHS: whole('months'),
  RETAIN_CONVERSATIONS_DAYS: whole('days'),
  RETAIN_MISUNDERSTOOD_DAYS: whole('days'),
  RETAIN_TOLD_DAYS: whole('days'),
  RETAIN_LEAVERS_MONTHS: whole('months'),
});

/** Reads the settings, each with its default where it is left out; every fault is named with what to do. */
export function readRetention(env: Record<string, string | undefined>): {
  retention: Retention;
  faults: string[];
} {
  const parsed = settingsSchema.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    return { retention: DEFAULT_RETENTION, faults };
  }
  const vars = parsed.data;
  const kept = DEFAULT_RETENTION;
  const faults =
    vars.RETAIN_HISTORY_MONTHS !== undefined && vars.RETAIN_CLOSED_ITEMS_MONTHS === undefined
      ? [
          'RETAIN_HISTORY_MONTHS is set without RETAIN_CLOSED_ITEMS_MONTHS. A history goes with its item alone: set both, or remove it.',
        ]
      : [];
  const retention = {
    referencesDays: vars.RETAIN_REFERENCES_DAYS ?? kept.referencesDays,
    closedItemsMonths: vars.RETAIN_CLOSED_ITEMS_MONTHS,
    historyMonths: vars.RETAIN_HISTORY_MONTHS,
    conversationsDays: vars.RETAIN_CONVERSATIONS_DAYS ?? kept.conversationsDays,
    misunderstoodDays: vars.RETAIN_MISUNDERSTOOD_DAYS ?? kept.misunderstoodDays,
    toldDays: vars.RETAIN_TOLD_DAYS ?? kept.toldDays,
    leaversMonths: vars.RETAIN_LEAVERS_MONTHS,
  };
  return { retention, faults };
}
