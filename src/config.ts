import { z } from 'zod';

/** What the environment says, read once and told back with every fault named. */

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

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

const environmentSchema = z.object({
  PORT: port.default(3978),
  DATA_DIR: z.string().default('.data'),
  TABLES_CONNECTION_STRING: z.string().optional(),
  CLOCK_START: instant.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

const registrationSchema = z.object({
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppType: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
});

/** The bot's registration with Microsoft; without one the bot runs in local mode. */
export interface Credentials {
  appId: string;
  appType: (typeof APP_TYPES)[number];
  tenantId?: string;
  password?: string;
}

export interface Config {
  port: number;
  dataDir: string;
  connectionString: string | undefined;
  /** The instant at which the program's clock starts; undefined for the real time. */
  clockStart: Date | undefined;
  logLevel: string;
  credentials: Credentials | undefined;
}

/** Names every fault of the environment, each with what to do about it. */
export class ConfigFault extends Error {}

/** Empty variables count as missing, as they do in most shells and hosting panels. */
const withoutEmpty = (env: Record<string, string | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

export function readConfig(env: Record<string, string | undefined>): Config {
  const given = withoutEmpty(env);
  const parsed = environmentSchema.safeParse(given);
  const registration = registrationSchema.parse(given);
  const { credentials, faults } = readCredentials(registration);
  if (registration.MicrosoftAppId && given.CLOCK_START) {
    faults.push(
      'CLOCK_START is for trying things out and is refused where MicrosoftAppId is set. Remove one of the two.',
    );
  }
  const unread = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? [];
  if (!parsed.success || faults.length > 0) throw new ConfigFault([...unread, ...faults].join('\n'));
  const vars = parsed.data;
  return {
    port: vars.PORT,
    dataDir: vars.DATA_DIR,
    connectionString: vars.TABLES_CONNECTION_STRING,
    clockStart: vars.CLOCK_START ? new Date(vars.CLOCK_START) : undefined,
    logLevel: vars.LOG_LEVEL,
    credentials,
  };
}

/**
 * An app id without the rest must not start, nor the rest without an app id: the SDK would take an empty or half
 * registration for one that needs no authentication.
 */
function readCredentials(vars: z.infer<typeof registrationSchema>): {
  credentials: Credentials | undefined;
  faults: string[];
} {
  const { MicrosoftAppId, MicrosoftAppType, ...rest } = vars;
  if (!MicrosoftAppId) {
    const faults = Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `${name} is set without MicrosoftAppId. Set both, or neither for local mode.`);
    return { credentials: undefined, faults };
  }
  const { MicrosoftAppTenantId, MicrosoftAppPassword } = rest;
  const appType = APP_TYPES.find((type) => type.toLowerCase() === (MicrosoftAppType ?? '').toLowerCase());
  if (!appType) {
    const fault = `MicrosoftAppType must be one of ${APP_TYPES.join(', ')} where MicrosoftAppId is set.`;
    return { credentials: undefined, faults: [fault] };
  }
  const faults: string[] = [];
  if (appType !== 'MultiTenant' && !MicrosoftAppTenantId)
    faults.push(`MicrosoftAppTenantId is needed for ${appType}.`);
  if (appType !== 'UserAssignedMSI' && !MicrosoftAppPassword)
    faults.push(`MicrosoftAppPassword is needed for ${appType}.`);
  if (appType === 'UserAssignedMSI' && MicrosoftAppPassword)
    faults.push('UserAssignedMSI has no password. Remove MicrosoftAppPassword.');
  const credentials = {
    appId: MicrosoftAppId,
    appType,
    ...(MicrosoftAppTenantId ? { tenantId: MicrosoftAppTenantId } : {}),
    ...(MicrosoftAppPassword ? { password: MicrosoftAppPassword } : {}),
  };
  return { credentials, faults };
}
