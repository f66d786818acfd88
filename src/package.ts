import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import { complain, runCommand, say } from './command.ts';
import { makePackage } from './packaging/make-package.ts';

/** `npm run package [-- --env FILE] [--out FILE]`: makes the zip that an administrator uploads to Teams. */

const MANIFEST = fileURLToPath(new URL('../manifest/', import.meta.url));

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { env: { type: 'string' }, out: { type: 'string' } } });
  const env = values.env ?? path.join(MANIFEST, 'env', '.env.production');
  const out = values.out ?? path.join(MANIFEST, 'build', 'partnership-promises.zip');
  // A file is optional: a pipeline sets the same names in its environment.
  const written = await readFile(env, 'utf8').catch(() => undefined);
  if (written === undefined && values.env !== undefined) {
    complain(`There is no file ${env}. Copy manifest/env/.env.example and fill it in.`);
    return false;
  }
  const part = (name: string): Promise<Buffer> => readFile(path.join(MANIFEST, name));
  const made = makePackage(
    {
      manifest: (await part('manifest.json')).toString('utf8'),
      color: await part('color.png'),
      outline: await part('outline.png'),
    },
    { ...process.env, ...parseEnv(written ?? '') },
  );
  if ('faults' in made) {
    made.faults.forEach(complain);
    complain(`No package was made. The values stand in ${env}, or in the environment.`);
    return false;
  }
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, made.zip);
  say(`${out}: upload it in the Teams admin centre, or in Teams under Apps, Manage your apps.`);
  return true;
}

await runCommand(main);
