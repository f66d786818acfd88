import type { Meter } from '@opentelemetry/api';
import type { Watch } from './watch.ts';

/** What happens, as metrics. Whoever draws charts or sets alarms relies on their names. */

export interface FiguresDeps {
  meter: Meter;
  /** Milliseconds that pass. */
  elapsed: () => number;
  /** This process is to sweep, so that the age of its last sweep means something. */
  sweeps: boolean;
}

/** Milliseconds: from what feels like at once to what Teams gives up on (15 seconds). */
const TURN_MS = [25, 50, 100, 200, 400, 800, 1_500, 3_000, 6_000, 15_000];
const SWEEP_MS = [100, 500, 1_000, 5_000, 15_000, 60_000, 300_000];
const REQUESTS = [0, 1, 2, 3, 4, 6, 8, 12, 20, 50, 100];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'MERGE', 'DELETE'];
/** The tables, and how the store's own addresses call a transaction and the list of tables. */
const TABLES = [
  ...['register', 'conversations', 'imports', 'reminders', 'references', 'files'],
  ...['$batch', 'Tables'],
];
const REFUSALS = [400, 401, 403, 405, 413, 415, 429, 503];
/** What the gate calls its checks. */
const CHECKS = ['token', 'activity', 'tenant', 'signature', 'keys', 'limit', 'not local'];
const ENDINGS = ['sent', 'not known', 'failed', 'nothing left', 'later', 'held'];
const IMPORTED = ['made', 'changed', 'refused', 'gone', 'fault'];

/** The word itself where it is one of the list: what others pass on could hold anything. */
const among = (list: string[], word: string): string => (list.includes(word) ? word : 'other');

/** Too busy, or asked too often: the statuses by which the tables turn requests away. */
const THROTTLED = [429, 503];

export function createFigures({ meter, elapsed, sweeps }: FiguresDeps): Omit<Watch, 'listens' | 'stop'> {
  const buckets = (explicitBucketBoundaries: number[]) => ({ advice: { explicitBucketBoundaries } });
  const counter = (name: string, description: string) => meter.createCounter(name, { description });
  const turns = counter('promises.turns', 'What Teams sent, by kind, understanding and outcome');
  const duration = meter.createHistogram('promises.turn.duration', { unit: 'ms', ...buckets(TURN_MS) });
  const requestsOfTurn = meter.createHistogram('promises.turn.storage.requests', buckets(REQUESTS));
  const requests = counter('promises.storage.requests', 'Requests to the tables, repeats included');
  const throttled = counter('promises.storage.throttled', 'Requests that the tables turned away');
  const reminders = counter('promises.reminders', 'Messages of sweeps, by how they ended');
  const refusals = counter('promises.refusals', 'Requests that were refused, by HTTP status');
  const barred = counter('promises.gate.refusals', 'Requests that the gate did not let in, by the check');
  const imports = counter('promises.imports', 'Imports that officers made or took back');
  const sweepMs = meter.createHistogram('promises.sweep.duration', { unit: 'ms', ...buckets(SWEEP_MS) });
  let lastSweep = elapsed();
  if (sweeps)
    meter
      .createObservableGauge('promises.sweep.age', { unit: 's', description: 'Since the last sweep ended' })
      .addCallback((result) => result.observe((elapsed() - lastSweep) / 1_000));

  return {
    turn({ kind, understood, outcome, ms, requestCount }) {
      turns.add(1, { kind, understood, outcome });
      duration.record(ms, { kind, outcome });
      requestsOfTurn.record(requestCount, { kind });
    },
    storage(request, during) {
      const table = among(TABLES, request.table);
      requests.add(1, { table, method: among(METHODS, request.method), during });
      if (THROTTLED.includes(request.status ?? 0)) throttled.add(1, { table });
    },
    sweep({ outcome, ms, swept }) {
      if (outcome !== 'failed') lastSweep = elapsed();
      sweepMs.record(ms, { outcome });
      for (const [ending, count] of Object.entries(swept))
        if (count > 0) reminders.add(count, { outcome: among(ENDINGS, ending) });
    },
    refused(status) {
      refusals.add(1, { status: REFUSALS.includes(status) ? String(status) : 'other' });
    },
    barred(because) {
      barred.add(1, { because: among(CHECKS, because) });
    },
    imported(what, outcome) {
      imports.add(1, { what, outcome: among(IMPORTED, outcome) });
    },
  };
}
