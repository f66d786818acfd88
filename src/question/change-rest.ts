/** What follows a request: nothing, a note, or something that makes another thing of it. */

export type Rest =
  | { is: 'nothing' }
  /** A note or a reason, as it was typed. */
  | { is: 'words'; words: string }
  /** "and HC-2": more than one item is meant. */
  | { is: 'more items' }
  /** Words that no sign and no conjunction parts from the request. */
  | { is: 'unclear'; words: string };

/** The longest note or reason that a form is filled in with, in characters. */
export const LONGEST_NOTE = 2_000;

const POLITE =
  /^(?:[\s,.!?]|\b(?:please|pls|plz|thanks?|thank you|thankyou|cheers|ta|now|then|off|too|yet|as well|for me|for us|asap|if you (?:can|could|would)|if possible|would you|will you|already|very much|so much|again|in advance)\b)*$/i;
/** A signature under a letter; in capitals as people sign, so that "thanks to the police" stays. */
const SIGNED =
  /(?:^|[.!?,\n]\s*|\s+[-–—]\s*)(?:(?:[Mm]any|[Kk]ind|[Bb]est|[Ww]arm|[Ww]ith) )*(?:[Tt]hanks(?: again| in advance| so much)?|[Tt]hank you(?: very much| so much| in advance)?|[Rr]egards|[Ww]ishes|[Cc]heers|[Yy]ours(?: \w+)?)[\s,.!–-]*(?:\p{Lu}[\p{L}.'’-]*\s*){0,4}$/u;
const SIGN = /^\s*[,.;:!–—-]+\s*/;
const LEADING =
  /^(?:because(?! of\b)|'?cos(?! of\b)|as(?! of\b)|with (?:the|a) (?:note|comment|reason)|saying|to say|note|reason)\b\s*[:,–—-]?\s*/i;
/** Conjunctions that are part of what they begin. */
const KEPT =
  /^(?:because of|cos of|due to|owing to|thanks to|thanks|in|on|at|last|this|yesterday|today|after|following|with|since|while|given|now that|so that|subject to|pending|\()/i;
/** What takes back half of what was said before it, or asks whether it is so. */
const TAKES_BACK =
  /^(?:but|except|apart from|unless|or|if|when|once|right|correct|yes|no|yeah|isn't|isnt|hasn't|hasnt|is it|is that|are we)\b/i;

/** Cut to what a form holds, without half a character at the end. */
export const asNote = (words: string): string =>
  words
    .slice(0, LONGEST_NOTE)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/**
 * Reads what follows a request. `asked` tells that the request was put as a question ("can you …?"), whose question
 * mark is then no part of the note.
 */
export function readRest(after: string, asked: boolean): Rest {
  if (POLITE.test(after)) return { is: 'nothing' };
  const signed = after.trim().replace(SIGNED, '');
  const plain = asked ? signed.replace(/\s*\?+\s*$/, '') : signed;
  const body = plain.trim();
  if (body === '') return { is: 'nothing' };
  if (/^(?:,|and|&|plus|or|as well as)\s*(?:and |also )?[a-z]{1,6}[ -]?\d/i.test(body))
    return { is: 'more items' };
  const unsigned = body.replace(SIGN, '');
  const parted = unsigned !== body;
  if (TAKES_BACK.test(unsigned)) return { is: 'unclear', words: asNote(unsigned) };
  // "Please: the bid is late", "now because …": the filler goes with the sign.
  const led = unsigned.replace(/^(?:please|now|yet|then)\b[\s,:]*(?=\S)/i, '');
  const reason = led.replace(LEADING, '');
  if (reason !== led || parted) {
    const words = asNote(reason);
    return words === '' || POLITE.test(words) ? { is: 'nothing' } : { is: 'words', words };
  }
  return KEPT.test(led) ? { is: 'words', words: asNote(led) } : { is: 'unclear', words: asNote(led) };
}

/** The note or reason, where there is one; also where no sign parts it from the request. */
export const noteIn = (rest: Rest): string | undefined =>
  rest.is === 'words' || rest.is === 'unclear' ? rest.words : undefined;

/** What leaves it open whether the request is meant as it begins. */
export const BARRED =
  /^(?:by|before|until|till|when|if|unless|but|except|or|than|apart|once|for|whether|what|who|why|how)\b/i;
