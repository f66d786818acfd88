import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { z } from 'zod';

/** Checks an app package as far as that goes without Microsoft: the manifest by its schema, the icons by their bytes. */

const require = createRequire(import.meta.url);
const versionSchema = z.object({ manifestVersion: z.string().regex(/^\d+\.\d+$/) });

/** What is wrong with a manifest by the schema that its own version names, a line each. */
export function manifestFaults(text: string): string[] {
  const manifest: unknown = JSON.parse(text);
  const version = versionSchema.safeParse(manifest);
  if (!version.success) return ['manifestVersion must be a number such as 1.30.'];
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${version.data.manifestVersion}/MicrosoftTeams.schema.json`;
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
  formats.default(ajv as never);
  if (ajv.validate(require(path), manifest)) return [];
  return (ajv.errors ?? []).map((error) => `${error.instancePath || 'the manifest'} ${error.message ?? ''}.`);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour types of PNG with transparency of their own: grey and alpha, colour and alpha. */
const WITH_ALPHA = [4, 6];

/** Teams takes a colour icon of 192 by 192 pixels and a white outline of 32 by 32 on nothing. */
export function iconFaults(icons: { color: Uint8Array; outline: Uint8Array }): string[] {
  const sizes = [
    ['color.png', icons.color, 192],
    ['outline.png', icons.outline, 32],
  ] as const;
  return sizes.flatMap(([name, bytes, side]) => {
    const png = Buffer.from(bytes);
    if (!png.subarray(0, 8).equals(SIGNATURE)) return [`${name} is not a PNG file.`];
    const [width, height, colourType] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
    if (width !== side || height !== side)
      return [`${name} is ${width} by ${height} pixels; it must be ${side} by ${side}.`];
    return name === 'outline.png' && !WITH_ALPHA.includes(colourType)
      ? ['outline.png has no transparency; it must be white on nothing.']
      : [];
  });
}
