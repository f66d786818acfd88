/** How the commands print and end that somebody runs beside the bot. */

export const say = (line: string): boolean => process.stdout.write(`${line}\n`);
export const complain = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Ends the process with 0 where all went well, else with 1; of a fault, its sentence is told. */
export async function runCommand(main: () => Promise<boolean>): Promise<never> {
  const done = await main().catch((error: Error) => {
    complain(error.message);
    return false;
  });
  process.exit(done ? 0 : 1);
}
