import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { DEFAULT_RETENTION } from '../src/remind/retention.ts';

const BOT = {
  MicrosoftAppId: 'id',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppPassword: 'secret-word',
};

const TENANT = '0b1d7a6e-1111-4222-8333-944455556666';
const OTHER = 'F9C3A2B4-0000-4000-8000-0000000000AA';

function faultsOf(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

describe('an environment without settings', () => {
  it.each([
    ['that says nothing', {}],
    [
      'whose settings are empty',
      {
        PORT: '',
        DATA_DIR: ' ',
        TABLES_CONNECTION_STRING: '',
        CLOCK_START: '',
        LOG_LEVEL: '',
        MicrosoftAppId: '',
      },
    ],
    ['whose settings are missing', { PORT: undefined, MicrosoftAppId: undefined }],
    ['with empty credentials', { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: ' ' }],
  ])('%s is local mode with an embedded store', (_, env) => {
    expect(readConfig(env)).toEqual({
      port: 3978,
      dataDir: '.data',
      connectionString: undefined,
      clockStart: undefined,
      logLevel: 'info',
      retention: DEFAULT_RETENTION,
      credentials: undefined,
      tenants: [],
    });
  });
});

describe('settings', () => {
  it('are read', () => {
    const env = { PORT: '4000', DATA_DIR: '/d', TABLES_CONNECTION_STRING: 'cs', LOG_LEVEL: 'warn' };
    expect(readConfig({ ...env, CLOCK_START: '2017-11-04T09:00:00Z' })).toMatchObject({
      port: 4000,
      dataDir: '/d',
      connectionString: 'cs',
      clockStart: new Date('2017-11-04T09:00:00Z'),
      logLevel: 'warn',
    });
  });

  it.each([
    ['https://promises.example.org', 'https://promises.example.org'],
    ['https://promises.example.org/', 'https://promises.example.org'],
    ['https://apps.example.org:8443/promises/', 'https://apps.example.org:8443/promises'],
  ])('the bot may be reached under %s', (PUBLIC_URL, publicUrl) => {
    expect(readConfig({ ...BOT, PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });

  it.each(['2017-11-04T09:00:00Z', '2017-11-04T09:00:00.000+01:00', '2017-11-04T09:00Z', '2017-11-04'])(
    'the clock may start at %s',
    (CLOCK_START) => {
      expect(readConfig({ CLOCK_START }).clockStart).toEqual(new Date(CLOCK_START));
    },
  );

  it.each([
    ['MultiTenant', { MicrosoftAppTenantId: undefined, ALLOWED_TENANTS: TENANT }],
    ['MultiTenant', {}],
    ['singletenant', {}],
    ['UserAssignedMSI', { MicrosoftAppPassword: undefined }],
  ])('a registration of type %s is whole', (MicrosoftAppType, more) => {
    const { credentials } = readConfig({ ...BOT, MicrosoftAppType, ...more });
    expect(credentials?.appType.toLowerCase()).toBe(MicrosoftAppType.toLowerCase());
  });
});

describe('the tenants whose people may use the bot', () => {
  const own = { ...BOT, MicrosoftAppTenantId: TENANT };
  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['are its own where no others are named', own, [TENANT]],
    ['are those on the list', { ...own, ALLOWED_TENANTS: ` ${TENANT}, ${OTHER},` }, [TENANT, OTHER]],
    [
      'are those on the list alone, for a bot of many tenants',
      { ...own, MicrosoftAppType: 'MultiTenant', ALLOWED_TENANTS: OTHER },
      [OTHER],
    ],
    ['are none in local mode', {}, []],
  ])('%s', (_, env, tenants) => {
    expect(readConfig(env).tenants).toEqual(tenants);
  });
});

describe('a fault', () => {
  const PORT_SAYS = 'PORT must be a whole number from 1 to 65535, such as 3978.';
  const CLOCK_SAYS = 'CLOCK_START must be an instant such as 2024-11-04T09:00:00Z.';

  it.each(['0', '65536', '-1', '3978.5', '0x10', '1e3', 'http', '3978 3979'])('is the port %s', (PORT) => {
    expect(faultsOf({ PORT })).toEqual([PORT_SAYS]);
  });

  it.each(['04/11/2024', '2024-13-01T09:00:00Z', '2024-02-30', 'now', '1730710800'])(
    'is a clock that starts at %s',
    (CLOCK_START) => {
      expect(faultsOf({ CLOCK_START })).toEqual([CLOCK_SAYS]);
    },
  );

  it.each([
    'http://promises.example.org',
    'promises.example.org',
    'https://ann:secret@promises.example.org',
    'https://promises.example.org/?x=1',
    'https://promises.example.org/#x',
    'https://promises.example.org/?',
    'https://',
    'ftp://promises.example.org',
  ])('is an address such as %s under which the bot is reached', (PUBLIC_URL) => {
    expect(faultsOf({ ...BOT, PUBLIC_URL })).toEqual([
      'PUBLIC_URL must be an https address such as https://promises.example.org.',
    ]);
  });

  it('is an address in local mode, where nobody else is answered', () => {
    const [fault] = faultsOf({ PUBLIC_URL: 'https://promises.example.org' });
    expect(fault).toContain('PUBLIC_URL is set without MicrosoftAppId.');
  });

  it('is a level of the log that there is not', () => {
    expect(faultsOf({ LOG_LEVEL: 'loud' })).toEqual([
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
    ]);
  });

  it.each([
    [
      'a password alone',
      { MicrosoftAppPassword: 'x' },
      ['MicrosoftAppPassword is set without MicrosoftAppId.'],
    ],
    [
      'a tenant alone',
      { MicrosoftAppTenantId: 'x' },
      ['MicrosoftAppTenantId is set without MicrosoftAppId.'],
    ],
    ['an app id alone', { MicrosoftAppId: 'x' }, ['MicrosoftAppType must be one of']],
    ['a type that there is not', { ...BOT, MicrosoftAppType: 'Multi' }, ['MicrosoftAppType must be one of']],
    ['no tenant', { ...BOT, MicrosoftAppTenantId: '' }, ['MicrosoftAppTenantId is needed for SingleTenant.']],
    [
      'no password',
      { ...BOT, MicrosoftAppPassword: ' ' },
      ['MicrosoftAppPassword is needed for SingleTenant.'],
    ],
    [
      'an identity with a password and without a tenant',
      { ...BOT, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: undefined },
      ['MicrosoftAppTenantId is needed', 'UserAssignedMSI has no password.'],
    ],
    [
      'a bot of many tenants that says of none that it may use it',
      { ...BOT, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: undefined },
      ['ALLOWED_TENANTS is needed for MultiTenant where MicrosoftAppTenantId is not set.'],
    ],
    [
      'a tenant that goes by the name of its domain',
      { ...BOT, MicrosoftAppTenantId: 'fellshire.onmicrosoft.com' },
      ["MicrosoftAppTenantId must be the tenant's id"],
    ],
    [
      'a list of tenants with something else on it',
      { ...BOT, MicrosoftAppTenantId: TENANT, ALLOWED_TENANTS: `${TENANT},fellshire.gov.uk` },
      ['ALLOWED_TENANTS must be ids of tenants, separated by commas.'],
    ],
    [
      'a list of no tenants',
      { ...BOT, MicrosoftAppType: 'MultiTenant', ALLOWED_TENANTS: ', ,' },
      ['ALLOWED_TENANTS must be ids of tenants'],
    ],
    [
      'a list without the only tenant there is',
      { ...BOT, MicrosoftAppTenantId: TENANT, ALLOWED_TENANTS: OTHER },
      ['ALLOWED_TENANTS leaves out MicrosoftAppTenantId'],
    ],
    [
      'a list of tenants in local mode',
      { ALLOWED_TENANTS: TENANT },
      ['ALLOWED_TENANTS is set without MicrosoftAppId.'],
    ],
    [
      'a clock of its own for a real bot',
      { ...BOT, CLOCK_START: '2024-11-04T09:00:00Z' },
      ['CLOCK_START is for'],
    ],
    [
      'a clock of its own for half a bot',
      { MicrosoftAppId: 'x', CLOCK_START: '2024-11-04T09:00:00Z' },
      ['MicrosoftAppType must be one of', 'CLOCK_START is for'],
    ],
  ])('is %s', (_, env, said) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(said.length);
    said.forEach((words, i) => {
      expect(faults[i]).toContain(words);
    });
  });

  it('is named with every other one, in sentences that do not repeat what is secret', () => {
    const env = { ...BOT, PORT: 'x', LOG_LEVEL: 'x', CLOCK_START: 'x', MicrosoftAppTenantId: '' };
    const faults = faultsOf({ ...env, MicrosoftAppPassword: 'secret-word' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'CLOCK_START',
      'LOG_LEVEL',
      'MicrosoftAppTenantId',
      'CLOCK_START',
    ]);
    expect(faults.join()).not.toContain('secret-word');
    for (const fault of faults) expect(fault).toMatch(/\.$/);
  });
});
