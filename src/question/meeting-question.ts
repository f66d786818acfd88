import { type Decision, marksOf, sides } from './reading.ts';
import { asText, type Sentence } from './sentence.ts';

/** Questions of when a board meets. */

const MEETING_ASKED =
  /^(?:(?:so|and|ok|please|can you|could you|do you know|tell me|remind me|what is|do we have|is there|have we got) )*(?:a )?(?:when|what (?:date|day|time)|which (?:date|day)|the dates? (?:of|for)|dates? (?:of|for)|how (?:long|soon|many days)|(?:the )?§meeting\b|the time of|has a date)/;
const MEETINGS_ASKED =
  /(?:meeting|board|committee) dates|dates (?:of|for) (?:the |our |all |future |next |upcoming |§board )*meetings?|(?:upcoming|future|all|forthcoming|list|our|the|which|what) meetings\b|when (?:do|does|did|is|are|will|would|should)(?: (?:the|we|our|next|§board|board|committee|they|it|there|due|to|be|a))* (?:meet|meets|meeting|sit|sits|sitting|meetings)\b|when (?:is|are) (?:the )?§meeting/;

export const aboutMeetings: Decision = (reading) => {
  const { sentence, vocabulary, text, clauses } = reading;
  if (sides(reading, 'when', 'status', 'kind', 'who', 'topic', 'mentions').length > 0) return undefined;
  const [meeting] = marksOf(sentence, 'meeting');
  if (!meeting && !MEETINGS_ASKED.test(text)) return undefined;
  const code = meeting?.board ?? clauses.flatMap((c) => c.anyOf).find((c) => c.is === 'board')?.code;
  const all = !meeting && /dates|meetings/.test(text);
  const known = vocabulary.directory.boards.find((b) => b.code === code);
  return {
    about: 'meeting',
    ...(known ? { board: known.code } : {}),
    which: all ? 'all' : (meeting?.which ?? 'next'),
  };
};

/** Is this a question of when a board meets, rather than of what is due by then? */
export const asksForMeeting = (sentence: Sentence): boolean => {
  const text = asText(sentence);
  if (
    !/§meeting|meet|sit/.test(text) ||
    /§(?:status|kind|who|topic)|\b(?:due|overdue|late|before|by|until|since|outstanding|items?|actions?|ready|recommendations?)\b/.test(
      text,
    )
  )
    return false;
  return (
    MEETING_ASKED.test(text) ||
    MEETINGS_ASKED.test(text) ||
    /^(?:the |our )?§meeting(?: date| please)?$/.test(text)
  );
};
