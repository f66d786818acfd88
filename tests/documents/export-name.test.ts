import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import { exportName } from '../../src/reports/export-name.ts';

const TODAY = '2024-11-04' as Day;

it.each([
  ['overdue police actions', 'overdue police actions 4 November 2024'],
  ['Progress: Home Safety – Safe & Well', 'Progress Home Safety – Safe & Well 4 November 2024'],
  ['mentions “a/b\\c”', 'mentions “a b c” 4 November 2024'],
  ['../../etc/passwd', 'etc passwd 4 November 2024'],
  ['due\n this   week.', 'due this week 4 November 2024'],
  ['cod\u202Exslx.exe', 'cod xslx.exe 4 November 2024'],
  ['=cmd', '=cmd 4 November 2024'],
  ['', 'register 4 November 2024'],
  ['???', 'register 4 November 2024'],
])('calls the export of %j %j', (title, name) => {
  expect(exportName(title, TODAY)).toBe(name);
});

it('never makes a name that a system refuses, or one without end', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
      ),
      (title) => {
        const name = exportName(title, TODAY);
        expect(name).not.toMatch(/["*:<>?/\\|\p{Cc}\p{Cs}]|^[\s.]|[\s.]$/u);
        expect(`Not for publication - ${name}.docx`.length).toBeLessThan(255);
      },
    ),
  );
});
