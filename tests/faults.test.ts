import { RestError } from '@azure/data-tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFaults } from '../src/faults.ts';
import { StoreUnreachable } from '../src/store/unreachable.ts';

interface Line {
  fields: Record<string, unknown>;
  text: string;
}

function faultsWith(newId = () => '0a1b2c3d-4e5f-6789') {
  const lines: Line[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: Record<string, unknown>, text: string) => void lines.push({ fields, text }),
  };
  return { ...createFaults({ log, newId }), lines };
}

describe('what a person is told of a fault', () => {
  it.each([
    ['a store that is not there', new StoreUnreachable(new Error()), "I can't reach the register just now."],
    ['an error of ours', new TypeError('x'), 'Something went wrong on my side'],
    [
      'another service that fails',
      new RestError('x', { statusCode: 503 }),
      'Something went wrong on my side',
    ],
    ['no error at all', 'thrown text', 'Something went wrong on my side'],
    ['nothing', undefined, 'Something went wrong on my side'],
  ])('%s is a plain sentence with the reference of the log', (_, error, words) => {
    const { explain, lines } = faultsWith();
    const answer = explain(error, 'message');
    expect(answer.sentence).toContain(words);
    expect(JSON.stringify(answer)).toContain('0A1B2C3D');
    expect(lines).toEqual([expect.objectContaining({ text: 'fault' })]);
    expect(lines[0]?.fields).toMatchObject({ reference: '0A1B2C3D', what: 'message' });
  });
});

describe('what the log has of a fault', () => {
  it('is its kind, code, status and places, and those of its causes', () => {
    const { record, lines } = faultsWith();
    const cause = Object.assign(new TypeError('x'), { code: 'ECONNREFUSED', statusCode: 503 });
    record(new RangeError('y', { cause }), 'message');
    expect(lines[0]?.fields).toMatchObject({
      fault: 'RangeError',
      cause: { fault: 'TypeError', code: 'ECONNREFUSED', statusCode: 503 },
    });
    expect(String(lines[0]?.fields.at)).toMatch(/^at .*faults\.test\.ts:\d+:\d+/);
  });

  it('never has an end where an error is its own cause', () => {
    const { record, lines } = faultsWith();
    const error = new Error('x');
    error.cause = error;
    record(error, 'message');
    expect(JSON.stringify(lines).length).toBeLessThan(10_000);
  });

  it('is never what the error was about, however it is put', () => {
    const secret = 'ravi bell@police';
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('', '\n    at ', '\nError: '),
        fc.string(),
        (before, mark, after) => {
          const { record, lines } = faultsWith();
          const error = new Error(`${before}${mark}${secret}${after}`);
          Object.assign(error, { code: `${secret}${after}`, details: secret, request: { body: secret } });
          error.name = `${secret}${before}`;
          record(new Error(secret, { cause: error }), 'message');
          const changed = new Error('first');
          changed.message = secret;
          record(changed, 'message');
          expect(JSON.stringify(lines)).not.toContain(secret);
        },
      ),
    );
  });
});
