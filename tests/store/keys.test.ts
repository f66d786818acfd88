import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardPartition,
  CLOSED_ROWS,
  changeRow,
  changeRows,
  closedRow,
  DIRECTORY,
  directoryRow,
  historyRow,
  historyRows,
  INDEX,
  keyPart,
  numberedRows,
  numberIn,
  OUTSTANDING_ROWS,
  openRow,
  STAMP,
} from '../../src/store/keys.ts';

const text = fc.string({ unit: 'binary', maxLength: 200 });
/** `=2F` is read back as percent-encoding is. */
const readBack = (key: string): string => decodeURIComponent(key.replaceAll('=', '%'));
const within = (key: string, { from, below }: { from: string; below: string }): boolean =>
  from <= key && key < below;

describe('a part of a key', () => {
  it('stands for its text and no other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        (words) => readBack(keyPart(words)) === words,
      ),
    );
  });

  it('holds nothing that Azure Tables forbids, whatever the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(keyPart(words)).toMatch(/^[\w.=-]*$/);
      }),
    );
  });

  it.each(['/', '\\', '#', '?', '%', '\n', '\u007f', '\u0085', '~', "'", '=', 'é', '🚓'])(
    'writes %j in hexadecimal',
    (character) => {
      expect(keyPart(character)).toMatch(/^(=[0-9A-F]{2})+$/);
    },
  );

  it('stays short enough with whatever stands around it, and tells long texts apart', () => {
    const long = 'Safer and Stronger Communities / '.repeat(100);
    expect(historyRow(long, 1).length).toBeLessThan(512);
    expect(keyPart(`${long}a`)).not.toBe(keyPart(`${long}b`));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 400, maxLength: 3000 }),
        (words) => keyPart(words).length <= 400,
      ),
    );
  });
});

describe('the order of rows', () => {
  it('keeps index and outstanding items in one range that holds nothing else', () => {
    fc.assert(
      fc.property(text, fc.nat(999_999), (ref, version) => {
        expect(within(INDEX, OUTSTANDING_ROWS)).toBe(true);
        expect(within(openRow(ref), OUTSTANDING_ROWS)).toBe(true);
        expect(within(closedRow(ref), OUTSTANDING_ROWS)).toBe(false);
        expect(within(historyRow(ref, version), OUTSTANDING_ROWS)).toBe(false);
        expect(within(closedRow(ref), CLOSED_ROWS)).toBe(true);
        expect(within(historyRow(ref, version), CLOSED_ROWS)).toBe(false);
        const byTime = changeRow({ at: '2017-11-04T12:00:00.000Z', ref, version });
        expect(within(byTime, OUTSTANDING_ROWS) || within(byTime, CLOSED_ROWS)).toBe(false);
        expect(within(byTime, historyRows(ref))).toBe(false);
        expect(within(byTime, changeRows('2017-11-04', '2017-11-05'))).toBe(true);
        expect(within(byTime, changeRows('2017-11-05', '2017-11-06'))).toBe(false);
      }),
    );
  });

  it('keeps the history of one item apart from that of another whose ref begins the same', () => {
    expect(within(historyRow('HC-1', 3), historyRows('hc-1'))).toBe(true);
    expect(within(historyRow('HC-12', 3), historyRows('HC-1'))).toBe(false);
    expect(historyRow('HC-1', 9) < historyRow('HC-1', 10)).toBe(true);
  });

  it('sorts changes by their instant, however that is written', () => {
    const rows = ['2017-11-04T12:00:00Z', '2017-11-04T13:00:00.001+01:00', '2017-11-04T12:00:01.000Z'].map(
      (at) => changeRow({ at, ref: 'HC-1', version: 1 }),
    );
    expect(rows.toSorted()).toEqual(rows);
  });

  it.each([
    ['SDP-12', 12],
    ['sdp-007', 7],
    ['SDP-12-3', 0],
    ['SDP-9a', 0],
    ['SDP-1234567890', 0],
  ])('tells the number of a ref after the code of its board: %s', (ref, number) => {
    expect(within(historyRow(ref, 1), numberedRows('SDP'))).toBe(true);
    expect(numberIn(historyRow(ref, 1), 'SDP')).toBe(number);
  });

  it.each(['SDP2-1', 'SDP', 'XSDP-1', 'SDP-x'])('leaves the refs of others out of those: %s', (ref) => {
    expect(within(historyRow(ref, 1), numberedRows('SDP'))).toBe(false);
  });

  it('reads the stamp of the directory before anything else of it', () => {
    for (const kind of ['account', 'area', 'board', 'organisation', 'person', 'reach']) {
      expect(STAMP < directoryRow(kind, '')).toBe(true);
    }
  });

  it('has no board whose rows could be taken for the directory', () => {
    fc.assert(fc.property(text, (code) => boardPartition(code) !== DIRECTORY));
    expect(boardPartition('~directory')).not.toBe(DIRECTORY);
  });
});
