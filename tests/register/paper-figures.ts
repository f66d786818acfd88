import type { Figure, Reading } from '../../src/register/indicator.ts';
import type { Verdicts } from '../../src/register/verdict.ts';

/**
 * Every indicator under "Data Tables" of the Corporate Performance Report Quarter Three 2023/24 (scrutiny papers of
 * 16 April 2024), in the order of the paper: its figures as printed there, by the code that the demo gives it, and
 * the verdicts worked out by hand; `-` is no verdict, for want of a figure. `T` is a target indicator, `t` a tracker.
 * The paper never prints last year's average, so that no gap can be judged from it, nor any tracker as a whole.
 *
 * How far apart the close ones are: waste 3.2% worse than a year earlier, first-time entrants 3.5%, environmental
 * anti-social behaviour 2.5%; alcohol treatment 2.8% below the average.
 */
const TABLE = `
code   |   | better | period         | value  | target | previous | of             | own    | national | regional | D     | T     | C     | G | overall
WASTE  | t | higher | Oct 22-Sep 23  | 36.5   |        | 37.7     | Apr 21-Mar 22  | 38.1   | 42.5     | 33.5     | worse | -     | worse | - | -
HOU-I1 | T | higher | Oct-Dec 23     | 43     | 100    | 24       |                |        |          |          | good  | worse | -     | - | worse
HOU-I2 | T | lower  | Jul 22-Jun 23  | 212.97 | 224.28 | 287.7    |                |        |          |          | good  | good  | -     | - | good
RS-I1  | t | lower  | Oct-Dec 23     | 6      |        | 4        |                |        |          |          | worse | -     | -     | - | -
RS-I2  | t | lower  | Oct-Dec 23     | 44     |        | 55       |                |        |          |          | good  | -     | -     | - | -
RS-I3  | t | lower  | Oct-Dec 23     | 0      |        | 0        |                |        |          |          | good  | -     | -     | - | -
RS-I4  | t | lower  | Oct-Dec 23     | 3      |        | 2        |                |        |          |          | worse | -     | -     | - | -
RS-I5  | t | lower  | 2022           | 186.86 |        | 204.5    | 2022           | 186.86 | 352.07   | 255.65   | good  | -     | good  | - | -
RS-I6  | t | lower  | 2022           | 5.90   |        | 4.42     | 2022           | 5.90   | 4.86     | 4.36     | worse | -     | worse | - | -
VP-I1  | t | lower  | 2023           | 26.4   |        | 27.7     |                |        |          |          | good  | -     | -     | - | -
VP-I2  | t | higher | Oct-Dec 23     | 88     |        | 87       |                |        |          |          | good  | -     | -     | - | -
VP-I3  | t | higher | Oct-Dec 23     | 84     |        | 83       |                |        |          |          | good  | -     | -     | - | -
VP-I4  | t | higher | Oct-Dec 23     | 94     |        | 84       |                |        |          |          | good  | -     | -     | - | -
VP-I5  | t | lower  | Oct-Dec 23     |        |        |          |                |        |          |          | -     | -     | -     | - | -
CR-I1  | T | higher | 2023           | 28.2   | 30.7   | 30.7     |                |        |          |          | worse | worse | -     | - | worse
CR-I2  | t | lower  | 2023           | 103.91 |        | 95.42    | Oct 22-Sep 23  | 106    | 92       |          | worse | -     | worse | - | -
CR-I3  | t | lower  | 2023           | 27.52  |        | 22.96    | Oct 22-Sep 23  | 27     | 29       |          | worse | -     | good  | - | -
CR-I4  | t | lower  | Apr 21-Mar 22  | 27.9   |        | 28.7     | Apr 21-Mar 22  | 27.9   | 25.2     | 28.1     | good  | -     | worse | - | -
CR-I5  | t | lower  | Apr 21-Mar 22  | 41.5   |        | 39.0     | Apr 21-Mar 22  | 41.5   | 32.2     | 32.6     | worse | -     | worse | - | -
CR-I6  | t | lower  | 2022           | 146    |        | 141      |                |        |          |          | worse | -     | -     | - | -
CR-I7  | t | lower  | Oct-Dec 23     | 34     |        | 30.9     |                |        |          |          | worse | -     | -     | - | -
ASB-I1 | t | lower  | Jan-Dec 2023   | 47470  |        | 49621    |                |        |          |          | good  | -     | -     | - | -
ASB-I2 | t | lower  | Jan-Dec 2023   | 38073  |        | 37159    |                |        |          |          | worse | -     | -     | - | -
ASB-I3 | t | lower  | Jan-Dec 2023   | 5284   |        | 9114     |                |        |          |          | good  | -     | -     | - | -
ASB-I4 | t | lower  | Jan-Dec 2023   | 1330   |        | 2965     |                |        |          |          | good  | -     | -     | - | -
ASB-I5 | t | lower  | Jan-Dec 2023   | 10.56  |        | 10.63    |                |        |          |          | good  | -     | -     | - | -
ASB-I6 | t | higher | Jul 22-Jun 23  | 6069   |        | 5057     |                |        |          |          | good  | -     | -     | - | -
ASC-I1 | T | higher | Jan-Dec 2023   | 86.8   | 84.0   | 91.9     | Apr 22-Mar 23  | 84.1   | 81.8     | 80.7     | worse | good  | good  | - | good
PH-I1  | t | lower  | 2020-22        | 16.8   |        | 15.8     | 2020-22        | 16.8   | 10.3     | 13.5     | worse | -     | worse | - | -
PH-I2  | t | higher | Jul 22-Jun 23  | 34.1   |        | 32.7     | Jul 22-Jun 23  | 34.1   | 35.1     | 30.1     | good  | -     | worse | - | -
PH-I3  | t | higher | Jul 22-Jun 23  | 5.9    |        | 5.6      | Jul 22-Jun 23  | 5.9    | 5.0      | 4.0      | good  | -     | good  | - | -
PH-I4  | t | higher | Jul 22-Jun 23  | 33.2   |        | 31.7     | Jul 22-Jun 23  | 33.2   | 31.4     | 27.2     | good  | -     | good  | - | -
`;

export interface PaperRow {
  code: string;
  reading: Pick<Reading, 'kind' | 'better' | 'period' | 'benchmarkPeriod'> & Partial<Record<Figure, number>>;
  /** `-` where there is no verdict. */
  verdicts: Record<keyof Verdicts, string>;
}

const figures = (named: { [name in Figure]?: string | undefined }): Partial<Record<Figure, number>> =>
  Object.fromEntries(
    Object.entries(named)
      .filter(([, cell]) => cell !== undefined && cell !== '')
      .map(([name, cell]) => [name, Number(cell)]),
  );

function rowOf(line: string): PaperRow {
  const cells = line.split('|').map((cell) => cell.trim());
  const [code = '', kind, better, period = '', value, target, previous, benchmarkPeriod = ''] = cells;
  const [own, national, regional, direction = '', onTarget = '', average = '', gap = '', overall = ''] =
    cells.slice(8);
  return {
    code,
    reading: {
      kind: kind === 'T' ? 'target' : 'tracker',
      better: better === 'higher' ? 'higher' : 'lower',
      period,
      benchmarkPeriod,
      ...figures({ value, target, previous, ownBenchmark: own, national, regional }),
    },
    verdicts: { direction, target: onTarget, average, gap, overall },
  };
}

export const PAPER: PaperRow[] = TABLE.trim().split('\n').slice(1).map(rowOf);
