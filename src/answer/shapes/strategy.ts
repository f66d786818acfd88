import type { Button } from './parts.ts';

/** Priorities and areas as the strategy has them. */

export interface AreaLine {
  area: string;
  /** "Area of focus" or "Area of assurance" */
  kind: string;
  lead: string;
  goals: string[];
  /** "5 outstanding, 2 late" */
  standing: string;
  /** Opens the outstanding items of the area; missing where there are none. */
  open?: Button;
}

export interface PriorityLine {
  priority: string;
  areas: AreaLine[];
}

export interface PrioritiesAnswer {
  shows: 'priorities';
  sentence: string;
  /** "Safe Durham Partnership Plan 2018-2021" */
  strategy: string;
  notes: string[];
  priorities: PriorityLine[];
  buttons: Button[];
}
