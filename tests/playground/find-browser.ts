import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** What somebody can do about a missing browser. */
export const HOW_TO_GET_ONE =
  'no Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM to its path';

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser to test with: the one that CHROMIUM names, or the first that the search path has. */
export function findBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [env.CHROMIUM ?? '', ...candidates].find((file) => file !== '' && canRun(file));
}
