import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { item } from '../register/entries.ts';
import { ANN, fellshire, items, TODAY } from './fellshire.ts';

/**
 * Measures how long the worst questions take to read: `node --import tsx tests/question/adversarial.ts 1000`, where
 * the figure is the number of outstanding items, whose titles are looked through.
 * Time depends on the machine, so this is a tool and no test; a pattern that backtracks stands out by seconds.
 */

const LONGEST = 500;
const fill = (words: string): string => words.repeat(Math.ceil(LONGEST / words.length)).slice(0, LONGEST);

/** Words that the patterns repeat, which is where a pattern that backtracks would be caught. */
const REPEATED =
  'a not and or the is are has have been that which with to do be get need needs done of on in for by before after who what when where how many much any all still yet left only just also plus no one nobody owner due date deadline between from week month next last this number progress latest update report minutes review meeting board police karen may risk red late overdue complete started priority 1 2018 1/2 §who ? , . \' " ( ) - / & @ _ it them those please can you i me my show list give tell find search mention count number of'.split(
    ' ',
  );

const WHOLE: [name: string, text: string][] = [
  ['one long word', 'a'.repeat(LONGEST)],
  ['one long number', '9'.repeat(LONGEST)],
  ['hyphens', fill('a-')],
  ['a ref without end', fill('ab-12-')],
  ['figures with slashes', fill('1/')],
  ['dates', fill('1/2/2018 ')],
  ['dates joined', fill('1 May - ')],
  ['months', fill('january february ')],
  ['weekdays', fill('monday tuesday ')],
  ['quarters', fill('q1 2018/19 ')],
  ['html', fill('<a href="#">&amp;</a>')],
  ['json', fill('{"a":[1,2],')],
  ['right to left marks', fill('‮what is‏ ')],
  ['combining accents', fill('á́́')],
  ['emoji', fill('👮‍♀️ ')],
  ['punctuation', fill('?!.,;:')],
  ['new lines', fill('\n\r\t ')],
  ['apostrophes', fill("'s ")],
  ['not done', fill('has not been yet ')],
  ['still to be done', fill('still need to be ')],
  ['with no owner', fill('which that has no named clear ')],
  ['due', fill('which is due to be ')],
  ['should have been', fill('should have been already ')],
  ['words that nobody knows', fill('qzxv wvut zzyx ')],
  ['slips', fill('ovredue recomendation ')],
  ['names', fill('ravi karen sandra green ')],
  ['sources', fill('home safety review of the ')],
  ['asides', fill('i was just wondering if i could ')],
  ['search', fill('please can you help me to find me ')],
  ['may be', fill('can could may might ')],
  ['who is', fill('who is the ')],
  ['how are we', fill('how are we all doing so far ')],
  ['including done', fill('including the those any all ones that which are already ')],
  ['past their deadline', fill('has been gone past well ')],
  ['did we', fill('did we they ever all already ')],
  ['agreed', fill('which that were agreed ')],
];

const register = Array.from({ length: Number(process.argv[2] ?? 100) }, (_, i) => {
  const { title, ...rest } = items[i % items.length] ?? item();
  return { ...rest, ref: `HC-${i}`, title: `${title} in district ${i}`, status: 'in progress' as const };
});
const vocabulary = vocabularyOf(fellshire(ANN, 'personal', register));

function measure(name: string, text: string): [ms: number, name: string] {
  const began = performance.now();
  understand(text, vocabulary, TODAY, {
    question: { about: 'items', filter: [], as: 'list' },
    refs: ['HC-1'],
  });
  return [performance.now() - began, name];
}

measure('a first one, which makes the patterns ready', "what's overdue");
const results = [
  ...REPEATED.map((word) => measure(`“${word}” again and again`, fill(`${word} `))),
  ...REPEATED.map((word) =>
    measure(`“${word}” and a question`, `${fill(`${word} `).slice(0, 480)} zzz overdue`),
  ),
  ...WHOLE.map(([name, text]) => measure(name, text)),
  ...WHOLE.map(([name, text]) => measure(`${name}, and a question`, `${text.slice(0, 480)} zzz overdue`)),
].sort(([a], [b]) => b - a);

process.stdout.write(
  results
    .slice(0, 20)
    .map(([ms, name]) => `${ms.toFixed(0).padStart(7)} ms  ${name}\n`)
    .join(''),
);
