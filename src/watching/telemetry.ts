import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import { createFigures } from './figures.ts';
import { createTelling } from './telling.ts';
import { createTurnSpans } from './turn-spans.ts';
import type { Watch } from './watch.ts';

/** Figures and traces by OpenTelemetry. Nothing is registered with the process: whoever needs it is given it. */

export interface TelemetryDeps {
  exporters: { metrics: PushMetricExporter; spans: SpanExporter };
  /** The share of turns that are traced, from 0 to 1; figures count all of them. */
  traced: number;
  /** Milliseconds that pass. */
  elapsed: () => number;
  sweeps: boolean;
  /** A random id of this process, by which copies are told apart. */
  instance: string;
  /** What could not be exported; told once until it works again. */
  onFault: (error: unknown, what: string) => void;
  /** Milliseconds between two exports of the figures. */
  everyMs?: number;
}

const EVERY_MS = 60_000;
/** An export that takes longer is given up. */
const EXPORT_MS = 10_000;
const SHUTDOWN_MS = 2_000;

export function createTelemetry(deps: TelemetryDeps): Watch {
  const { exporters, traced, elapsed, sweeps, instance, onFault, everyMs = EVERY_MS } = deps;
  const resource = resourceFromAttributes({ 'service.name': 'promises', 'service.instance.id': instance });
  const telling = createTelling(onFault);
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: telling(exporters.metrics, 'exporting figures'),
        exportIntervalMillis: everyMs,
        exportTimeoutMillis: Math.min(EXPORT_MS, everyMs),
      }),
    ],
  });
  const traces = new BasicTracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(traced) }),
    spanProcessors: [
      new BatchSpanProcessor(telling(exporters.spans, 'exporting traces'), {
        exportTimeoutMillis: EXPORT_MS,
      }),
    ],
  });
  const figures = createFigures({ meter: meters.getMeter('promises'), elapsed, sweeps });
  const draw = createTurnSpans(traces.getTracer('promises'));

  return {
    listens: true,
    ...figures,
    turn(ended) {
      figures.turn(ended);
      draw(ended);
    },
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, SHUTDOWN_MS);
      });
      // What cannot be sent in time is lost: figures are not worth a bot that does not end.
      await Promise.race([Promise.allSettled([meters.shutdown(), traces.shutdown()]), enough]);
      clearTimeout(timer);
    },
  };
}
