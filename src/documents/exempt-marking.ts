/** What pages that are not for publication say of themselves. Source: Local Government Act 1972, Schedule 12A. */

const ACT = 'Part 1 of Schedule 12A to the Local Government Act 1972';

/** `paragraph` is "3", "1, 2 and 3", or words such as "paragraph to be completed (1 to 7)". */
export function exemptMarking(paragraph: string): string {
  const plural = /^\d+\D+\d/.test(paragraph);
  const named = /^paragraph/i.test(paragraph) ? paragraph : `paragraph${plural ? 's' : ''} ${paragraph}`;
  return `Not for publication – exempt information, ${named} of ${ACT}`;
}

/** On the first page of a report of which some pages are exempt. */
export const PARTLY_EXEMPT =
  'This report has exempt information in it. The pages marked “Not for publication” must be taken out before it is published.';

/** Where the marking does not know the paragraph: a spreadsheet has no place for one. */
export const EXEMPT_SHEET = `Not for publication – exempt information, ${ACT}`;

/** What the name of a file with exempt information begins with, and that of its sheet. */
export const EXEMPT_NAME = 'Not for publication';
