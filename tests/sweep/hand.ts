/** A hand in the works: lets something happen, or the program die, before or after one call of a port. */

type When = 'before' | 'after';
type Port = Record<string, (...given: never[]) => unknown>;

/** What a program that died does from then on: nothing that anybody outside could see. */
export class Crash extends Error {
  override name = 'Crash';
}

interface Waiting {
  when: When;
  call: string;
  does: () => Promise<unknown> | unknown;
}

export type Hand = ReturnType<typeof createHand>;

export function createHand() {
  const waiting: Waiting[] = [];
  let dead = false;

  async function meet(when: When, call: string): Promise<void> {
    if (dead) throw new Crash();
    const found = waiting.find((one) => one.when === when && one.call === call);
    if (!found) return;
    waiting.splice(waiting.indexOf(found), 1);
    await found.does();
  }

  /** The port with the hand on each of its calls. */
  function over<P extends object>(port: P): P {
    const calls = Object.entries(port as Port).map(([call, make]) => [
      call,
      async (...given: never[]) => {
        await meet('before', call);
        const made = await make(...given);
        await meet('after', call);
        return made;
      },
    ]);
    return Object.fromEntries(calls) as P;
  }

  return {
    over,
    /** Has something happen once, at the next such call. */
    at(when: When, call: string, does: () => Promise<unknown> | unknown): void {
      waiting.push({ when, call, does });
    },
    /** Ends the program at the next such call. */
    die(when: When, call: string): void {
      waiting.push({
        when,
        call,
        does() {
          dead = true;
          throw new Crash();
        },
      });
    },
    /** Whether everything that was to happen has happened. */
    done: (): boolean => waiting.length === 0,
  };
}
