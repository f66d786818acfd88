import { describe, expect, it } from 'vitest';
import { keptByObject, keptByText } from '../../src/register/kept-results.ts';

describe('what was made of a text', () => {
  it('is made once', () => {
    const made: string[] = [];
    const make = keptByText(10, (text) => made.push(text));
    expect([make('a'), make('b'), make('a')]).toEqual([1, 2, 1]);
  });

  it('is made anew when too many others came since', () => {
    const made: string[] = [];
    const make = keptByText(2, (text) => made.push(text));
    for (const text of ['a', 'b', 'c', 'a']) make(text);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is not kept where it could not be made', () => {
    const make = keptByText(2, () => {
      throw new Error('broken');
    });
    expect(() => make('a')).toThrow('broken');
    expect(() => make('a')).toThrow('broken');
  });
});

it('what was made of an object is made once, and of an equal one anew', () => {
  const made: object[] = [];
  const make = keptByObject((of: { name: string }) => made.push(of));
  const one = { name: 'a' };
  expect([make(one), make(one), make({ name: 'a' })]).toEqual([1, 1, 2]);
});
