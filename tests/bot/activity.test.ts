import { describe, expect, it } from 'vitest';
import { type ReadActivity, readActivity, scopeOf, textOf } from '../../src/bot/activity.ts';

const activityOf = (more: object = {}): ReadActivity => {
  const read = readActivity({
    type: 'message',
    from: { id: '29:x' },
    recipient: { id: '28:bot' },
    conversation: { id: 'c' },
    ...more,
  });
  if (!read) throw new Error('This is no activity.');
  return read;
};

describe('what was typed', () => {
  it.each([
    ['hello', 'hello'],
    ['<at>Register</at> hello', 'hello'],
    ['<at id="0">The Register</at>&nbsp;what is late', 'what is late'],
    ['what <AT>Register</AT> is late', 'what   is late'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;', '&lt;'],
    ['<at>Register', '<at>Register'],
    [' \n ', ''],
    [null, ''],
    [undefined, ''],
  ])('of %j is %j', (text, typed) => {
    expect(textOf(activityOf({ text }))).toBe(typed);
  });
});

describe('where it was typed', () => {
  it.each([
    ['personal', undefined, 'personal'],
    ['personal', false, 'personal'],
    ['personal', true, 'shared'],
    ['groupChat', true, 'shared'],
    ['channel', undefined, 'shared'],
    ['Personal', undefined, 'shared'],
    ['meeting', undefined, 'shared'],
    ['', undefined, 'shared'],
    [null, null, 'shared'],
    [undefined, undefined, 'shared'],
  ])('a conversation of type %j (group: %j) is %s', (conversationType, isGroup, scope) => {
    expect(scopeOf(activityOf({ conversation: { id: 'c', conversationType, isGroup } }))).toBe(scope);
  });
});

describe('what Teams never sends', () => {
  it.each([
    ['no sender', { from: undefined }],
    ['a sender without an id', { from: { id: '' } }],
    ['a sender whose object id is a number', { from: { id: 'x', aadObjectId: 7 } }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without an id', { conversation: { id: '' } }],
    ['text that is none', { text: { words: 'hello' } }],
  ])('is read as nothing: %s', (_, more) => {
    expect(() => activityOf(more)).toThrow('This is no activity.');
  });
});
