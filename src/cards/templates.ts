import { readFileSync } from 'node:fs';
// Not the package's root: its types drag in another package's sources, which do not pass our compiler's settings.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';

/** The cards' templates, read once: making a Template takes longer than expanding it. */

const TEMPLATES = [
  'list',
  'count',
  'item',
  'form',
  'preview',
  'reminder',
  'history',
  'priorities',
  'standing',
  'indicators',
  'guide',
  'words',
] as const;

export type TemplateName = (typeof TEMPLATES)[number];

/** What a template is filled with. A field that a template names must be there, if only empty. */
export type View = object;

const read = (name: TemplateName): Template =>
  new Template(JSON.parse(readFileSync(new URL(`../../cards/${name}.json`, import.meta.url), 'utf8')));

const templates = new Map(TEMPLATES.map((name) => [name, read(name)]));

/** The template filled with the view: an Adaptive Card. */
export function expand(name: TemplateName, view: View): object {
  const card: unknown = templates.get(name)?.expand({ $root: view });
  if (typeof card !== 'object' || card === null) {
    throw new Error(`The template cards/${name}.json gave no card: check that it is one object.`);
  }
  return card;
}
