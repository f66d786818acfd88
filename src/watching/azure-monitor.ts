import {
  type AzureMonitorExporterOptions,
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from '@azure/monitor-opentelemetry-exporter';
import { z } from 'zod';

/** What sends the requests; the machine's network where it is left out. */
export type Transport = AzureMonitorExporterOptions['httpClient'];

/** Exporters to Application Insights. Nothing that waits to be sent is put on the disk. */
export async function azureExporters(connectionString: string, transport?: Transport) {
  const options: AzureMonitorExporterOptions = {
    connectionString,
    disableOfflineStorage: true,
    ...(transport ? { httpClient: transport } : {}),
  };
  const exporters = {
    metrics: new AzureMonitorMetricExporter(options),
    spans: new AzureMonitorTraceExporter(options),
  };
  await askNobodyElse();
  return exporters;
}

interface Settings {
  getInstance(): { shutdown(): void };
}

const settingsSchema = z.object({
  ConfigurationManager: z.custom<Settings>((value) => typeof value === 'function' && 'getInstance' in value),
});

/**
 * Some seconds after it is made, the exporter would ask a service of Microsoft's for settings of its own, and again
 * every hour. No option prevents that, so its own way to end it is taken, from a file that it does not offer: where a
 * later version has it elsewhere, the start of the bot fails, and the tests before that.
 */
async function askNobodyElse(): Promise<void> {
  const index = import.meta.resolve('@azure/monitor-opentelemetry-exporter');
  const settings: unknown = await import(new URL('_configuration/configurationManager.js', index).href);
  settingsSchema.parse(settings).ConfigurationManager.getInstance().shutdown();
}
