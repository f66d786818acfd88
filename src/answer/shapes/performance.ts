import type { Button, Fact, ReadAs } from './parts.ts';

/** How the partnership, a priority or an area is doing: in numbers of items, and in performance figures. */

/** A number of items in words: "23" "outstanding". */
export interface Figure {
  number: string;
  label: string;
  open?: Button;
}

/** One priority or area among others. */
export interface StandingLine {
  name: string;
  /** "5 outstanding, 2 late"; "8 indicators: 1 good, 1 worse, 6 without a verdict" */
  lines: string[];
  open?: Button;
}

/** Lines under a heading; `open` shows what the heading names, where it is something by itself. */
export interface StandingGroup {
  heading: string;
  /** About all of it together; empty where there is nothing to say. */
  about: string;
  lines: StandingLine[];
  open?: Button;
}

/** Where the register stands: "How are we doing?", and priorities beside each other. */
export interface StandingAnswer {
  shows: 'standing';
  sentence: string;
  readAs: ReadAs[];
  notes: string[];
  figures: Figure[];
  /** Priorities with their areas, or what else is set side by side. */
  groups: StandingGroup[];
  buttons: Button[];
}

/** One period of an indicator; a period without a figure is none. */
export interface SeriesPoint {
  /** As written: "Oct-Dec 23". */
  period: string;
  /** Percentage points where the unit is per cent. */
  value: number;
  /** "103.91", "43%", "47,470" */
  said: string;
}

/** An indicator's figures, the oldest first. */
export interface Series {
  points: SeriesPoint[];
  /** How many periods before those are left out. */
  earlier: number;
  /** "%", "per 1,000", "Number": what stands beside the chart's axis. */
  unit: string;
  /**
   * A chart has its table where a client draws none. The table alone is shown where periods of different lengths
   * would look as if they could be compared.
   */
  shown: 'chart' | 'table' | 'chart and table';
}

export interface IndicatorLine {
  indicator: string;
  /** "103.91 per 1,000 (2023), ↑ up from 95.42: more than 2% worse than last year; …" */
  words: string;
  /** "Overall: more than 2% behind target"; "No overall verdict: last year's national figure is missing" */
  overall: string;
  /** With what caution the figures are to be read: "Provisional …"; empty where the source has nothing. */
  caveat: string;
  /** Where two periods or more have a figure. */
  series?: Series;
  /** Shows the indicator alone. */
  open?: Button;
}

/** Performance figures: many in pages, or one with all that is known of it. */
export interface IndicatorsAnswer {
  shows: 'indicators';
  sentence: string;
  notes: string[];
  indicators: IndicatorLine[];
  /** Every verdict, and where the figures come from: where one indicator is shown. */
  facts: Fact[];
  pages: string;
  next?: Button;
  previous?: Button;
  buttons: Button[];
}

/** What is wanted of an area, and who leads on it. */
export interface Aim {
  area: string;
  /** "Area of focus · Lead: Hate Crime Action Group" */
  about: string;
  goals: string[];
}

/** "How are we doing on hate crime?": one area or priority on one card. */
export interface AreaAnswer {
  shows: 'area';
  sentence: string;
  readAs: ReadAs[];
  notes: string[];
  aims: Aim[];
  figures: Figure[];
  indicators: IndicatorLine[];
  buttons: Button[];
}
