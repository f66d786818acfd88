import type { Transport } from './watching/azure-monitor.ts';
import { noWatch, type Watch } from './watching/watch.ts';

export interface WatchOptions {
  /** Of Application Insights; nothing is loaded and nothing is told where there is none. */
  insights: string | undefined;
  /** The share of turns that are traced, from 0 to 1; all where it is left out. */
  traced: number | undefined;
  /** This process is to sweep. */
  sweeps: boolean;
  newId: () => string;
  onFault: (error: unknown, what: string) => void;
  /** What sends to Application Insights; the machine's network where it is left out. */
  transport?: Transport;
}

/** By these the exporter would tell Microsoft how it is used itself, which nobody here has asked for. */
const OWN_STATISTICS = [
  'APPLICATION_INSIGHTS_NO_STATSBEAT',
  'APPLICATIONINSIGHTS_STATSBEAT_DISABLED',
  'APPLICATIONINSIGHTS_SDKSTATS_DISABLED',
];

/** Puts together who is told of what happens. The packages take a while to load, and are loaded only where needed. */
export async function openWatch({
  insights,
  traced = 1,
  sweeps,
  newId,
  onFault,
  transport,
}: WatchOptions): Promise<Watch> {
  if (insights === undefined) return noWatch;
  for (const name of OWN_STATISTICS) process.env[name] = 'true';
  const [{ createTelemetry }, { azureExporters }] = await Promise.all([
    import('./watching/telemetry.ts'),
    import('./watching/azure-monitor.ts'),
  ]);
  return createTelemetry({
    exporters: await azureExporters(insights, transport),
    traced,
    elapsed: () => performance.now(),
    sweeps,
    instance: newId(),
    onFault,
  });
}
