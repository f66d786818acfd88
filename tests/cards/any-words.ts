import fc from 'fast-check';

/** What would format, inject or overflow where it was not made harmless. */
const hostile = fc.constantFrom(
  '**',
  '_a_',
  '[x](https://example.org)',
  '](',
  '\n- ',
  '1. ',
  '# ',
  '\\',
  '`',
  '<b>',
  '&amp;',
  '{{DATE(2018-03-31T00:00:00Z)}}',
  '{{TIME(2018-03-31T00:00:00Z)}}',
  `\${title}`,
  `\${$root}`,
  '"',
  '\u202E',
  '\u0000',
  '👩🏽‍🚒',
);
/** A text of any kind. */
export const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.oneof(hostile, fc.string({ maxLength: 5 })), { maxLength: 30 }).map((parts) => parts.join('')),
);
