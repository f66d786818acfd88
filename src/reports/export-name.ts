import { type Day, sayDay } from '../register/day.ts';

/** Characters, some of two units; with the day, an ending and "Not for publication" a file's name has 255 units at most. */
const LONGEST_TITLE = 100;

/**
 * What Windows, SharePoint or Teams refuse in a file's name, and whatever has no shape: control characters, marks that
 * turn the direction of text, halves of characters.
 */
const UNSAFE = /["*:<>?/\\|#%]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** "overdue police actions 4 November 2024": the name of a file without its ending. */
export function exportName(title: string, day: Day): string {
  const safe = Array.from(title.replace(/\s+/g, ' ').replace(UNSAFE, ' '))
    .slice(0, LONGEST_TITLE)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.'’-]+|[\s.]+$/g, '');
  return `${safe || 'register'} ${sayDay(day)}`;
}
