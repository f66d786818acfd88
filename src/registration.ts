import { z } from 'zod';

/** The bot's registration with Microsoft, as the environment has it, and who may use the bot. */

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

const registrationSchema = z.object({
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppType: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  ALLOWED_TENANTS: z.string().optional(),
});

type Variables = z.infer<typeof registrationSchema>;

/** The bot's registration with Microsoft; without one the bot runs in local mode. */
export interface Credentials {
  appId: string;
  appType: (typeof APP_TYPES)[number];
  tenantId?: string;
  password?: string;
}

export interface Registration {
  credentials: Credentials | undefined;
  /** The ids of the tenants whose people may use the bot; none in local mode. */
  tenants: string[];
  /** What is wrong, each with what to do about it. */
  faults: string[];
}

/**
 * An app id without the rest must not start, nor the rest without an app id: the SDK would take an empty or half
 * registration for one that needs no authentication.
 */
export function readRegistration(given: Record<string, string | undefined>): Registration {
  const vars = registrationSchema.parse(given);
  const { MicrosoftAppId, MicrosoftAppType, ...rest } = vars;
  if (!MicrosoftAppId) {
    const faults = Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `${name} is set without MicrosoftAppId. Set both, or neither for local mode.`);
    return { credentials: undefined, tenants: [], faults };
  }
  const { MicrosoftAppTenantId, MicrosoftAppPassword } = rest;
  const appType = APP_TYPES.find((type) => type.toLowerCase() === (MicrosoftAppType ?? '').toLowerCase());
  if (!appType) {
    const fault = `MicrosoftAppType must be one of ${APP_TYPES.join(', ')} where MicrosoftAppId is set.`;
    return { credentials: undefined, tenants: [], faults: [fault] };
  }
  const credentials = {
    appId: MicrosoftAppId,
    appType,
    ...(MicrosoftAppTenantId ? { tenantId: MicrosoftAppTenantId } : {}),
    ...(MicrosoftAppPassword ? { password: MicrosoftAppPassword } : {}),
  };
  const { tenants, faults } = readTenants(vars, appType);
  return { credentials, tenants, faults: [...credentialFaults(vars, appType), ...faults] };
}

function credentialFaults(
  { MicrosoftAppTenantId, MicrosoftAppPassword }: Variables,
  appType: Credentials['appType'],
): string[] {
  const faults: string[] = [];
  if (appType !== 'MultiTenant' && !MicrosoftAppTenantId)
    faults.push(`MicrosoftAppTenantId is needed for ${appType}.`);
  // Messages name their tenant by its id: by a domain name, the bot would know none of them for its own.
  if (MicrosoftAppTenantId?.includes('.'))
    faults.push(
      "MicrosoftAppTenantId must be the tenant's id, as the Azure portal shows it, and not its domain.",
    );
  if (appType !== 'UserAssignedMSI' && !MicrosoftAppPassword)
    faults.push(`MicrosoftAppPassword is needed for ${appType}.`);
  if (appType === 'UserAssignedMSI' && MicrosoftAppPassword)
    faults.push('UserAssignedMSI has no password. Remove MicrosoftAppPassword.');
  return faults;
}

const TENANT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The tenants on the list; the bot's own where there is no list. */
function readTenants(
  { ALLOWED_TENANTS, MicrosoftAppTenantId }: Variables,
  appType: Credentials['appType'],
): { tenants: string[]; faults: string[] } {
  if (ALLOWED_TENANTS === undefined) {
    if (MicrosoftAppTenantId) return { tenants: [MicrosoftAppTenantId], faults: [] };
    // For the other types the tenant itself is missing, which has been said.
    const needed = 'ALLOWED_TENANTS is needed for MultiTenant where MicrosoftAppTenantId is not set.';
    return { tenants: [], faults: appType === 'MultiTenant' ? [needed] : [] };
  }
  const tenants = ALLOWED_TENANTS.split(/[,;\s]+/).filter((tenant) => tenant !== '');
  const faults: string[] = [];
  if (tenants.length === 0 || !tenants.every((tenant) => TENANT.test(tenant)))
    faults.push('ALLOWED_TENANTS must be ids of tenants, separated by commas.');
  const own = MicrosoftAppTenantId?.toLowerCase();
  if (appType !== 'MultiTenant' && own && !tenants.some((tenant) => tenant.toLowerCase() === own))
    faults.push(
      `ALLOWED_TENANTS leaves out MicrosoftAppTenantId, the only tenant that reaches a ${appType} bot.`,
    );
  return { tenants, faults };
}
