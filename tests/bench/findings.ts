import type { Cost } from './costs.ts';
import type { Life } from './living.ts';
import type { Comparison } from './side-by-side.ts';
import type { SweepCost } from './sweeping.ts';
import type { Times } from './thinking.ts';

/** One line of the table: what was measured, what was aimed at, and whether it is met. */
export interface Finding {
  measure: string;
  value: string;
  aim: string;
  /** Missing where there is no aim. */
  met: boolean | undefined;
  /** The reason, where one is known, for an aim that is not met. */
  why?: string;
}

export interface Figures {
  compared: Comparison[];
  costs: Cost[];
  understood: Times;
  rendered: Times[];
  life: Life;
  swept: SweepCost;
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const times = (value: number): string => `${value.toFixed(2)} ×`;
const count = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** Boards of the asker in the bench's register: a question may take one request for each of them. */
const BOARDS = 2;
/** What was asked is kept for what is asked next: a write beside the reading of boards. */
const MEMORY = 1;
const AIMS = { cpu: 1.5, writes: 2, understand: 2, memory: 1.15 };

/** Known of the processor time alone; whatever else misses its aim is to be looked into. */
const WHY_CPU =
  'the echo reads and writes nothing; an answer reads two boards with a hundred items, by two requests, and keeps what was asked by a third';

const WHY_RESIDENT = 'what is still needed does not grow; Node.js takes more room before it clears up';

function speedFindings({ kind, ours, echo, card }: Comparison): Finding[] {
  const cpu = ours.cpu / echo.cpu;
  const isAsk = kind === 'ask';
  return [
    told(
      `${kind}: turns a second, ours and the echo’s`,
      `${count(ours.perSecond)} and ${count(echo.perSecond)} (${times(ours.perSecond / echo.perSecond)})`,
    ),
    told(
      `${kind}: p50 and p95, ours and the echo’s`,
      `${ms(ours.p50)} and ${ms(ours.p95)}, ${ms(echo.p50)} and ${ms(echo.p95)} (p50 ${times(ours.p50 / echo.p50)})`,
    ),
    {
      measure: `${kind}: processor time of a turn, ours and the echo’s, with a card of ${count(card)} bytes`,
      value: `${ms(ours.cpu)} and ${ms(echo.cpu)} (${times(cpu)})`,
      aim: isAsk ? `≤ ${AIMS.cpu} ×` : '',
      met: isAsk ? cpu <= AIMS.cpu : undefined,
      why: WHY_CPU,
    },
  ];
}

function costFindings(costs: Cost[]): Finding[] {
  const kinds = [...new Set(costs.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const of = costs.filter((cost) => cost.kind === kind);
    const sizes = of.map(({ items }) => count(items)).join(', ');
    const row = (values: number[]): string => values.map(count).join(', ');
    const requests = of.map((cost) => cost.requests);
    const isFlat = Math.max(...requests) - Math.min(...requests) < 0.5;
    const isFew = kind !== 'ask' || Math.max(...requests) <= BOARDS + MEMORY;
    const writes = of.map((cost) => cost.writes);
    return [
      {
        measure: `${kind}: requests to the store at ${sizes} items`,
        value: row(requests),
        aim: kind === 'ask' ? `1 a board (${BOARDS}) and ${MEMORY} to remember; flat` : 'flat',
        met: isFlat && isFew,
      },
      {
        measure: `${kind}: those of them that write`,
        value: row(writes),
        aim: kind === 'update' ? `≤ ${AIMS.writes}` : '',
        met: kind === 'update' ? Math.max(...writes) <= AIMS.writes : undefined,
      },
      told(`${kind}: rows read`, row(of.map(({ rows }) => rows))),
    ];
  });
}

const told = (measure: string, value: string): Finding => ({ measure, value, aim: '', met: undefined });

/** Compared with the process after its first thousand turns: what is kept at all is kept by then. */
function memoryFindings({ grown }: Life): Finding[] {
  const [, early, late] = grown;
  const isFlat = (of: 'resident' | 'needed'): boolean =>
    early !== undefined && late !== undefined && late[of] / early[of] <= AIMS.memory;
  const row = (of: 'resident' | 'needed'): string => `${grown.map((at) => count(at[of])).join(', ')} MB`;
  const after = grown.map(({ turns }) => count(turns)).join(', ');
  const aim = `≤ ${AIMS.memory} × of the second`;
  return [
    {
      measure: `resident memory after ${after} turns`,
      value: row('resident'),
      aim,
      met: isFlat('resident'),
      ...(isFlat('needed') && { why: WHY_RESIDENT }),
    },
    { measure: `heap still needed after ${after} turns`, value: row('needed'), aim, met: isFlat('needed') },
  ];
}

/** Everything that was measured, line by line. */
export function findingsOf({ compared, costs, understood, rendered, life, swept }: Figures): Finding[] {
  return [
    ...compared.flatMap(speedFindings),
    ...costFindings(costs),
    {
      measure: `understand a question: p50 and p99 of ${count(understood.count)} questions`,
      value: `${ms(understood.p50)} and ${ms(understood.p99)}`,
      aim: `p99 ≤ ${AIMS.understand} ms`,
      met: understood.p99 <= AIMS.understand,
    },
    ...rendered.map(({ name, p50, p99 }) => told(`${name}: p50 and p99`, `${ms(p50)} and ${ms(p99)}`)),
    told('start to first answer', ms(life.firstAnswer)),
    ...memoryFindings(life),
    told(
      `sweep of ${count(swept.sent)} due among ${count(swept.items)}`,
      `${count(swept.seconds)} s, ${count(swept.requests)} requests, ${count(swept.rows)} rows`,
    ),
  ];
}
