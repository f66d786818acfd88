import { startOwnStore } from '../sweep/processes.ts';
import { startBenchConnector } from './connector.ts';
import { type BotProcess, startBot } from './processes.ts';
import { median, quantile } from './statistics.ts';
import { createTalk, type Talk } from './talk.ts';
import { KINDS, type Kind, turnsOf } from './turns.ts';
import { EMAIL, fill, TODAY } from './world.ts';

/** Our bot and the echo bot by turns, so that whatever else the machine does falls on both. */

export interface Speed {
  perSecond: number;
  p50: number;
  p95: number;
  /** Milliseconds of processor time for each turn. */
  cpu: number;
}

export interface Comparison {
  kind: Kind;
  ours: Speed;
  echo: Speed;
  /** Bytes of the card that both answer with. */
  card: number;
}

const AT_ONCE = 8;

/** The card of an answer, wherever it came. */
function cardIn(message: string): string {
  const read = JSON.parse(message) as { attachments?: { content: object }[]; value?: object };
  return JSON.stringify(read.attachments?.[0]?.content ?? read.value ?? {});
}

async function measure(turn: () => Promise<unknown>, bot: BotProcess, turns: number): Promise<Speed> {
  const times: number[] = [];
  for (let n = 0; n < turns / 2; n++) {
    const started = performance.now();
    await turn();
    times.push(performance.now() - started);
  }
  const [cpu, started] = [bot.cpu(), performance.now()];
  let left = turns;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await turn();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return {
    perSecond: (turns * 1000) / (performance.now() - started),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    cpu: (bot.cpu() - cpu) / turns,
  };
}

const middle = (speeds: Speed[]): Speed => ({
  perSecond: median(speeds.map(({ perSecond }) => perSecond)),
  p50: median(speeds.map(({ p50 }) => p50)),
  p95: median(speeds.map(({ p95 }) => p95)),
  cpu: median(speeds.map(({ cpu }) => cpu)),
});

/** Measures each kind of turn in `rounds` rounds of `turns` turns, on either bot. */
export async function sideBySide(options: {
  items: number;
  rounds: number;
  turns: number;
}): Promise<Comparison[]> {
  const [store, connector] = await Promise.all([startOwnStore(), startBenchConnector(EMAIL)]);
  await fill(store.connectionString, options.items);
  const ours = await startBot('src/bot.ts', {
    TABLES_CONNECTION_STRING: store.connectionString,
    CLOCK_START: TODAY,
    LOG_LEVEL: 'warn',
  });
  const talk = createTalk({ botUrl: ours.url, serviceUrl: connector.url });
  const compared: Comparison[] = [];
  for (const kind of KINDS) {
    const turn = turnsOf(talk)[kind];
    const answered = await turn();
    const card = cardIn(typeof answered === 'string' ? answered : connector.last());
    const echo = await startBot('tests/bench/echo-bot.ts', { CARD: card });
    compared.push(await compare(kind, card, { turn, ours, echo, serviceUrl: connector.url }, options));
    await echo.stop();
  }
  await ours.stop();
  await Promise.all([store.close(), connector.close()]);
  return compared;
}

interface Both {
  turn: () => Promise<unknown>;
  ours: BotProcess;
  echo: BotProcess;
  serviceUrl: string;
}

async function compare(
  kind: Kind,
  card: string,
  { turn, ours, echo, serviceUrl }: Both,
  { rounds, turns }: { rounds: number; turns: number },
): Promise<Comparison> {
  const toEcho: Talk = createTalk({ botUrl: echo.url, serviceUrl });
  const echoed = kind === 'ask' ? () => toEcho.say('hello') : () => toEcho.press('open', { ref: 'x' });
  await measure(turn, ours, turns);
  await measure(echoed, echo, turns);
  const [oursSpeeds, echoSpeeds]: [Speed[], Speed[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    oursSpeeds.push(await measure(turn, ours, turns));
    echoSpeeds.push(await measure(echoed, echo, turns));
  }
  return { kind, card: Buffer.byteLength(card), ours: middle(oursSpeeds), echo: middle(echoSpeeds) };
}
