import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { openWatch } from '../../src/open-watch.ts';
import type { Transport } from '../../src/watching/azure-monitor.ts';
import { createMeasure } from '../../src/watching/measure.ts';

/** A process that tells Application Insights of a turn, and prints what went there and who else was asked. */

const INSIGHTS =
  'InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://insights.example/';

const asked: string[] = [];
for (const way of [http, https]) {
  way.request = ((to: unknown) => {
    asked.push(JSON.stringify(to));
    throw new Error('Nobody is to be asked.');
  }) as typeof way.request;
}
syncBuiltinESMExports();

/** Timers that would go off later, by which something is asked in the background. */
const waiting = new Map<unknown, number>();
const { setTimeout: start, clearTimeout: end } = globalThis;
globalThis.setTimeout = ((run: () => void, ms = 0) => {
  const timer = start(run, ms);
  waiting.set(timer, ms);
  return timer;
}) as typeof setTimeout;
globalThis.clearTimeout = ((timer: NodeJS.Timeout) => {
  waiting.delete(timer);
  end(timer);
}) as typeof clearTimeout;

const sent: { url: string; body: unknown }[] = [];
const transport: Transport = {
  sendRequest: async (request) => {
    const body = request.body as Uint8Array | string;
    const text = typeof body === 'string' ? body : gunzipSync(body).toString('utf8');
    sent.push({ url: request.url, body: JSON.parse(text) });
    const accepted = { itemsReceived: 1, itemsAccepted: 1, errors: [] };
    return { request, headers: request.headers, status: 200, bodyAsText: JSON.stringify(accepted) };
  },
};

const faults: string[] = [];
const watch = await openWatch({
  insights: INSIGHTS,
  traced: 1,
  sweeps: true,
  newId: () => 'copy-1',
  onFault: (_, what) => void faults.push(what),
  transport,
});
const startUp = [...waiting.values()].filter((ms) => ms >= 5_000 && ms <= 15_000);
const clock = () => performance.now();
const measure = createMeasure({ watch, newId: () => 'turn-1', wall: Date.now, elapsed: clock });
await measure.turn('message', async () => {
  measure.storage?.({ method: 'GET', table: 'register', status: 200, ms: 1 });
  measure.asked(true);
  return undefined;
});
await watch.stop();
process.stdout.write(`${JSON.stringify({ sent, asked, faults, startUp })}\n`);
process.exit(0);
