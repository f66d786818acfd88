import type { Day } from '../register/day.ts';
import { type Strategy, strategiesOf, strategyInForce } from '../register/strategy.ts';
import type { Frame } from './mark.ts';
import { markAll } from './marking.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How something is asked: searching, asking for progress, for an owner, for a date, for the priorities. */

const frame = (name: Frame) => () => ({ is: 'frame' as const, frame: name });

/** "Find …", "anything mentioning …": what follows is looked for in the words of every item. */
export function markSearch(sentence: Sentence): Sentence {
  const start = markAll(
    sentence,
    /(?:(?:please|can|could|would|you|i|want|to|help|me|us|now|ok|and) )*(?:find|search|look up|lookup|search for|do a search for|run a search for|look for|hunt for|find me|locate)(?: (?:me|us|out|for|through|everything|anything|all|the|every|any|words?|phrase|term|text|items?|actions?|register|in|that|which|with|entries|entry|about|on))*(?= \S)/,
    (_, __, before) => (before.length === 0 ? { is: 'frame', frame: 'find' } : undefined),
  );
  return markAll(
    start,
    /(?:that |which |who |anything |everything |where )*(?:mention|mentions|mentioning|mentioned|containing|contains|contain|referring to|refers? to|references?|with the words?|talks? about|says?|saying|including the words?|with the phrase|quoting)(?: (?:the )?(?:words?|phrase|term))?(?= \S)/,
    frame('find'),
  );
}

/** "Where are we with …", "the latest on …", "has … been done": how far it has got. */
export function markProgress(sentence: Sentence): Sentence {
  return [
    /(?:what |how )?(?:(?:is|are|has|have|the|any|much|been|made|there|we|you|was) )*(?:(?<!\bin )progress|headway|movement)(?: (?:report|update|being|been|is|made|so|far|to|date|there))*(?: (?:on|with|of|against|towards|for|in|about|from))?/,
    /(?:what is |is there |have we |any |an |the |give me |got )*(?:the )?(?:latest|newest|update|updates|news|status|state of play|word|position|picture|story)(?: (?:position|news|update|progress|there is|we have|we have got|is))*(?: (?:on|with|of|from|about|for|regarding|around))/,
    /where (?:are|have|do) (?:we|you|they|things) (?:up |got |at |now |currently |stand |stood )*(?:to |at )?(?:with|on|regarding|in)/,
    /what (?:is|has been|has|was) (?:happening|happened|going on|occurring|doing|the story|up)(?: (?:with|to|on|about|in|around|regarding))/,
    /how far (?:on |along |advanced |are |is |have |has |we |they |got |into )*(?:with|on|in|into)?/,
    /how (?:is|are|has)(?= (?:the |our |that |this )*(?:§(?:topic|source|mentions|ref)) ?(?:.* )?(?:going|getting on|coming (?:along|on)|progressing|doing|looking|shaping up|moving))/,
    /(?:whats|what) (?:has )?(?:changed|moved)(?: (?:with|on|in))?/,
  ].reduce((read, pattern) => markAll(read, pattern, frame('progress')), sentence);
}

/** Who has it, and when must it be done. */
export function markAspects(sentence: Sentence): Sentence {
  const owner = markAll(
    sentence,
    /(?:so |and |ok |tell me |do (?:we|you) know |remind me |can you tell me )*who (?:all |on earth |the hell |exactly )?(?:is |are |has |have |does |it is |else is |exactly is |will be |should be |would be )*(?:own|owns|the owners? of|the owners?|doing|responsible for|responsible|accountable for|accountable|dealing with|deals with|handling|handles|working on|works on|got|getting|looking after|looks after|delivering|delivers|picking up|assigned to|assigned|down for|taking forward|taking|sorting|on(?! (?:the |our )?§board)|actioning|the person for|the contact for|(?:supposed|meant) to (?:do|be (?:doing|sorting out|sorting|dealing with|handling|leading|responsible for|working on)))(?! (?:my|§mine))/,
    frame('owner'),
  );
  const owned = markAll(
    owner,
    /whose (?:is|are|action is|job is|responsibility is|name is against|name is on|task is)|who (?:has|have) (?=§(?:ref|mentions))|(?:by whom|owned by who|the owners? of|whose)/,
    frame('owner'),
  );
  return markAll(
    owned,
    /(?:by )?when (?:is|are|does|do|must|should|will|was|were|has|have|did|can we expect)(?=.*(?:due|done|finish|finished|complete|completed|deadline|expected|deliver|delivered|ready|end|happen|happening|§when|§status|§ref|§mentions|need|over))|(?<!\b(?:no|without|any|a|not|have) )(?:the )?(?:deadline|due date|date|timescale|target date) (?:for|on|of)|what is the (?:deadline|due date|timescale|target date)(?: (?:for|on|of))?|how long (?:has|have|is|do|does)/,
    frame('due'),
  );
}

const has = (sentence: Sentence, name: Frame): boolean =>
  sentence.some((piece) => !isWord(piece) && piece.mark.is === 'frame' && piece.mark.frame === name);

/** The frames that a sentence has. */
export function framesOf(sentence: Sentence): { has: (name: Frame) => boolean; text: string } {
  return { has: (name) => has(sentence, name), text: asText(sentence) };
}

/** "What are our priorities", "which areas of focus": the strategy, not the items under it. */
export function markPriorities(sentence: Sentence, { directory }: Vocabulary, today: Day): Sentence {
  const strategies = strategiesOf(directory.areas);
  const inForce = strategyInForce(strategies, today);
  const earlier = inForce && strategies[strategies.indexOf(inForce) + 1];
  const strategy = (of: Strategy | undefined) => () =>
    of && { is: 'strategy' as const, name: of.name, period: of.period };
  const paper = '(?:partnership )?(?:strategy|plan)';
  let read = markAll(
    sentence,
    new RegExp(`(?:the |our )?(?:last|previous|old|former|earlier|prior) ${paper}`),
    strategy(earlier),
  );
  read = markAll(
    read,
    new RegExp(
      `(?:the |our )(?:current |present |new |latest )?${paper}|(?:current|present|new|latest) ${paper}`,
    ),
    strategy(inForce),
  );
  return [
    /what (?:do|does|is) (?:we|the partnership|the board|the §board|§board|§organisation|the §organisation) (?:focus|focusing|focussing|concentrate|concentrating|focused|focussed)(?: on)?/,
    /(?:which|what) (?:areas?|priorit(?:y|ies)|themes?|topics?)(?: (?:of|focus|assurance|do|does|is|are|we|all))* (?:sits?|comes?|falls?|belongs?|lies?|go|goes|fits?|are|is|listed|there)?(?: (?:under|in|within|beneath|part of|below|inside|to))(?= (?:the |our )?§(?:topic|strategy))/,
    /(?:which|what) (?:priority|strategy|theme|strategic objective)(?: area)? (?:does|do|is|are|has|covers?|includes?)(?=.* ?§topic)/,
    /(?:(?:strategic|our|the|key|main|partnership|current|top|overall|agreed|three|four|five|six|all|stated|published|local) )*(?:priorities|priority areas|priority themes|areas? of (?:focus|assurance)|focus areas?|assurance areas?|strategic (?:objectives|aims|themes|priorities)|umbrella themes?)(?: (?:are|were|again|for|of|in|under|within))?/,
  ].reduce((marked, pattern) => markAll(marked, pattern, frame('priorities')), read);
}

/** "How are we doing?", "give me a summary": where things stand, in figures. */
export function markStanding(sentence: Sentence): Sentence {
  return [
    /how (?:are|is|have|has)(?= (?:the |our )?§(?:board|organisation|who) (?:all |been |actually |currently )*(?:doing|getting on|performing|going|progressing|faring|coming along))/,
    /how (?:are|is|have|has) (?:we|the partnership|everyone|everybody|things|it all|everything|the committee|the board|i|all) (?:all |been |actually |currently )*(?:doing|getting on|performing|going|progressing|looking|faring|shaping up|coming along|coming on|fared)(?: (?:overall|generally|so far|these days|today|then|at the moment|currently|on|with|against|for|in|over|around))*/,
    /(?:(?:give|show|can|could|get|send|me|us|a|an|the|quick|short|brief|general|high level|overall|please|have|i|you|what is) )*(?:summary|overview|dashboard|headlines?|headline figures|snapshot|state of play|overall position|big picture|key figures|scorecard|how we stand|where we stand|where do we stand|health check|stocktake)(?: (?:of|for|on|about|with|please|report|overall))*/,
  ].reduce((read, pattern) => markAll(read, pattern, frame('standing')), sentence);
}
