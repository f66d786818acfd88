import { readFile } from 'node:fs/promises';

/**
 * Why the Playground ended, as one sentence. It prints nothing itself: the reason stands in its log, on a line
 * such as `error Reason: ConfigFileParseError Failed to parse config file. Reason: …`.
 */
export async function reasonInLog(logFile: string, exit: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const reason = /^error Reason: (?:\w*Error )?(.+)$/m.exec(log)?.[1];
  const said = reason === undefined ? '' : ` It says: ${reason}`;
  return `The Playground stopped by itself (${exit}).${said} Its log is ${logFile}`;
}
