import { startOwnStore } from '../sweep/processes.ts';
import { startBenchConnector } from './connector.ts';
import { type BotProcess, startBot } from './processes.ts';
import { median, quantile } from './statistics.ts';
import { createTalk, type Talk } from './talk.ts';
import { createTurns, KINDS, type Kind, type TakeTurn } from './turns.ts';
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

/** So many people talk at once. */
const SEATS = Array.from({ length: 8 }, (_, seat) => seat);

/** The card of an answer, wherever it came. */
function cardIn(message: string): string {
  const read = JSON.parse(message) as { attachments?: { content: object }[]; value?: object };
  return JSON.stringify(read.attachments?.[0]?.content ?? read.value ?? {});
}

interface Side {
  bot: BotProcess;
  talks: Talk[];
  turn: TakeTurn;
}

/** One person's turns for how long they take, then everybody's for what they cost. */
async function measure({ bot, talks, turn }: Side, turns: number): Promise<Speed> {
  const times: number[] = [];
  const [first = nobody()] = talks;
  for (let n = 0; n < turns / 2; n++) {
    const started = performance.now();
    await turn(first);
    times.push(performance.now() - started);
  }
  const [cpu, started] = [bot.cpu(), performance.now()];
  let left = turns;
  const keepTalking = async (talk: Talk): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await turn(talk);
    }
  };
  await Promise.all(talks.map(keepTalking));
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
  const talks = talksWith(ours, connector.url);
  const compared: Comparison[] = [];
  for (const kind of KINDS) {
    const turn = createTurns()[kind];
    const answered = await turn(talks[0] ?? nobody());
    const card = cardIn(typeof answered === 'string' ? answered : connector.last());
    const echo = await startBot('tests/bench/echo-bot.ts', { CARD: card });
    const echoed: TakeTurn =
      kind === 'ask' ? (talk) => talk.say('hello') : (talk) => talk.press('open', { ref: 'x' });
    const [speed, echoSpeed] = await byTurns(
      { bot: ours, talks, turn },
      { bot: echo, talks: talksWith(echo, connector.url), turn: echoed },
      options,
    );
    compared.push({ kind, card: Buffer.byteLength(card), ours: speed, echo: echoSpeed });
    await echo.stop();
  }
  await ours.stop();
  await Promise.all([store.close(), connector.close()]);
  return compared;
}

const talksWith = ({ url }: BotProcess, serviceUrl: string): Talk[] =>
  SEATS.map((seat) => createTalk({ botUrl: url, serviceUrl, seat }));

const nobody = (): never => {
  throw new Error('Nobody talks.');
};

/** Both sides, one round of one and one of the other, after one of each that warms up. */
async function byTurns(
  one: Side,
  other: Side,
  { rounds, turns }: { rounds: number; turns: number },
): Promise<[Speed, Speed]> {
  await measure(one, turns);
  await measure(other, turns);
  const [ones, others]: [Speed[], Speed[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ones.push(await measure(one, turns));
    others.push(await measure(other, turns));
  }
  return [middle(ones), middle(others)];
}
