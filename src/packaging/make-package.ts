import { zipSync } from 'fflate';
import { iconFaults, manifestFaults } from './check-package.ts';
import { fillManifest } from './fill-manifest.ts';

/** What the package is made from. */
export interface Parts {
  manifest: string;
  color: Uint8Array;
  outline: Uint8Array;
}

/** Zip files tell no earlier time; a fixed one makes equal packages equal. */
const LONG_AGO = new Date('1980-01-02T00:00:00Z');

/** The app package as Teams takes it: three files in a zip. Or every fault, a sentence each. */
export function makePackage(
  { manifest, color, outline }: Parts,
  values: Record<string, string | undefined>,
): { zip: Uint8Array } | { faults: string[] } {
  const filled = fillManifest(manifest, values);
  if ('faults' in filled) return filled;
  const faults = [...manifestFaults(filled.text), ...iconFaults({ color, outline })];
  if (faults.length > 0) return { faults };
  const files = {
    'manifest.json': new TextEncoder().encode(filled.text),
    'color.png': color,
    'outline.png': outline,
  };
  return { zip: zipSync(files, { mtime: LONG_AGO }) };
}
