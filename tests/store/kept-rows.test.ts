import { describe, expect, it } from 'vitest';
import { createKeptRows } from '../../src/store/kept-rows.ts';
import type { Entity } from '../../src/store/row.ts';

const entity = (more: Entity = {}): Entity => ({
  partitionKey: 'P',
  rowKey: 'R',
  etag: 'one',
  version: 1,
  names: 'a,b',
  ...more,
});
const told = (more: Entity = {}): Entity => ({
  PartitionKey: 'P',
  RowKey: 'R',
  'odata.etag': 'one',
  version: 1,
  ...more,
});

const open = () => createKeptRows(({ names }) => ({ names: String(names).split(',') }));

describe('a row that was read', () => {
  it('is given again as long as the service tells the same state of it', () => {
    const kept = open();
    const read = kept.read(entity());
    expect(kept.of(told())).toBe(read);
  });

  it.each<[string, Entity]>([
    ['another ETag', { 'odata.etag': 'two' }],
    ['another version under the same ETag', { version: 2 }],
    ['no ETag', { 'odata.etag': undefined }],
    ['another row', { RowKey: 'S' }],
    ['another partition', { PartitionKey: 'Q' }],
  ])('is not given where the service tells of %s', (_, more) => {
    const kept = open();
    kept.read(entity());
    expect(kept.of(told(more))).toBeUndefined();
  });

  it('gives way to its next state', () => {
    const kept = open();
    kept.read(entity());
    const next = kept.read(entity({ etag: 'two', version: 2, names: 'c' }));
    expect(kept.of(told())).toBeUndefined();
    expect(kept.of(told({ 'odata.etag': 'two', version: 2 }))).toBe(next);
  });

  it('cannot be changed by whoever is given it', () => {
    const read = open().read(entity());
    expect(() => read.names.push('c')).toThrow(TypeError);
  });

  it('is not kept where it is long', () => {
    const kept = open();
    kept.read(entity({ names: 'x'.repeat(10_000) }));
    expect(kept.of(told())).toBeUndefined();
  });

  it('is not kept where it could not be parsed', () => {
    const kept = createKeptRows(() => {
      throw new Error('broken');
    });
    expect(() => kept.read(entity())).toThrow('broken');
    expect(kept.of(told())).toBeUndefined();
  });

  it('gives way to newer ones in the end', () => {
    const kept = open();
    for (let n = 0; n <= 5_000; n++) kept.read(entity({ rowKey: `R${n}` }));
    expect(kept.of(told({ RowKey: 'R0' }))).toBeUndefined();
    expect(kept.of(told({ RowKey: 'R5000' }))).toBeDefined();
  });
});
