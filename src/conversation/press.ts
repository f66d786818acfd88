import { z } from 'zod';
import { PAPER_DEEDS, PAPER_PARTS } from '../answer/shapes/parts.ts';
import { PEOPLE_CHANGES, questionSchema, WISHES } from '../question/question.ts';
import { type Inputs, verbSchema } from '../update/command.ts';

/** What a card's button sends back. It travelled through the client, so it is checked like anything from outside. */
const ref = z.string().min(1).max(100);
/** The id under which something is kept between a card and its button, and what a plan looked like. */
const kept = z.string().min(8).max(100);
const print = z.string().max(100);
const page = z.number().int().min(0).max(10_000);

export const pressSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('ask'), question: questionSchema, page: page.optional() }),
  z.object({
    verb: z.literal('open'),
    ref,
    from: z.object({ question: questionSchema, page }).optional(),
    more: z.boolean().optional(),
  }),
  z.object({
    verb: z.literal('form'),
    form: verbSchema,
    ref: ref.or(z.literal('')),
    values: z.record(z.string().max(40), z.string()).optional(),
  }),
  /** What was typed comes beside the rest, under the ids of the form's fields; see `inputsOf`. */
  z
    .object({
      verb: z.literal('do'),
      do: verbSchema,
      ref,
      version: z.number().int().min(0),
      id: z.string().min(8).max(100),
    })
    .loose(),
  z.object({
    verb: z.literal('wish'),
    wish: z.enum(WISHES),
    ref: ref.or(z.literal('')),
    values: z.record(z.string().max(40), z.string()).optional(),
  }),
  z.object({ verb: z.literal('heed'), heed: z.enum(WISHES), ref: ref.or(z.literal('')) }).loose(),
  z
    .object({
      verb: z.literal('paper'),
      paper: kept,
      do: z.enum(PAPER_DEEDS),
      print: print.optional(),
      show: z.enum(PAPER_PARTS).optional(),
      page: page.optional(),
    })
    .loose(),
  z.object({ verb: z.literal('undo import'), import: kept, print }),
  z.object({ verb: z.literal('bulk'), bulk: kept, do: z.enum(['make', 'cancel']) }).loose(),
  z
    .object({
      verb: z.literal('people'),
      change: z.enum(PEOPLE_CHANGES),
      id: z.string().min(8).max(100),
      values: z.record(z.string().max(40), z.string()).optional(),
    })
    .loose(),
]);

export type PressData = z.infer<typeof pressSchema>;

/** Reads a press; undefined for what no button of ours sends. */
export function readPress(verb: unknown, data: unknown): PressData | undefined {
  const parsed = pressSchema.safeParse({ ...(typeof data === 'object' ? data : {}), verb });
  return parsed.success ? parsed.data : undefined;
}

/** More than any form asks for; what is longer than this is no typing. */
const MOST_INPUTS = 30;
const LONGEST_INPUT = 100_000;
const OURS = new Set([
  'verb',
  'do',
  'heed',
  'ref',
  'version',
  'id',
  'paper',
  'bulk',
  'print',
  'show',
  'page',
  'change',
  'values',
  'msteams',
]);

/** What was typed into a form, by the ids of its fields. */
export function inputsOf(pressed: object): Inputs {
  const typed = Object.entries(pressed).filter(
    (entry): entry is [string, string] => !OURS.has(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(
    typed.slice(0, MOST_INPUTS).map(([field, text]) => [field, text.slice(0, LONGEST_INPUT)]),
  );
}
