import { z } from 'zod';
import { type Credentials, readRegistration } from './registration.ts';
import type { Retention } from './remind/retention.ts';
import { readRetention } from './retention-settings.ts';

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

/** What is told of turns goes over the network: encrypted, or not at all. The string itself is not repeated. */
const NOT_INSIGHTS =
  'must be the connection string of Application Insights, with its InstrumentationKey and https addresses';

function isInsights(text: string): boolean {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  const told = new Map(
    parts.map((part) => [part.split('=')[0]?.trim().toLowerCase(), part.split('=').slice(1).join('=')]),
  );
  const key = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(told.get('instrumentationkey') ?? '');
  const addresses = [...told].filter(([name]) => name?.endsWith('endpoint')).map(([, address]) => address);
  return key && addresses.every(isPlainHttps);
}

const isShare = (text: string): boolean => /^(?:0|1|0?\.\d{1,9}|[01]\.0*)$/.test(text.trim());

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
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().refine(isInsights, NOT_INSIGHTS).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.string().refine(isShare, 'must be a share from 0 to 1, such as 0.25').optional(),
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
  /** Of Application Insights, where figures and traces go; nothing is told where there is none. */
  insights?: string | undefined;
  /** The share of turns that are traced, from 0 to 1; all where nobody has said. */
  traced?: number | undefined;
  /** For how long personal data is kept; the defaults where it is left out. */
  retention?: Retention;
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
  const kept = readRetention(given);
  faults.push(...kept.faults);
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
    retention: kept.retention,
    credentials,
    tenants,
    insights: vars.APPLICATIONINSIGHTS_CONNECTION_STRING,
    traced: vars.OTEL_TRACES_SAMPLER_ARG === undefined ? undefined : Number(vars.OTEL_TRACES_SAMPLER_ARG),
  };
}
