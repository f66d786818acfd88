import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE } from './hostile.ts';

/** A program that writes the hostile files into a folder, by their number: whoever measures memory must not build them. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder to write the hostile files to.');
for (const [at, { bytes }] of HOSTILE.entries()) writeFileSync(join(folder, String(at)), bytes());
