import { z } from 'zod';

/** What the environment says, read once and told back with every fault named. */

const port = z.coerce.number().int().min(1).max(65535);
const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'must be an instant such as 2024-11-04T09:00:00Z');
const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

const environmentSchema = z.object({
  PORT: port.default(3978),
  DATA_DIR: z.string().min(1).default('.data'),
  TABLES_CONNECTION_STRING: z.string().min(1).optional(),
  CLOCK_START: instant.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  MicrosoftAppId: z.string().min(1).optional(),
  MicrosoftAppType: z.string().min(1).optional(),
  MicrosoftAppTenantId: z.string().min(1).optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
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
  const parsed = environmentSchema.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    throw new ConfigFault(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const vars = parsed.data;
  const { credentials, faults } = readCredentials(vars);
  if (credentials && vars.CLOCK_START) {
    faults.push(
      'CLOCK_START is for trying things out and is refused where MicrosoftAppId is set. Remove one of the two.',
    );
  }
  if (faults.length > 0) throw new ConfigFault(faults.join('\n'));
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
 * An app id without the rest must not start: the SDK would take an empty or half registration for one that needs no
 * authentication.
 */
function readCredentials(vars: z.infer<typeof environmentSchema>): {
  credentials: Credentials | undefined;
  faults: string[];
} {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword } = vars;
  const faults: string[] = [];
  if (!MicrosoftAppId) {
    if (MicrosoftAppPassword)
      faults.push('MicrosoftAppPassword is set without MicrosoftAppId. Set both, or neither for local mode.');
    if (MicrosoftAppTenantId)
      faults.push('MicrosoftAppTenantId is set without MicrosoftAppId. Set both, or neither for local mode.');
    return { credentials: undefined, faults };
  }
  const appType = APP_TYPES.find((type) => type.toLowerCase() === (MicrosoftAppType ?? '').toLowerCase());
  if (!appType)
    faults.push(`MicrosoftAppType must be one of ${APP_TYPES.join(', ')} where MicrosoftAppId is set.`);
  if (appType && appType !== 'MultiTenant' && !MicrosoftAppTenantId)
    faults.push(`MicrosoftAppTenantId is needed for ${appType}.`);
  if (appType && appType !== 'UserAssignedMSI' && !MicrosoftAppPassword)
    faults.push(`MicrosoftAppPassword is needed for ${appType}.`);
  if (appType === 'UserAssignedMSI' && MicrosoftAppPassword)
    faults.push('UserAssignedMSI has no password. Remove MicrosoftAppPassword.');
  if (!appType) return { credentials: undefined, faults };
  const credentials = {
    appId: MicrosoftAppId,
    appType,
    ...(MicrosoftAppTenantId ? { tenantId: MicrosoftAppTenantId } : {}),
    ...(MicrosoftAppPassword ? { password: MicrosoftAppPassword } : {}),
  };
  return { credentials, faults };
}
