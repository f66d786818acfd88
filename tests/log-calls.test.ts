import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Whoever logs gives ids, counts and kinds: looked at in the source, where a name or a text could slip in. */

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join(posix.sep))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** What is between the brackets of each call of a name. */
function callsOf(name: RegExp, text: string): string[] {
  const calls: string[] = [];
  for (const match of text.matchAll(name)) {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; at < text.length && depth > 0; at++) {
      if ('([{'.includes(text[at] ?? '')) depth += 1;
      if (')]}'.includes(text[at] ?? '')) depth -= 1;
    }
    calls.push(
      text
        .slice(from, at - 1)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/,$/, ''),
    );
  }
  return calls;
}

/** A word of the code's own: `'sweep'`, or a parameter called `what` that is one wherever it comes from. */
const KIND = /, (?:'[a-z -]+'|what)$/;
const FIELDS = [
  '{ ...swept }',
  '{ ...removed }',
  '{ ...sealed }',
  '{ port: server.port, local }',
  '{ reference, what, ...describe(error) }',
];

const isType = (call: string): boolean => /: (?:unknown|Error)\b/.test(call);

describe('a call that logs', () => {
  it('of a fault names its kind in words of the code, and gives nothing else but the error', () => {
    const odd = files.flatMap(({ file, text }) =>
      callsOf(/(?<![\w.])(?:faults\.)?(?:onFault|record|explain)\(/g, text)
        .filter((call) => !isType(call) && !KIND.test(call) && !(file === 'question/indicator-names.ts'))
        .map((call) => `${file}: ${call}`),
    );
    expect(odd).toEqual([]);
  });

  it('of anything else gives one of few shapes of numbers', () => {
    // The log itself passes on what it is given.
    const odd = files
      .filter(({ file }) => file !== 'log.ts')
      .flatMap(({ file, text }) =>
        callsOf(/(?<!\w)log\.(?:trace|debug|info|warn|error|fatal)\(/g, text)
          .filter((call) => !FIELDS.some((fields) => call.startsWith(`${fields}, '`)))
          .map((call) => `${file}: ${call}`),
      );
    expect(odd).toEqual([]);
  });

  it('goes through the log: nothing else is printed but by commands', () => {
    const odd = files
      .filter(({ text }) => /\bconsole\.|process\.(?:stdout|stderr)\.write\(/.test(text))
      .map(({ file }) => file)
      .filter((file) => file.includes('/') && !file.startsWith('playground/') && !file.startsWith('papers/'));
    expect(odd).toEqual([]);
  });
});

describe('the look at the source', () => {
  it.each([
    ["onFault(error, 'sweep')", true],
    ['onFault(error, what)', true],
    [`onFault(error, ${'`'}sweep of \${name}${'`'})`, false],
    ['onFault(error, person.name)', false],
    ["onFault(new Error(text), 'sweep', text)", false],
  ])('tells that %s is fine: %s', (text, fine) => {
    expect(callsOf(/(?<![\w.])onFault\(/g, text).every((call) => KIND.test(call))).toBe(fine);
  });
});
