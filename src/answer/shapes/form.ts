import type { Button, ItemRow } from './parts.ts';

/** A form to change something. */

/** One input of a form. Its `id` is the name under which a press brings what was typed. */
export interface Field {
  id: string;
  label: string;
  input:
    | { is: 'text'; lines: 'one' | 'several'; most: number; placeholder?: string }
    | { is: 'day'; min?: string }
    /** `filtered` for long lists: people type into them to find a name. */
    | { is: 'choice'; choices: { title: string; value: string }[]; style: 'expanded' | 'filtered' };
  /** As typed; a day as `2018-03-31`. */
  value: string;
  required: boolean;
  /** What to do, in a sentence: shown by the client where a required field is empty. */
  error: string;
  /** What is wrong with what was typed. */
  trouble?: string;
}

/** A form to change something. Nothing is written until it is sent. */
export interface FormAnswer {
  shows: 'form';
  /** What is about to happen, or why it could not: "Report progress on HC-1", "Joanne Waller was faster: …". */
  sentence: string;
  /** Where the form belongs to an item. */
  row?: ItemRow;
  /** What else to know: what is proposed and by whom, what somebody else changed meanwhile. */
  lines: string[];
  fields: Field[];
  /** Sends the form: a `do` press, which the inputs are added to. */
  send: Button;
  /** Forgets it. */
  cancel: Button;
}
