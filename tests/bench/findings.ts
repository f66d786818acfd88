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
  met: boolean | undefined;
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
const told = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** Boards of the asker in the bench's register: a question may take one request for each of them. */
const BOARDS = 2;
/** What was asked is kept for what is asked next: a write beside the reading of boards. */
const MEMORY = 1;
const AIMS = { cpu: 1.5, update: 2, understand: 2, memory: 1.15 };

function speedFindings({ kind, ours, echo, card }: Comparison): Finding[] {
  const line = (measure: string, value: string, aim = '', met?: boolean): Finding => ({
    measure: `${kind}: ${measure}`,
    value,
    aim,
    met,
  });
  const cpu = ours.cpu / echo.cpu;
  return [
    line(
      'turns a second, ours and echo',
      `${told(ours.perSecond)} and ${told(echo.perSecond)} (${times(ours.perSecond / echo.perSecond)})`,
    ),
    line(
      'p50, p95; echo',
      `${ms(ours.p50)}, ${ms(ours.p95)}; ${ms(echo.p50)}, ${ms(echo.p95)} (${times(ours.p50 / echo.p50)})`,
    ),
    line(
      'processor time to the echo’s',
      `${times(cpu)} (${ms(ours.cpu)} and ${ms(echo.cpu)}; card of ${told(card)} bytes)`,
      kind === 'ask' ? `≤ ${AIMS.cpu} ×` : '',
      kind === 'ask' ? cpu <= AIMS.cpu : undefined,
    ),
  ];
}

function costFindings(costs: Cost[]): Finding[] {
  const kinds = [...new Set(costs.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const of = costs.filter((cost) => cost.kind === kind);
    const requests = of.map((cost) => cost.requests);
    const most = Math.max(...requests);
    const flat = most - Math.min(...requests) < 0.5;
    const sizes = of.map(({ items }) => told(items)).join(', ');
    const aim = kind === 'update' ? AIMS.update : BOARDS + MEMORY;
    return [
      {
        measure: `${kind}: requests at ${sizes} items`,
        value: requests.map(told).join(', '),
        aim: kind === 'ask' ? `1 a board (${BOARDS}) and 1 to remember; flat` : 'flat',
        met: flat && (kind === 'ask' ? most <= aim : true),
      },
      {
        measure: `${kind}: rows read`,
        value: of.map(({ rows }) => told(rows)).join(', '),
        aim: '',
        met: undefined,
      },
    ];
  });
}

/** Everything that was measured, line by line. */
export function findingsOf({ compared, costs, understood, rendered, life, swept }: Figures): Finding[] {
  const slowest = rendered.reduce((a, b) => (b.p99 > a.p99 ? b : a));
  const grown = life.late / life.early;
  return [
    ...compared.flatMap(speedFindings),
    ...costFindings(costs),
    {
      measure: `understand a question, vocabulary included: p50, p99 of ${told(understood.count)}`,
      value: `${ms(understood.p50)}, ${ms(understood.p99)}`,
      aim: `p99 ≤ ${AIMS.understand} ms`,
      met: understood.p99 <= AIMS.understand,
    },
    ...rendered.map(({ name, p50, p99 }) => ({
      measure: `${name}: p50, p99`,
      value: `${ms(p50)}, ${ms(p99)}${name === slowest.name ? ' (the slowest)' : ''}`,
      aim: '',
      met: undefined,
    })),
    { measure: 'start to first answer', value: ms(life.firstAnswer), aim: '', met: undefined },
    {
      measure: `resident memory: idle, after 1,000 and ${told(life.turns)} turns`,
      value: `${told(life.idle)}, ${told(life.early)} and ${told(life.late)} MB`,
      aim: 'flat',
      met: grown <= AIMS.memory,
    },
    {
      measure: `sweep of ${swept.sent} due among ${told(swept.items)}`,
      value: `${told(swept.seconds)} s, ${told(swept.requests)} requests, ${told(swept.rows)} rows`,
      aim: '',
      met: undefined,
    },
  ];
}
