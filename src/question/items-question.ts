import { foldLetters } from '../register/text.ts';
import { type SidedClause, withOutstanding } from './clauses.ts';
import { aspect, type Decision, marksOf, plainFilter } from './reading.ts';
import { isWord, type Sentence } from './sentence.ts';

/** Questions of which items there are. */

/** Searching looks at words, so names of topics are words to look for too. */
function searchClauses(clauses: SidedClause[], sentence: Sentence): SidedClause[] {
  const typed = new Map<SidedClause, string>();
  for (const clause of clauses) {
    const piece = sentence.find(
      (p) => !isWord(p) && p.mark.is === 'conditions' && p.mark.side === clause.side,
    );
    const at = piece ? sentence.indexOf(piece) : -1;
    const before = sentence.slice(0, at).findLast((p) => !(isWord(p) && /^(?:the|our|a)$/.test(p.word)));
    const named = isWord(before) && /^(?:for|by|owned|from|with)$/.test(before.word);
    const wordy =
      ['topic', 'source'].includes(clause.side) ||
      (['organisation', 'who', 'board'].includes(clause.side) && !named);
    if (piece && wordy && clause.anyOf[0]?.is !== 'mine' && clause.anyOf[0]?.is !== 'unowned')
      typed.set(clause, piece.typed);
  }
  return clauses.map((clause) => {
    const words = typed.get(clause);
    return words === undefined
      ? clause
      : {
          ...clause,
          side: 'mentions',
          anyOf: [{ is: 'mentions', words: foldLetters(words).replace(/^the /, '') }],
        };
  });
}

const ITEM_WORDS =
  /\b(?:items?|actions?|tasks?|things?|everything|anything|promises?|promised|commitments?|jobs?|register|work|doing|points?|list|happening|due)\b/;

export const aboutItems: Decision = (reading) => {
  const { sentence, has, text } = reading;
  const find = has('find');
  const clauses = find ? searchClauses(reading.clauses, sentence) : reading.clauses;
  const completed = marksOf(sentence, 'completed when').length > 0;
  const asked =
    clauses.length > 0 ||
    completed ||
    has('count') ||
    has('everything') ||
    has('both kinds') ||
    ITEM_WORDS.test(text);
  if (!asked) return undefined;
  if (completed) clauses.push({ side: 'status', anyOf: [{ is: 'status', status: 'complete' }] });
  const saidStatus = clauses.some(
    (c) => c.side === 'status' || c.anyOf.some((x) => x.is === 'overdue' || x.is === 'due'),
  );
  const reviewed =
    (has('progress') || has('standing')) && clauses.some((c) => c.side === 'source') && !saidStatus;
  const all = has('everything') || reviewed || (find && !saidStatus);
  const kept = has('both kinds') ? clauses.filter((c) => c.side !== 'kind') : clauses;
  return {
    about: 'items',
    filter: plainFilter(
      all
        ? kept.filter((c) => !(c.anyOf.length === 1 && c.anyOf[0]?.is === 'outstanding'))
        : withOutstanding(kept),
    ),
    as: has('count') ? 'count' : 'list',
    aspect: aspect(reading),
  };
};
