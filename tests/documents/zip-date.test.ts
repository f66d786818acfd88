import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { dated } from '../../src/documents/zip-date.ts';
import { NOW } from './samples.ts';

const FILES = { 'a.xml': strToU8('<a/>'), 'folder/b.xml': strToU8('<b/>'.repeat(100)) };
const packed = (year: number): Uint8Array => zipSync(FILES, { mtime: new Date(`${year}-06-07T10:11:12Z`) });

it('packs every file at the time given, whenever it was packed', () => {
  expect(packed(1999)).not.toEqual(packed(2020));
  expect(dated(packed(1999), NOW)).toEqual(dated(packed(2020), NOW));
});

it('leaves what is in the files as it is', () => {
  expect(unzipSync(dated(packed(1999), NOW))).toEqual(FILES);
});

it('writes date and time as zip files have them', () => {
  const view = new DataView(dated(packed(1999), NOW).buffer);
  const date = view.getUint16(12, true);
  const time = view.getUint16(10, true);
  expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2024, 11, 4]);
  expect([time >> 11, (time >> 5) & 63]).toEqual([9, 30]);
});

it('says what is wrong where the packed file is none', () => {
  expect(() => dated(strToU8('not a zip'), NOW)).toThrow('does not end as a zip does');
});
