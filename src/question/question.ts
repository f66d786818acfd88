import { z } from 'zod';
import { daySchema } from '../register/day.ts';
import { filterSchema } from '../register/filter.ts';
import { verbSchema } from '../update/command.ts';

/** What somebody asked, as data. Nothing in it depends on who asks: that is worked out anew at each answer. */

/** Which side of an item a question is about; the whole item is shown whatever it is. */
export const ASPECTS = [
  'everything',
  'owner',
  'due',
  'progress',
  'status',
  'board',
  'source',
  'agreed',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What somebody may wish for about their own reminders. */
export const WISHES = ['remind me', 'snooze', 'pause', 'weekly', 'daily'] as const;

/** How people come and go. */
export const PEOPLE_CHANGES = ['takes over', 'joins', 'leaves', 'stands in'] as const;
export type PeopleChange = (typeof PEOPLE_CHANGES)[number];

const name = z.string().max(300);

/** What a figure is compared with; `overall` is the verdict of the whole. */
export const JUDGED_BY = ['direction', 'target', 'average', 'gap', 'overall'] as const;
export const MARKS = ['good', 'close', 'worse'] as const;

export const questionSchema = z.discriminatedUnion('about', [
  /** Items, listed or counted. */
  z.object({
    about: z.literal('items'),
    filter: filterSchema,
    as: z.enum(['list', 'count']),
    aspect: z.enum(ASPECTS).optional(),
  }),
  z.object({ about: z.literal('item'), ref: name, aspect: z.enum(ASPECTS) }),
  /** The strategy in force, or the one named; narrowed to a priority or an area where one is given. */
  z.object({
    about: z.literal('priorities'),
    strategy: name.optional(),
    priority: name.optional(),
    area: name.optional(),
    aspect: z.enum(['everything', 'lead', 'goals']),
  }),
  z.object({ about: z.literal('meeting'), board: name.optional(), which: z.enum(['next', 'last', 'all']) }),
  z.object({ about: z.literal('standing'), filter: filterSchema }),
  /** Performance figures: those named by code, those of an area, or all; only those that are judged so where given. */
  z.object({
    about: z.literal('indicators'),
    codes: z.array(name).max(30).optional(),
    area: name.optional(),
    judged: z.object({ by: z.enum(JUDGED_BY), is: z.enum(MARKS) }).optional(),
    aspect: z.enum(['everything', 'target', 'previous', 'average', 'region', 'series']),
    /** Periods that end on this day or later. */
    since: daySchema.optional(),
  }),
  /** What the strategy in force has that the one before had not, and the other way round. */
  z.object({ about: z.literal('strategies compared') }),
  /** Which priorities or areas have nothing outstanding, or most that is late. */
  z.object({
    about: z.literal('priorities ranked'),
    of: z.enum(['priorities', 'areas']),
    by: z.enum(['nothing outstanding', 'most late', 'most outstanding']),
  }),
  z.object({ about: z.literal('directory'), of: z.enum(['organisations', 'people', 'boards']) }),
  z.object({ about: z.literal('person'), name }),
  z.object({ about: z.literal('asker') }),
  z.object({ about: z.literal('help') }),
  z.object({ about: z.literal('greeting') }),
  z.object({ about: z.literal('thanks') }),
  /** A name that fits several: which of them? */
  z.object({
    about: z.literal('choice'),
    typed: name,
    names: z.array(name).max(20),
    filter: filterSchema,
    as: z.enum(['list', 'count']),
  }),
  /**
   * Something is to be changed, which typing never does: it opens the form, filled in with the words that were typed.
   * Without a verb or a ref it could not be told what or of which item.
   */
  z.object({
    about: z.literal('change'),
    ref: name.optional(),
    verb: verbSchema.optional(),
    values: z.record(z.string().max(40), z.string().max(2_000)).optional(),
  }),
  /** What happened to one item since it came into the register. */
  z.object({ about: z.literal('history'), ref: name }),
  /** What changed on the days given, both included, in items that fit the filter. */
  z.object({
    about: z.literal('changes'),
    from: daySchema,
    to: daySchema,
    words: name,
    filter: filterSchema,
  }),
  /** What the person will be reminded of in the days ahead, and what they wished for. */
  z.object({ about: z.literal('reminders') }),
  /** Late items that nobody has answered about, and who was told of them. */
  z.object({ about: z.literal('unanswered') }),
  /** People whose reminders did not arrive, or may not have. */
  z.object({ about: z.literal('unreached') }),
  /** A letter about an item that nobody answers about, for the chair to send. */
  z.object({ about: z.literal('letter'), ref: name.optional() }),
  /** The channel that it is asked in is to get the digest of a board. */
  z.object({ about: z.literal('digest here'), board: name.optional() }),
  /**
   * A wish about one's own reminders, which is carried out at once. `on`: the day to be reminded on, or from which
   * reminders come again; `weekday` from 0 for Monday; `ends`: what was wished for before is over.
   */
  z.object({
    about: z.literal('wish'),
    wish: z.enum(WISHES),
    ref: name.optional(),
    on: daySchema.optional(),
    weekday: z.number().int().min(0).max(6).optional(),
    ends: z.literal(true).optional(),
  }),
  /**
   * A file to be made: the progress of a review's recommendations (Word), the six-monthly review of a board (Word), or
   * the register's items that fit the filter (a spreadsheet). `exempt` only where it was asked for in words.
   */
  z.object({
    about: z.literal('report'),
    of: z.enum(['progress', 'six-monthly', 'register']),
    /** Of progress: the review, as items name their source. */
    source: name.optional(),
    /** Of a six-monthly review: the code of the board. */
    board: name.optional(),
    filter: filterSchema.optional(),
    as: z.enum(['excel', 'csv']).optional(),
    /** The days that a six-monthly review looks back on; the half year before today where they are left out. */
    from: daySchema.optional(),
    to: daySchema.optional(),
    exempt: z.literal(true).optional(),
    /** Of Part 1 of Schedule 12A, by which the items are exempt. */
    paragraph: z.number().int().min(1).max(7).optional(),
  }),
  /** The same change of many items at once, shown as a list before anything is done. */
  z.object({
    about: z.literal('bulk'),
    change: z.enum(['reassign', 'more time']),
    filter: filterSchema,
    /** Of reassigning: the person or post that is to have them. */
    owner: name.optional(),
    /** Of more time: by how much, or until when. */
    by: z
      .object({ count: z.number().int().min(1).max(400), unit: z.enum(['day', 'week', 'month']) })
      .optional(),
    until: daySchema.optional(),
    reason: z.string().max(2_000).optional(),
  }),
  /** Somebody comes, goes, takes over from somebody or stands in; opens a form filled in with what was said. */
  z.object({
    about: z.literal('people change'),
    change: z.enum(PEOPLE_CHANGES),
    values: z.record(z.string().max(40), z.string().max(2_000)).optional(),
  }),
  /** Who is joining, leaving or taking over; or what was changed among people, and by whom. */
  z.object({ about: z.literal('people changes'), which: z.enum(['planned', 'made']) }),
  /** The newest import is to be taken back. */
  z.object({ about: z.literal('undo import') }),
  /** How papers are brought in: "how do I import a register?" */
  z.object({ about: z.literal('bring papers') }),
  /** What people asked and the bot did not understand. */
  z.object({ about: z.literal('misunderstood') }),
  /** What is held about the person who asks. */
  z.object({ about: z.literal('held') }),
  /** The next or the previous page of what was shown. */
  z.object({ about: z.literal('page'), step: z.union([z.literal(1), z.literal(-1)]) }),
  /** Outside what the bot is for, or not understood. */
  z.object({ about: z.literal('something else') }),
]);

export type Question = z.infer<typeof questionSchema>;
