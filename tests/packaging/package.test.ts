import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { iconFaults, manifestFaults } from '../../src/packaging/check-package.ts';
import { fillManifest } from '../../src/packaging/fill-manifest.ts';
import { makePackage } from '../../src/packaging/make-package.ts';

const file = (name: string) => readFileSync(new URL(`../../manifest/${name}`, import.meta.url));
const parts = {
  manifest: file('manifest.json').toString('utf8'),
  color: file('color.png'),
  outline: file('outline.png'),
};
const values = {
  TEAMS_APP_ID: '6f2c1d9e-0b57-4c39-9a77-2f1f6f0b8a11',
  BOT_ID: '0c7d6a3b-52a1-4f0e-8f57-6f5c2a7d9e10',
  BOT_DOMAIN: 'promises.fellshire.example',
  COUNCIL_NAME: 'Fellshire "County" Council',
  WEBSITE_URL: 'https://www.fellshire.example',
  PRIVACY_URL: 'https://www.fellshire.example/privacy',
  TERMS_URL: 'https://www.fellshire.example/terms',
};

function packed(): Record<string, Uint8Array> {
  const made = makePackage(parts, values);
  if ('faults' in made) throw new Error(made.faults.join('\n'));
  return unzipSync(made.zip);
}

const manifestSchema = z.object({
  manifestVersion: z.string(),
  id: z.string(),
  developer: z.object({ name: z.string() }),
  name: z.object({ short: z.string() }),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
    }),
  ),
});
const manifest = () =>
  manifestSchema.parse(JSON.parse(strFromU8(packed()['manifest.json'] ?? new Uint8Array())));

describe('the app package', () => {
  it('holds the manifest and both icons, and nothing else', () => {
    expect(Object.keys(packed()).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  it('is valid by the schema of Teams, version 1.30', () => {
    expect(manifest().manifestVersion).toBe('1.30');
    expect(
      manifestFaults(JSON.stringify(JSON.parse(strFromU8(packed()['manifest.json'] ?? new Uint8Array())))),
    ).toEqual([]);
  });

  it('carries the values as they are, quotation marks too', () => {
    expect(manifest().developer.name).toBe('Fellshire "County" Council');
    expect(manifest().id).toBe(values.TEAMS_APP_ID);
    expect(manifest().bots[0]?.botId).toBe(values.BOT_ID);
  });

  it('has one bot for personal chats, teams and group chats, to which files can be sent', () => {
    const [bot, ...others] = manifest().bots;
    expect(others).toEqual([]);
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.supportsFiles).toBe(true);
    for (const { commands } of bot?.commandLists ?? []) expect(commands.length).toBeLessThanOrEqual(12);
    expect(manifest().name.short).not.toMatch(/teams/i);
  });

  it('is the same each time it is made', () => {
    expect(makePackage(parts, values)).toEqual(makePackage(parts, values));
  });
});

describe('what is refused', () => {
  it.each(Object.keys(values))('a package without %s', (name) => {
    expect(makePackage(parts, { ...values, [name]: ' ' })).toEqual({ faults: [`${name} is not set.`] });
  });

  it('all faults are told at once', () => {
    const made = fillManifest(parts.manifest, {
      ...values,
      BOT_ID: 'mine',
      BOT_DOMAIN: 'https://x.example',
      TERMS_URL: 'http://x.example',
    });
    expect(made).toEqual({
      faults: [
        'TERMS_URL must be an address that begins with https://.',
        'BOT_ID must be a GUID such as 6f2c1d9e-0b57-4c39-9a77-2f1f6f0b8a11.',
        'BOT_DOMAIN must be a host name such as promises.example.gov.uk, without https://.',
      ],
    });
  });

  it.each(['00000000-0000-0000-0000-000000000000', '$' + '{{BOT_ID}}', ''])('a bot called %j', (id) => {
    expect(makePackage(parts, { ...values, BOT_ID: id })).toHaveProperty('faults');
  });

  it('a manifest with a key that Teams does not know, and one with a wrong scope', () => {
    const changed = (more: object): string => JSON.stringify({ ...JSON.parse(parts.manifest), ...more });
    const extra = makePackage({ ...parts, manifest: changed({ colour: 'red' }) }, values);
    const scope = makePackage({ ...parts, manifest: changed({ defaultInstallScope: 'office' }) }, values);
    expect(extra).toEqual({ faults: [expect.stringContaining('must NOT have additional properties')] });
    expect(scope).toEqual({ faults: [expect.stringContaining('/defaultInstallScope')] });
  });

  it('icons of another size or kind', () => {
    expect(iconFaults({ color: parts.outline, outline: parts.outline })).toEqual([
      'color.png is 32 by 32 pixels; it must be 192 by 192.',
    ]);
    expect(iconFaults({ color: parts.color, outline: new Uint8Array(40) })).toEqual([
      'outline.png is not a PNG file.',
    ]);
  });
});
