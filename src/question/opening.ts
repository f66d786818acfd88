const BEFORE = '(?:and|but|so|then|please|kindly|just|well|ok|right|now|also|er|erm|um|ah|oh|yes)';

/** How a question or a request begins, whatever small words come before. */
export const OPENS_QUESTION = new RegExp(
  `^(?:${BEFORE} )*(?:(?:i |i was |i am )?wonder(?:ed|ing)?|what|which|who|whose|when|where|how|is|are|has|have|do|does|did|was|were|can|could|would|will|may|show|list|find|search|give|tell|any|anything|let|remind|count)\\b`,
);
