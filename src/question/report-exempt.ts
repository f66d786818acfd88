/** Whether exempt items are asked for in words, and under which paragraph of Schedule 12A. They are in no other way. */

export interface ExemptAsked {
  exempt?: true;
  /** 1 to 7. */
  paragraph?: number;
}

const EXEMPT = '(?:exempt|confidential|restricted|part[ -]?(?:b|2|two|ii))';
const THINGS = '(?: (?:items?|ones?|actions?|recommendations?|information|pages?|section|part|matters?))*';
const PARAGRAPH =
  '[ ,(]*(?:(?:exempt )?under |by virtue of |exempt by )?(?:schedule 12a,? )?para(?:graph)?s?\\.? (?<paragraph>[1-7])(?!\\d)(?: of (?:part (?:1|one|i) of )?(?:the )?schedule 12a[\\w ]*?)?\\)?';
const LED = `(?<!not |without )\\b(?:including|includes?|incl\\.?|inc\\.?|with|plus|together with|as well as|along with|and (?=the |part))(?: all| any| also| both open and)*(?: of)?(?: the| our| their)* ${EXEMPT}${THINGS}`;
const FOLLOWED = `(?:the )?${EXEMPT}${THINGS} (?:included|too|as well)`;
const ASKED = new RegExp(`[ ,;(–-]*(?:\\band |\\bbut )?(?:${LED}|${FOLLOWED})(?:${PARAGRAPH})?\\)?`, 'i');
/** "Exempt under paragraph 3". */
const BY_PARAGRAPH = new RegExp(`[ ,;(–-]+(?:and )?exempt(?: items)?${PARAGRAPH}`, 'i');
const NUMBER = new RegExp(PARAGRAPH, 'i');
/** Nothing is exempt by a paragraph alone. */
const UNDER = new RegExp(`[ ,(]+under ${PARAGRAPH.replace('?<paragraph>', '')}$`, 'i');
const LEFT_OUT = new RegExp(
  `[ ,;(–-]*\\b(?:but )?(?:without|excluding|except|leaving out|not including|minus|no)(?: any| the| all)* ${EXEMPT}${THINGS}\\)?`,
  'i',
);

/** Takes the words about exempt items off a request. */
export function takeExempt(line: string): ExemptAsked & { rest: string } {
  const found = ASKED.exec(line) ?? BY_PARAGRAPH.exec(line);
  if (!found) return { rest: line.replace(LEFT_OUT, '').replace(UNDER, '').trim() };
  const rest = `${line.slice(0, found.index)}${line.slice(found.index + found[0].length)}`;
  const beside = found.groups?.paragraph ?? NUMBER.exec(rest)?.groups?.paragraph;
  return {
    exempt: true,
    ...(beside ? { paragraph: Number(beside) } : {}),
    rest: rest
      .replace(NUMBER, '')
      .replace(/\s+/g, ' ')
      .replace(/[ ,;(]+$/, '')
      .trim(),
  };
}
