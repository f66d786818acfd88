import { escapeText, runText } from '../escape.ts';
import { LONGEST_SENTENCE } from '../limits.ts';
import { line } from '../text.ts';

type HeadingSize = 'medium' | 'large' | 'extraLarge';

/** The top of every card: the answer in one sentence. */
export interface Heading {
  /** Markdown that shows the sentence as it is. */
  heading: string;
  size: HeadingSize;
  /** What clients show that cannot show the card. */
  plain: string;
  speak: string;
}

/** Longer sentences in large letters would push the answer off a phone's screen. */
const LARGE_UP_TO = 110;

export function headingOf(sentence: string, size: HeadingSize = 'large'): Heading {
  const shown = line(sentence, LONGEST_SENTENCE);
  return {
    heading: escapeText(shown),
    size: shown.length <= LARGE_UP_TO ? size : 'medium',
    plain: runText(shown, LONGEST_SENTENCE),
    // Hosts may read `speak` as SSML.
    speak: shown.replace(/&/g, ' and ').replace(/[<>]/g, ' '),
  };
}
