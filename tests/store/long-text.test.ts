import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { asciiJson, gatherText, spreadText } from '../../src/store/long-text.ts';
import { inverseSchema } from '../../src/store/staged.ts';
import { createStaging } from '../../src/store/staging.ts';
import { openTables } from '../../src/store/tables.ts';
import { startAzurite } from '../azurite.ts';
import { anItem } from './rig.ts';

describe('a text over several properties', () => {
  it('is the same again', () => {
    const text = 'é'.repeat(30_001) + 'x'.repeat(59_000);
    expect(gatherText(spreadText('detail', text), 'detail')).toBe(text);
    expect(gatherText({}, 'detail')).toBeUndefined();
  });

  it('as JSON is ASCII, and the same value again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const json = asciiJson([value, text]);
        expect(json).toMatch(/^[\x20-\x7f]*$/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify([value, text])));
      }),
    );
  });
});

describe('what is laid down for an import', () => {
  let azurite: RunningServer;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.close());

  it('comes back letter by letter, whatever the length of its rows', async () => {
    const tables = openTables(azurite.connectionString, { attemptMs: 20_000 });
    const staging = createStaging(tables.imports, 'test', inverseSchema);
    const items = Array.from({ length: 40 }, (_, n) => ({
      ref: `HC-${n}`,
      board: 'SDP',
      before: { item: anItem({ detail: `${'x'.repeat(n)}${'“é–😀”'.repeat(4_000)}` }), version: 1 },
    }));
    const pieces = await staging.write('one', { items, entries: [] });
    expect(pieces).toBeGreaterThan(1);
    expect(await staging.read('one', pieces)).toEqual({ items, entries: [] });
    await staging.write('two', { items: [], entries: [] });
    await staging.removeOthers('two');
    const { value } = await tables.imports.listEntities().next();
    expect(value).toMatchObject({ partitionKey: 'test~two' });
  });
});
