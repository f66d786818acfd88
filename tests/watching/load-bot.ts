import { createRequire } from 'node:module';
import { createLog } from '../../src/log.ts';
import { runBot } from '../../src/run-bot.ts';

/** A bot in a process of its own, which prints what of the telemetry packages it has loaded when it listens. */

const [, , insights] = process.argv;
const bot = await runBot({
  // Nothing is asked of the store at the start that the start waits for.
  connectionString:
    'DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;TableEndpoint=http://127.0.0.1:9/none;',
  demo: false,
  port: 0,
  dataDir: '',
  clockStart: undefined,
  logLevel: 'silent',
  log: createLog('silent'),
  credentials: undefined,
  insights,
});
const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /opentelemetry/.test(file));
process.stdout.write(`${JSON.stringify({ listens: bot.url, loaded: loaded.length })}\n`);
process.exit(0);
