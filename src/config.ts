import { z } from 'zod';
import { type Credentials, readRegistration } from './registration.ts';

export type { Credentials } from './registration.ts';

/** What the environment says, read once and told back with every fault named. */

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const PORT_RANGE = 'must be a whole number from 1 to 65535, such as 3978';
const port = z
  .string()
  .regex(/^\s*\d{1,5}\s*$/, PORT_RANGE)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, PORT_RANGE);
/** ISO alone: other styles are read differently from country to country. */
const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const isInstant = (text: string): boolean =>
  INSTANT.test(text) && z.iso.date().safeParse(text.slice(0, 10)).success && !Number.isNaN(Date.parse(text));
const instant = z.string().refine(isInstant, 'must be an instant such as 2024-11-04T09:00:00Z');

/** Where people's browsers reach the bot; what is behind it may carry a path of its own. */
const publicUrl = z
  .string()
  .refine(isPlainHttps, 'must be an https address such as https://promises.example.org')
  .transform((url) => url.replace(/\/+$/, ''));

function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && `${username}${password}${search}${hash}` === '' && !/[?#\s]/.test(text);
}

const environmentSchema = z.object({
  PORT: port.default(3978),
  DATA_DIR: z.string().default('.data'),
  TABLES_CONNECTION_STRING: z.string().optional(),
  TABLES_ENDPOINT: publicUrl.optional(),
  CLOCK_START: instant.optional(),
  PUBLIC_URL: publicUrl.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

export interface Config {
  port: number;
  dataDir: string;
  /** Where the store is: a connection string, or an https address that the program's own identity may use. */
  connectionString: string | undefined;
  /** The instant at which the program's clock starts; undefined for the real time. */
  clockStart: Date | undefined;
  /** The address under which the bot is reached, without a slash at its end; undefined where nobody has said. */
  publicUrl?: string | undefined;
  logLevel: string;
  credentials: Credentials | undefined;
  /** The ids of the tenants whose people may use the bot; none in local mode. */
  tenants?: string[];
}

/** Names every fault of the environment, each with what to do about it. */
export class ConfigFault extends Error {}

/** Empty variables count as missing, as they do in most shells and hosting panels. */
const withoutEmpty = (env: Record<string, string | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

export function readConfig(env: Record<string, string | undefined>): Config {
  const given = withoutEmpty(env);
  const parsed = environmentSchema.safeParse(given);
  const { credentials, tenants, faults } = readRegistration(given);
  if (given.MicrosoftAppId && given.CLOCK_START) {
    faults.push(
      'CLOCK_START is for trying things out and is refused where MicrosoftAppId is set. Remove one of the two.',
    );
  }
  if (given.TABLES_CONNECTION_STRING && given.TABLES_ENDPOINT) {
    faults.push(
      'TABLES_CONNECTION_STRING and TABLES_ENDPOINT are both set. Keep TABLES_ENDPOINT in Azure, the other elsewhere.',
    );
  }
  if (!given.MicrosoftAppId && given.PUBLIC_URL) {
    faults.push(
      'PUBLIC_URL is set without MicrosoftAppId. In local mode only this machine is answered: remove PUBLIC_URL, or set MicrosoftAppId.',
    );
  }
  const unread = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? [];
  if (!parsed.success || faults.length > 0) throw new ConfigFault([...unread, ...faults].join('\n'));
  const vars = parsed.data;
  return {
    port: vars.PORT,
    dataDir: vars.DATA_DIR,
    connectionString: vars.TABLES_CONNECTION_STRING ?? vars.TABLES_ENDPOINT,
    clockStart: vars.CLOCK_START ? new Date(vars.CLOCK_START) : undefined,
    publicUrl: vars.PUBLIC_URL,
    logLevel: vars.LOG_LEVEL,
    credentials,
    tenants,
  };
}
