import {
  AggregationTemporality,
  InMemoryMetricExporter,
  type PushMetricExporter,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { runBot } from '../../src/run-bot.ts';
import { createTelemetry } from '../../src/watching/telemetry.ts';
import { startAzurite } from '../azurite.ts';
import { startConnector } from '../bot/connector.ts';
import { filesOf, membersOf, REGISTER_WITH_EXEMPT } from '../bot/fellshire.ts';
import { importInto, optionsFor } from '../bot/rig.ts';
import { createTeams } from '../bot/teams.ts';

/** A whole bot whose figures and traces are kept in memory, or go to exporters that misbehave. */

/** One point of a metric: a sum, or how many values a histogram has and what they come to. */
export interface Point {
  name: string;
  attributes: Record<string, unknown>;
  value: number;
  sum: number;
}

export interface WatchedOptions {
  metrics?: PushMetricExporter;
  spans?: SpanExporter;
  traced?: number;
  everyMs?: number;
  /** Milliseconds between two sweeps; none where it is left out. */
  sweepEveryMs?: number;
  /** The register's items, as a file. */
  register?: string;
}

export const pointsOf = (exported: ResourceMetrics[]): Point[] =>
  (exported.at(-1)?.scopeMetrics ?? [])
    .flatMap(({ metrics }) => metrics)
    .flatMap(({ descriptor: { name }, dataPoints }) =>
      dataPoints.map(({ attributes, value }) =>
        typeof value === 'number'
          ? { name, attributes, value, sum: value }
          : { name, attributes, value: value.count ?? 0, sum: value.sum ?? 0 },
      ),
    );

export async function openWatched({
  metrics,
  spans,
  traced = 1,
  everyMs = 3_600_000,
  sweepEveryMs = 0,
  register = REGISTER_WITH_EXEMPT,
}: WatchedOptions = {}) {
  const azurite = await startAzurite();
  await importInto(azurite.connectionString, filesOf(register));
  const connector = await startConnector(membersOf());
  const figures = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const traces = new InMemorySpanExporter();
  // What was exported is to be read after the end, when the exporter itself would have thrown it away.
  traces.shutdown = async () => undefined;
  figures.shutdown = async () => undefined;
  const logged: string[] = [];
  const faults: string[] = [];
  const watch = createTelemetry({
    exporters: { metrics: metrics ?? figures, spans: spans ?? traces },
    traced,
    elapsed: () => performance.now(),
    sweeps: true,
    instance: 'one',
    onFault: (_, what) => void faults.push(what),
    everyMs,
  });
  const bot = await runBot({ ...optionsFor(azurite.connectionString, logged), sweepEveryMs, watch });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= bot.stop();
    return stopped;
  };
  return {
    bot,
    connector,
    teams: createTeams({ botUrl: bot.url, connector }),
    logged,
    faults,
    watch,
    /** Ends the bot, and gives all that it exported. */
    async end() {
      await stop();
      return {
        points: pointsOf(figures.getMetrics()),
        spans: traces.getFinishedSpans(),
        raw: JSON.stringify([figures.getMetrics(), traces.getFinishedSpans().map(readSpan)]),
      };
    },
    stop,
    close: async () => {
      await stop();
      await connector.close();
      await azurite.close();
    },
  };
}

/** All of a span that is exported; the rest of its object leads back to the SDK. */
const readSpan = (span: ReturnType<InMemorySpanExporter['getFinishedSpans']>[number]) => ({
  name: span.name,
  attributes: span.attributes,
  events: span.events,
  links: span.links,
  status: span.status,
  resource: span.resource.attributes,
});

type Attributes = Record<string, string>;

const pick = (points: Point[], name: string, attributes: Attributes): Point[] =>
  points
    .filter((point) => point.name === name)
    .filter((point) => Object.entries(attributes).every(([key, value]) => point.attributes[key] === value));

/** A counter's value, or how many values a histogram has. */
export const totalOf = (points: Point[], name: string, attributes: Attributes = {}): number =>
  pick(points, name, attributes).reduce((total, { value }) => total + value, 0);

/** What the values of a histogram come to. */
export const sumOf = (points: Point[], name: string, attributes: Attributes = {}): number =>
  pick(points, name, attributes).reduce((total, { sum }) => total + sum, 0);
