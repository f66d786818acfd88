import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Bicep,
  createBicepReader,
  declared,
  moduleCalls,
  requiredParams,
  resourceTypes,
  unknownNames,
} from './bicep.ts';

const INFRA = new URL('../../infra/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, INFRA), 'utf8');
const MODULES = readdirSync(new URL('modules/', INFRA)).map((file) => `modules/${file}`);
const FILES = ['main.bicep', ...MODULES];

let read: (text: string) => Bicep;
beforeAll(async () => {
  read = await createBicepReader();
});
const tree = (file: string) => read(text(file)).tree;

/** Versions that are generally available, but the one preview that everybody uses for want of another. */
const RESOURCES = [
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.Storage/storageAccounts@2023-05-01',
  'Microsoft.Storage/storageAccounts/tableServices@2023-05-01',
  'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.ContainerRegistry/registries@2023-07-01',
  'Microsoft.App/managedEnvironments@2024-03-01',
  'Microsoft.App/containerApps@2024-03-01',
  'Microsoft.App/jobs@2024-03-01',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.Insights/actionGroups@2023-01-01',
  'Microsoft.Insights/scheduledQueryRules@2022-06-15',
  'Microsoft.Insights/metricAlerts@2018-03-01',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
];

describe.each(FILES)('%s', (file) => {
  it('is Bicep', () => expect(read(text(file)).errors).toEqual([]));

  it('uses no name that it does not declare', () => expect(unknownNames(tree(file))).toEqual([]));

  it('makes only resources of versions that were looked at', () => {
    expect(resourceTypes(tree(file)).filter((type) => !RESOURCES.includes(type))).toEqual([]);
  });

  it('hands out no key and no secret', () => {
    expect(text(file)).not.toMatch(
      /listKeys|listSas|listCredentials|adminUserEnabled: true|password:|AppPassword/i,
    );
  });
});

describe('the whole', () => {
  it('gives each module all that it asks for, and nothing else', () => {
    const wrong = moduleCalls(tree('main.bicep')).flatMap(({ path, params }) => {
      const known = declared(tree(path), 'parameter_declaration');
      return [
        ...requiredParams(tree(path))
          .filter((name) => !params.includes(name))
          .map((name) => `${path} lacks ${name}`),
        ...params.filter((name) => !known.has(name)).map((name) => `${path} has no ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('uses every module, and only outputs that modules have', () => {
    const calls = moduleCalls(tree('main.bicep'));
    expect(calls.map(({ path }) => path).sort()).toEqual([...MODULES].sort());
    const outputs = new Map(
      calls.map(({ name, path }) => [name, declared(tree(path), 'output_declaration')]),
    );
    const used = [...text('main.bicep').matchAll(/\b(\w+)\.outputs\.(\w+)/g)];
    expect(used.length).toBeGreaterThan(10);
    expect(
      used.filter(([, name = '', output = '']) => !outputs.get(name)?.has(output)).map(([all]) => all),
    ).toEqual([]);
  });

  it('describes every parameter and output, in the file and in the guide', () => {
    const guide = text('README.md');
    for (const kind of ['parameter_declaration', 'output_declaration']) {
      for (const [name] of declared(tree('main.bicep'), kind)) {
        expect(guide).toContain(`\`${name}\``);
        const block = text('main.bicep')
          .split('\n\n')
          .find((lines) => new RegExp(`^(?:param|output) ${name}\\b`, 'm').test(lines));
        expect(block).toMatch(/^@description\('.{10,}'\)$/m);
      }
    }
  });

  it('opens the tables that the product uses, each to the bot alone', () => {
    const opened = [
      ...readFileSync(new URL('../../src/store/tables.ts', import.meta.url), 'utf8').matchAll(
        /open\('(\w+)'\)/g,
      ),
    ];
    const made = /var names = \[\n([^\]]+)\]/.exec(text('modules/tables.bicep'))?.[1] ?? '';
    expect([...made.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort()).toEqual(
      opened.map(([, name]) => name).sort(),
    );
    expect(text('modules/tables.bicep')).toContain('0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3');
    expect(text('modules/tables.bicep')).toMatch(/scope: table\[index\]/);
  });

  it('sets every setting that the program reads, and none that it does not know', () => {
    const config = ['config', 'registration', 'retention-settings']
      .map((file) => readFileSync(new URL(`../../src/${file}.ts`, import.meta.url), 'utf8'))
      .join('\n');
    const set = [...text('modules/bot.bicep').matchAll(/name: '(\w+)'\n {4}value/g)].map(
      ([, name = '']) => name,
    );
    // The identity's own name is read by the SDK.
    const unknown = set.filter(
      (name) => name !== 'AZURE_CLIENT_ID' && !new RegExp(`\\b${name}\\b`).test(config),
    );
    expect(unknown).toEqual([]);
    for (const name of [
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'TABLES_ENDPOINT',
      'PUBLIC_URL',
    ])
      expect(set).toContain(name);
    expect(set).not.toContain('MicrosoftAppPassword');
    expect(set).not.toContain('CLOCK_START');
  });

  it.each([
    ['modules/tables.bicep', 'allowSharedKeyAccess: false'],
    ['modules/tables.bicep', "minimumTlsVersion: 'TLS1_2'"],
    ['modules/tables.bicep', 'supportsHttpsTrafficOnly: true'],
    ['modules/tables.bicep', 'allowBlobPublicAccess: false'],
    ['modules/registration.bicep', "msaAppType: 'UserAssignedMSI'"],
    ['modules/registration.bicep', 'disableLocalAuth: true'],
    ['modules/registry.bicep', 'adminUserEnabled: false'],
    ['modules/bot.bicep', 'allowInsecure: false'],
    ['modules/bot.bicep', "path: '/healthz'"],
    ['modules/bot.bicep', "path: '/readyz'"],
    ['modules/bot.bicep', "triggerType: 'Schedule'"],
  ])('%s says %s', (file, words) => expect(text(file)).toContain(words));

  it('runs two copies at least', () => {
    expect(text('main.bicep')).toMatch(/@minValue\(2\)\n@maxValue\(\d+\)\nparam minReplicas int = 2/);
  });
});

describe('the checks themselves', () => {
  it.each([
    ['a bracket that is not closed', "param a string\nresource x 'T@1' = {\n  name: a\n"],
    ['a word out of place', 'param a string string string ='],
  ])('see %s', (_, broken) => expect(read(broken).errors).not.toEqual([]));

  it('see a name that nobody declared, and a function that nobody knows', () => {
    expect(unknownNames(read('param a string\nvar b = concat(c, a)\noutput d string = e.f').tree)).toEqual([
      'concat()',
      'c',
      'e',
    ]);
    expect(unknownNames(read('var a = listKeys()').tree)).toEqual(['listKeys()']);
    expect(unknownNames(read("var a = [\n  'x'\n]\nvar b = [for y in a: z]").tree)).toEqual(['z']);
  });

  it('see what a module lacks', () => {
    const [call] = moduleCalls(
      read("module m 'modules/tables.bicep' = {\n  name: 'm'\n  params: {\n    sku: 'a'\n  }\n}").tree,
    );
    expect(call).toEqual({ name: 'm', path: 'modules/tables.bicep', params: ['sku'] });
    expect(requiredParams(read('param a string\nparam b int = 2').tree)).toEqual(['a']);
  });
});
