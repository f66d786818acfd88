import path from 'node:path';
import { z } from 'zod';

/** What the embedded store and those who use it agree on: files, and what they say to each other. */

export const placeOf = (folder: string) => ({
  /** Azurite's tables. */
  dataFile: path.join(folder, 'tables.json'),
  /** Where the running store is to be found. */
  placeFile: path.join(folder, 'store.json'),
});

export const placeSchema = z.object({ port: z.number().int().positive() });

/** Said to whoever connects; the folder, because a port may by now be somebody else's. */
export const greetingSchema = z.object({ folder: z.string(), connectionString: z.string() });
export type Greeting = z.infer<typeof greetingSchema>;

/** How the start went. */
export const startReportSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  z.object({ is: z.literal('held'), by: z.number() }),
  z.object({ is: z.literal('not writable') }),
  z.object({ is: z.literal('not installed') }),
  z.object({ is: z.literal('damaged') }),
  z.object({ is: z.literal('failed'), because: z.string() }),
]);
export type StartReport = z.infer<typeof startReportSchema>;

/** What to do about a start that failed, in a sentence; undefined where there is nothing to do. */
export function saidOf(report: StartReport, folder: string): string | undefined {
  switch (report.is) {
    case 'not writable':
      return `The folder ${folder} cannot be written to. Set DATA_DIR to another one, or change its permissions.`;
    case 'not installed':
      return 'The embedded store needs the development packages: run npm ci.';
    case 'damaged':
      return `The store in ${folder} cannot be read. Move the folder away (or restore a copy) and start again.`;
    case 'failed':
      return `The embedded store in ${folder} did not start (${report.because}). Start again.`;
    default:
      return undefined;
  }
}

/** What to say when the store of a folder is gone although it is in use. */
export const endedByItself = (folder: string): string =>
  `The store in ${folder} stopped by itself; what was written in its last seconds may be lost. Start again.`;
