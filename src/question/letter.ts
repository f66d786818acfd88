/**
 * Some people write to the bot as they would to a colleague. Salutation, small talk and signature are taken off, so
 * that the name under a letter is not taken for what it asks.
 */

const SALUTATION =
  /^\s*(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)\b(?: (?:sir|madam|or|and|all|there|team|bot|again|everyone|everybody|colleagues?|friends?|mate))*\s*[,.!:–-]+\s*/i;

const SIGN_OFF =
  /[\s,.!?–-]+(?:with )?(?:many |much |kind(?:est)? |best |warm(?:est)? )*(?:thanks(?: (?:so much|again|in advance|very much|ever so|ever so much))?|thank you(?: (?:so much|very much|in advance|kindly))?|regards|wishes|yours(?: (?:faithfully|sincerely|truly|ever))?|sincerely|cheers)\b[\s,.!–-]*(?:(?:cllr|councillor|mr|mrs|ms|dr|dci|di|insp|supt)\.? )?(?:\p{Lu}[\p{L}.'’-]*\s*){0,4}(?:\([^()]{1,40}\))?[.!]*\s*$/iu;
/** Kisses. */
const KISSES = /(?<=[\s,.!?])x{1,4}\s*$/i;

const EMOTICON = / *(?:[:;]-?[)(DPp]|\p{Extended_Pictographic}\uFE0F?)+(?= |$)/gu;

/** Punctuation as voices say it. */
const SPOKEN: [RegExp, string][] = [
  [/\s*\bquestion mark\b/gi, '?'],
  [/\s*\b(?:full stop|exclamation mark)\b/gi, '.'],
];

/** Words that a sentence of small talk does without. */
const ASKS =
  /\?|\b(?:what|which|who|whose|when|where|how|show|list|tell|find|search|give|send|any|anything|overdue|late|outstanding|due|deadline|actions?|items?|recommendations?|recs?|progress|complete|finished|done|risk|owner|responsible|priorit\w+|meeting|matters?|everything|update|[a-z]{1,6}-?\d+)\b/i;

/** Sentences about the writer's mood, the day or the weather. */
const SMALL_TALK =
  /^\s*(?:i )?(?:hope|trust|how are you|long time|sorry|apolog|thanks|thank you|happy|lovely|hi|hello|hey|it is me|it's me|just me|me again|quick (?:one|question)|one more|last one|another (?:one|question)|right|ok|okay|so|well|yours)\b/i;

/** What is left of a message when the letter around the question is taken away; all of it where nothing would be left. */
export function readLetter(text: string): string {
  const plain = text.replace(EMOTICON, '. ').replace(KISSES, '');
  let body = SPOKEN.reduce((spoken, [pattern, sign]) => spoken.replace(pattern, sign), plain);
  const opened = body.replace(SALUTATION, '');
  if (ASKS.test(opened)) body = opened;
  const signed = body.replace(SIGN_OFF, (ending) => (/\?/.test(ending) ? '?' : ''));
  if (ASKS.test(signed)) body = signed;
  const sentences = body.match(/[^.!?\n]+(?:[.!?\n]+|$)/g) ?? [body];
  // A full stop inside a date or a number ends no sentence, so only clear small talk is dropped.
  const kept = sentences.filter(
    (s) => !(SMALL_TALK.test(s) && !ASKS.test(s.replace(/^\s*how are you[^?]*\?/i, ''))),
  );
  return kept.some((s) => ASKS.test(s)) ? kept.join('') : body;
}
