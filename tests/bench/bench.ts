import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, costsAt } from './costs.ts';
import { type Finding, findingsOf } from './findings.ts';
import { living } from './living.ts';
import { sideBySide } from './side-by-side.ts';
import { sweeping } from './sweeping.ts';
import { rendering, understanding } from './thinking.ts';

/**
 * `npm run bench [-- --quick] [-- --out FILE]`: what a turn costs beside the least that a bot can be, and what it costs
 * in registers of four sizes. Prints one table and writes the figures as JSON. Run it on a machine that does nothing else.
 */

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, out: { type: 'string' } } });
const quick = values.quick ?? false;
const out = values.out ?? path.join(import.meta.dirname, 'result.json');
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const now = (): string => new Date().toISOString();

const SIZES = quick ? [100, 1_000] : [100, 1_000, 10_000, 100_000];

const machine = {
  date: now(),
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  node: process.version,
  quick,
};

say('Side by side with the echo bot …');
const compared = await sideBySide({ items: 1_000, rounds: quick ? 3 : 7, turns: quick ? 120 : 500 });
const costs: Cost[] = [];
for (const size of SIZES) {
  say(`Counting requests at ${size} items …`);
  costs.push(...(await costsAt(size)));
}
say('Understanding and rendering …');
const understood = understanding(quick ? 3 : 7);
const rendered = rendering(quick ? 100 : 1_000);
say('Starting and growing …');
const life = await living(quick ? 2_000 : 10_000);
say('Sweeping …');
const swept = await sweeping(quick ? 10_000 : 100_000);

const figures = { compared, costs, understood, rendered, life, swept };
const findings = findingsOf(figures);
writeFileSync(out, `${JSON.stringify({ machine, figures, findings }, undefined, 2)}\n`);
say('');
say(`${machine.date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, Node.js ${machine.node}`);
say('| measure | value | aim | met |');
say('| --- | --- | --- | --- |');
for (const finding of findings)
  say(`| ${finding.measure} | ${finding.value} | ${finding.aim} | ${sayMet(finding)} |`);
say(`\nWritten to ${out}`);
process.exit(0);

function sayMet({ met, why }: Finding): string {
  if (met === undefined) return '';
  return met ? 'yes' : `no: ${why ?? 'to be looked into'}`;
}
