// Run by npm before `npm start`: says in one sentence what this machine lacks. It imports nothing that has to be
// installed, and is written so that any version of Node can read it.
import { existsSync } from 'node:fs';
import process from 'node:process';

const OLDEST = 20;
const NEEDED = ['tsx', 'botbuilder', 'azurite', '@microsoft/m365agentsplayground'];

const missing = NEEDED.filter(
  (name) => !existsSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url)),
);
const problem =
  Number(process.versions.node.split('.')[0]) < OLDEST
    ? `This program needs Node.js ${OLDEST} or later, and this is ${process.versions.node}. Install a newer one from https://nodejs.org, then run: npm ci && npm start`
    : missing.length > 0
      ? `The package ${missing.join(', ')} is not installed. Run: npm ci && npm start`
      : undefined;

if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
