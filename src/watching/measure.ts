import { AsyncLocalStorage } from 'node:async_hooks';
import { MOST_TOLD, type StorageRequest, TURN_KINDS, type TurnKind, type Watch } from './watch.ts';

/** Measures what happens between the beginning and the end of a turn or a sweep, whatever else goes on meanwhile. */

export interface MeasureDeps {
  watch: Watch;
  newId: () => string;
  /** Milliseconds since 1970. */
  wall: () => number;
  /** Milliseconds that pass. */
  elapsed: () => number;
}

/** A turn, or a sweep, under way. */
interface Scope {
  is: 'turn' | 'sweep';
  id: string;
  understood: 'yes' | 'no' | 'not asked';
  explained: boolean;
  over: boolean;
  requests: StorageRequest[];
  requestCount: number;
}

export type Measure = ReturnType<typeof createMeasure>;

const kindOf = (type: string): TurnKind => TURN_KINDS.find((kind) => kind === type) ?? 'other';

export function createMeasure({ watch, newId, wall, elapsed }: MeasureDeps) {
  const under = new AsyncLocalStorage<Scope>();

  const open = (is: Scope['is']): Scope => ({
    is,
    id: newId().replace(/[^a-z0-9]/gi, ''),
    understood: 'not asked',
    explained: false,
    over: false,
    requests: [],
    requestCount: 0,
  });

  /** Takes one turn; `type` is the activity's. What it comes to is what the turn comes to. */
  async function turn<T extends { status: number }>(
    type: string,
    run: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const scope = open('turn');
    const [startedAt, began] = [wall(), elapsed()];
    const ends = (outcome: 'answered' | 'declined' | 'failed'): void => {
      scope.over = true;
      const { id, understood, explained, requests, requestCount } = scope;
      watch.turn({
        id,
        kind: kindOf(type),
        understood,
        outcome: explained && outcome !== 'failed' ? 'explained' : outcome,
        startedAt,
        ms: elapsed() - began,
        requests,
        requestCount,
      });
    };
    try {
      const answer = await under.run(scope, run);
      ends(answer && answer.status >= 400 ? 'declined' : 'answered');
      return answer;
    } catch (error) {
      ends('failed');
      throw error;
    }
  }

  /** Makes one sweep; `sweptIn` finds what came of it in an error that a sweep with faults ends in. */
  async function sweep<T extends Record<string, number>>(
    run: () => Promise<T>,
    sweptIn: (error: unknown) => T | undefined,
  ): Promise<T> {
    const scope = open('sweep');
    const began = elapsed();
    const ends = (outcome: 'done' | 'faults' | 'failed', swept: Record<string, number>): void => {
      scope.over = true;
      watch.sweep({ outcome, ms: elapsed() - began, swept });
    };
    try {
      const swept = await under.run(scope, run);
      ends('done', swept);
      return swept;
    } catch (error) {
      const swept = sweptIn(error);
      ends(swept ? 'faults' : 'failed', swept ?? {});
      throw error;
    }
  }

  /** To be told of every request to the store; undefined where nobody listens. */
  const storage = !watch.listens
    ? undefined
    : (request: Omit<StorageRequest, 'startedAt'>): void => {
        const scope = under.getStore();
        const told = { ...request, startedAt: wall() - request.ms };
        if (scope && !scope.over) {
          scope.requestCount += 1;
          if (scope.requests.length < MOST_TOLD) scope.requests.push(told);
        }
        watch.storage(
          told,
          scope === undefined ? 'other' : scope.is === 'turn' && scope.over ? 'after a turn' : scope.is,
        );
      };

  /** A function that imports or takes back, told of by what its result `is`. */
  const importing =
    <A extends unknown[], R extends { is: string }>(
      what: 'import' | 'undo',
      run: (...args: A) => Promise<R>,
    ) =>
    async (...args: A): Promise<R> => {
      try {
        const result = await run(...args);
        watch.imported(what, result.is);
        return result;
      } catch (error) {
        watch.imported(what, 'fault');
        throw error;
      }
    };

  return {
    turn,
    sweep,
    storage,
    importing,
    /** A typed question was read in the turn under way. */
    asked(understood: boolean): void {
      const scope = under.getStore();
      if (scope) scope.understood = understood ? 'yes' : 'no';
    },
    /** A fault is being told to the person in the turn under way. */
    explained(): void {
      const scope = under.getStore();
      if (scope) scope.explained = true;
    },
    /** The id of the turn or sweep under way. */
    id: (): string | undefined => under.getStore()?.id,
  };
}
