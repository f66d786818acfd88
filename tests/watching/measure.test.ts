import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../src/watching/measure.ts';
import { createTelemetry } from '../../src/watching/telemetry.ts';
import { MOST_TOLD, noWatch, type Watch } from '../../src/watching/watch.ts';
import { pointsOf, totalOf } from './watched.ts';

function open({ traced = 1, sweeps = true } = {}) {
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const spans = new InMemorySpanExporter();
  spans.shutdown = async () => undefined;
  let elapsed = 0;
  const clock = { elapsed: () => elapsed };
  const watch = createTelemetry({
    exporters: { metrics, spans },
    traced,
    sweeps,
    instance: 'one',
    onFault: () => undefined,
    everyMs: 3_600_000,
    ...clock,
  });
  const measure = createMeasure({ watch, newId: () => 'id-1', wall: () => 1_000_000 + elapsed, ...clock });
  return {
    measure,
    watch,
    spans,
    pass: (ms: number) => {
      elapsed += ms;
    },
    end: async () => {
      await watch.stop();
      return pointsOf(metrics.getMetrics());
    },
  };
}

const get = { method: 'GET', table: 'register', status: 200, ms: 3 };
const answered = async () => ({ status: 200 });

describe('a turn', () => {
  it('counts the requests that are made while it is under way, and no others', async () => {
    const { measure, end } = open();
    let later: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      later = resolve;
    });
    let behind: Promise<void> | undefined;
    measure.storage?.(get);
    await Promise.all([
      measure.turn('message', async () => {
        measure.storage?.(get);
        behind = released.then(() => measure.storage?.(get));
        return undefined;
      }),
      measure.turn('invoke', async () => {
        await Promise.resolve();
        measure.storage?.(get);
        measure.storage?.(get);
        return { status: 200 };
      }),
    ]);
    later();
    await behind;
    const points = await end();
    const by = (during: string) => totalOf(points, 'promises.storage.requests', { during });
    expect(['turn', 'after a turn', 'sweep', 'other'].map(by)).toEqual([3, 1, 0, 1]);
    const sums = points.filter(({ name }) => name === 'promises.turn.storage.requests');
    expect(sums.map(({ attributes, sum }) => `${attributes.kind} ${sum}`).sort()).toEqual([
      'invoke 2',
      'message 1',
    ]);
  });

  it('is as long as time passes in it', async () => {
    const { measure, pass, end } = open();
    await measure.turn('message', async () => {
      pass(250);
      return undefined;
    });
    const [duration] = (await end()).filter(({ name }) => name === 'promises.turn.duration');
    expect(duration?.sum).toBe(250);
  });

  it('of a kind nobody heard of is of another kind', async () => {
    const { measure, end } = open();
    await measure.turn('marmalade', answered);
    expect(totalOf(await end(), 'promises.turns', { kind: 'other' })).toBe(1);
  });

  it('passes on what it comes to, faults too', async () => {
    const { measure, end } = open();
    expect(await measure.turn('invoke', answered)).toEqual({ status: 200 });
    const fault = new Error('for a test');
    await expect(measure.turn('invoke', () => Promise.reject(fault))).rejects.toBe(fault);
    expect(totalOf(await end(), 'promises.turns', { outcome: 'failed' })).toBe(1);
  });

  it('with very many requests tells of some and counts all', async () => {
    const { measure, spans, end } = open();
    await measure.turn('message', async () => {
      for (let n = 0; n < MOST_TOLD + 50; n++) measure.storage?.(get);
      return undefined;
    });
    const points = await end();
    expect(spans.getFinishedSpans()).toHaveLength(MOST_TOLD + 1);
    expect(totalOf(points, 'promises.storage.requests')).toBe(MOST_TOLD + 50);
  });

  it.each([
    [0, 0],
    [1, 40],
  ])('is traced for a share of %s in %s spans of 40, and counted all the same', async (traced, spans) => {
    const opened = open({ traced });
    for (let n = 0; n < 20; n++)
      await opened.measure.turn('message', async () => {
        opened.measure.storage?.(get);
        return undefined;
      });
    expect(totalOf(await opened.end(), 'promises.turns')).toBe(20);
    expect(opened.spans.getFinishedSpans()).toHaveLength(spans);
  });

  it('is traced for a share between in part, each with all of its requests', async () => {
    const opened = open({ traced: 0.5 });
    for (let n = 0; n < 200; n++)
      await opened.measure.turn('message', async () => {
        opened.measure.storage?.(get);
        return undefined;
      });
    await opened.end();
    const names = opened.spans.getFinishedSpans().map(({ name }) => name);
    const turns = names.filter((name) => name === 'turn message').length;
    expect(turns).toBeGreaterThan(20);
    expect(turns).toBeLessThan(180);
    expect(names.filter((name) => name === 'GET register')).toHaveLength(turns);
  });
});

describe('a sweep', () => {
  const none = () => undefined;

  it('is told with what became of its messages', async () => {
    const { measure, pass, end } = open();
    pass(5_000);
    await measure.sweep(async () => {
      pass(100);
      measure.storage?.(get);
      return { sent: 3, 'not known': 1, failed: 0, held: 2 };
    }, none);
    pass(7_000);
    const points = await end();
    const by = (outcome: string) => totalOf(points, 'promises.reminders', { outcome });
    expect(['sent', 'not known', 'failed', 'held'].map(by)).toEqual([3, 1, 0, 2]);
    expect(totalOf(points, 'promises.storage.requests', { during: 'sweep' })).toBe(1);
    expect(totalOf(points, 'promises.sweep.age')).toBe(7);
    expect(points.find(({ name }) => name === 'promises.sweep.duration')?.sum).toBe(100);
  });

  it('with faults counts what it did; one that failed counts as none for its age', async () => {
    const { measure, pass, end } = open();
    const fault = new Error('for a test');
    const failing = () => Promise.reject(fault);
    pass(2_000);
    await expect(measure.sweep<{ sent: number }>(failing, () => ({ sent: 2 }))).rejects.toBe(fault);
    pass(3_000);
    await expect(measure.sweep<{ sent: number }>(failing, none)).rejects.toBe(fault);
    const points = await end();
    expect(totalOf(points, 'promises.reminders', { outcome: 'sent' })).toBe(2);
    expect(totalOf(points, 'promises.sweep.duration', { outcome: 'faults' })).toBe(1);
    expect(totalOf(points, 'promises.sweep.duration', { outcome: 'failed' })).toBe(1);
    expect(totalOf(points, 'promises.sweep.age')).toBe(3);
  });

  it('has no age in a program that does not sweep', async () => {
    const points = await open({ sweeps: false }).end();
    expect(points.filter(({ name }) => name === 'promises.sweep.age')).toEqual([]);
  });
});

describe('an import', () => {
  it('is counted by what it came to, and comes to the same', async () => {
    const { measure, end } = open();
    const make = measure.importing('import', async (is: string) => ({ is }));
    expect(await make('made')).toEqual({ is: 'made' });
    await make('refused');
    await make('marmalade');
    const undo = measure.importing('undo', () => Promise.reject<{ is: string }>(new Error('for a test')));
    await expect(undo()).rejects.toThrow('for a test');
    const points = (await end()).filter(({ name }) => name === 'promises.imports');
    expect(points.map(({ attributes: { what, outcome } }) => `${what} ${outcome}`).sort()).toEqual([
      'import made',
      'import other',
      'import refused',
      'undo fault',
    ]);
  });
});

it('what the tables turn away is counted', async () => {
  const { measure, end } = open();
  for (const status of [429, 503, 500, undefined, 200]) measure.storage?.({ ...get, status });
  expect(totalOf(await end(), 'promises.storage.throttled', { table: 'register' })).toBe(2);
});

it('words from outside never become attributes', async () => {
  const { watch, measure, end } = open();
  watch.barred('marmalade');
  watch.refused(418);
  measure.storage?.({ ...get, table: 'marmalade', method: 'MARMALADE' });
  await measure.sweep(
    async () => ({ marmalade: 1 }),
    () => undefined,
  );
  const points = await end();
  expect(points.length).toBeGreaterThan(3);
  expect(JSON.stringify(points)).not.toMatch(/marmalade|418/i);
});

describe('where nobody listens', () => {
  const unwatched = (watch: Watch = noWatch) =>
    createMeasure({ watch, newId: () => 'id-1', wall: () => 0, elapsed: () => 0 });

  it('requests are not measured', () => {
    expect(unwatched().storage).toBeUndefined();
  });

  it('a turn has an id for the log, and only while it is under way', async () => {
    const measure = unwatched();
    expect(measure.id()).toBeUndefined();
    let id: string | undefined;
    await measure.turn('message', async () => {
      await Promise.resolve();
      id = measure.id();
      return undefined;
    });
    expect(id).toBe('id1');
    expect(measure.id()).toBeUndefined();
  });
});
