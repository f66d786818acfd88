import {
  AggregationTemporality,
  InMemoryMetricExporter,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTelemetry } from '../../src/watching/telemetry.ts';
import type { TurnEnded } from '../../src/watching/watch.ts';
import { RAVI } from '../bot/fellshire.ts';
import { readingOf } from '../bot/teams.ts';
import { openWatched } from './watched.ts';

type Export = (items: unknown, done: (result: { code: number; error?: Error }) => void) => void;

const exportersThat = (behave: Export) => {
  const never = () => new Promise<void>(() => undefined);
  const metrics: PushMetricExporter = Object.assign(
    new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE),
    { export: behave, forceFlush: never, shutdown: never },
  );
  const spans: SpanExporter = Object.assign(new InMemorySpanExporter(), {
    export: behave,
    forceFlush: never,
    shutdown: never,
  });
  return { metrics, spans };
};

const WAYS: [string, Export][] = [
  ['never answers', () => undefined],
  ['fails', (_, done) => done({ code: 1, error: new Error('for a test') })],
  [
    'throws',
    () => {
      throw new Error('for a test');
    },
  ],
];

describe('where whoever is told', () => {
  it.each(WAYS)(
    '%s, turns are answered as ever, and the bot ends',
    { timeout: 60_000 },
    async (_, behave) => {
      const watched = await openWatched({ ...exportersThat(behave), everyMs: 20 });
      for (const text of ["what's overdue?", 'what is due this month?', 'nonsense about the moon'])
        expect(readingOf(await watched.teams.say(RAVI, text))).not.toContain('went wrong');
      await watched.close();
      expect(watched.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
    },
  );
});

const TURN: TurnEnded = {
  id: 'turn-1',
  kind: 'message',
  understood: 'yes',
  outcome: 'answered',
  startedAt: 0,
  ms: 1,
  requests: [],
  requestCount: 0,
};

const telemetry = (behave: Export, faults: string[] = []) =>
  createTelemetry({
    exporters: exportersThat(behave),
    traced: 1,
    elapsed: () => 0,
    sweeps: false,
    instance: 'one',
    onFault: (_, what) => void faults.push(what),
    everyMs: 1_000,
  });

describe('an end', () => {
  afterEach(() => void vi.useRealTimers());

  it('waits two seconds for what cannot be sent, and no longer', async () => {
    vi.useFakeTimers();
    const watch = telemetry(() => undefined);
    watch.turn(TURN);
    let ended = false;
    const stopping = watch.stop().then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await stopping;
    expect(ended).toBe(true);
  });
});

describe('an export that fails', () => {
  afterEach(() => void vi.useRealTimers());

  it('is told once, and again only after one that worked', async () => {
    vi.useFakeTimers();
    const faults: string[] = [];
    let works = false;
    const watch = telemetry((_, done) => done({ code: works ? 0 : 1 }), faults);
    watch.turn(TURN);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(faults.sort()).toEqual(['exporting figures', 'exporting traces']);
    works = true;
    await vi.advanceTimersByTimeAsync(1_500);
    works = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(faults.filter((what) => what === 'exporting figures')).toHaveLength(2);
  });
});
