import { asText, isWord, type Sentence } from './sentence.ts';

const inWords = (source: string): RegExp => new RegExp(`(?<=^| )(?:${source})(?= |$)`);

/** Politeness and chat around a question, which must not be taken for part of it: "can I see", "I was wondering". */
const ASIDES = [
  '(?:can|could|may|might|shall|should|would) i (?:please |just |possibly |perhaps |kindly |also )*(?:see|have|get|ask|view|know|look at|look|find out|check|take a look at|have a look at|trouble you for|bother you for|be told|hear)(?: (?:a|the|if|about))*',
  '(?:who|what|which ones) (?:do|should|must) i(?: need to| have to| be)?(?= chas(?!e (?:about|regarding|over)))',
  'i (?:would|will|could|should|am going to|do|just|really|also|still|want|need|have) ?(?:like|love|want|need|got)?(?: to)? (?:see|know|have (?=an? |the |some )|get(?! (?:done|finished|completed|sorted|delivered))|ask|view|look at|find out|check|understand|hear)(?: (?:a|the|if|about|me))*',
  'i (?:would like|want|need|am after|would love|fancy)(?: (?:a|an|the|some))?(?: (?:list|summary|rundown|run down|note|copy|idea|picture|view|sight|breakdown))?(?: of)?(?! to )',
  'i (?:am|was|have been|did|do|just|really|only|am just|was just)(?: (?:just|only|really|not|also))* (?:wonder|wondering|looking for|looking at|looking|interested in|interested|trying to (?:find|see|work out|understand|remember|find out)|asking about|asking|checking on|checking|curious about|curious|sure|after|thinking about|thinking|calling about|writing about|hoping to (?:find|see|know)|meaning to ask|told|prepping for|preparing for)(?: (?:if|about|for|what|whether))?(?: you)?',
  'who (?:do|should|can|must) i (?:(?:speak|talk|ask|contact|ring|email|go|turn|write)(?: to)?(?: (?:about|for|regarding|over))?|chase (?:about|regarding|over))',
  '(?:would|do) you mind (?:telling|letting|showing|giving|sending|reminding|listing)(?: (?:me|us))?(?: (?:know|have|see))?',
  '(?:is there )?(?:a|any) (?:chance|way|possibility)(?: that| of)? (?:you|someone|we|i) (?:could|can|might)(?: possibly| perhaps| please)?',
  '(?:i |and |we |just |only )*wondered(?: (?:if|whether|about))?(?: (?:you|someone) (?:could|can|might))?(?: possibly| perhaps)?',
  'let(?:ting)? (?:me|us) (?:have|see|know)',
  'i (?:always|never|keep|often|usually) (?:forget|forgetting|remember|mix up|get (?:it|them) mixed up)',
  '(?:may|might|could|can) i (?:enquire|inquire|please)(?: (?:as to|about|if|whether))?',
  'it (?:was|has been|is) (?:mentioned|said|suggested|reported|put)(?: to (?:me|us))? that',
  '(?<=^(?:can|could|would|will) you (?:\\S+ ){1,14})for me',
  'i (?:think|guess|hope|mean|believe|suppose|reckon|see|know|asked|said|forgot|forget|wonder|understand|appreciate|heard|cannot remember|can not remember|do not remember|do not know|am not sure)(?: (?:that|if|whether|about|i|you))*',
  'i have (?:completely |totally |rather |just |quite |sort of |kind of )*(?:lost track|forgotten|lost count|lost sight|been asked|been told|heard|missed)(?: (?:of|about|to|by|for))*',
  '(?:i|we) (?:have|have got|got|had|am in|am at|am going to|am off to|am about to go into|am about to)(?: (?:a|an|my|the|another|our))* (?:meeting|call|briefing|appointment|catch up|one to one|1:1|session|interview)(?: (?:with|about|on|at|in|tomorrow|today|later|shortly|soon|coming up))*',
  '(?:i|we) (?:am|are|was|were) (?:just )?(?:off to|going to|about to|meant to|supposed to|due to) (?:see|meet|ring|call|phone|visit|(?:speak|talk|write) to)(?: with)?',
  'if (?:i|you|we) (?:may|can|could|might|would|please|do not mind|would not mind)|if (?:possible|that is ok|that is okay|not too much trouble)',
  '(?:before|when|while|after|as) (?:i|we) (?:go|am|are|leave|head|set|start|get|come|finish up)(?: (?:off|on|into|out|away|for|back|to|a|the|my|our|some|annual))* ?(?:leave|holiday|lunch|home|work|meeting|break|weekend|today|tomorrow|call)?',
  'i (?:should|would) (?:also )?(?:like|love|be (?:grateful|glad|pleased|happy|interested)|appreciate)(?: (?:for|to|if|a|an|the|some|list|know|see|have|get|of|you|could|would|it))*',
  'in (?:\\w+ )?(?:minutes?|mins?|hours?|hrs?|half an hour|an hour)(?: time)?',
  '(?:but|and|yet) (?:has|have|is|are|was|were) (?:still )?not(?: (?:been|yet|done|happened))*(?=$)',
  '(?:to|of|by|at|for) (?:date|be honest|be fair|my knowledge|the way|once|a start|starters|example|instance|now|the moment|the time being|the record)(?= |$)',
].map(inWords);

/** Who somebody says they are counts for nothing: who asks is known by the account. */
const CLAIMS = [
  '(?:i am|this is|it is|my name is|speaking as|asking as|asking for|on behalf of) §who(?: here| speaking)?(?! (?:is|has|does|owns?))',
].map(inWords);

function drop(sentence: Sentence, patterns: RegExp[]): Sentence {
  let kept = sentence;
  let text = asText(kept);
  for (const pattern of patterns) {
    for (let match = pattern.exec(text); match && match[0] !== ''; match = pattern.exec(text)) {
      const before = text.slice(0, match.index).trim();
      const from = before === '' ? 0 : before.split(' ').length;
      kept = [...kept.slice(0, from), ...kept.slice(from + match[0].trim().split(' ').length)];
      text = asText(kept);
    }
  }
  return kept;
}

export const dropAsides = (sentence: Sentence): Sentence =>
  sentence.every((p) => isWord(p) && p.word.length < 3) ? sentence : drop(sentence, ASIDES);

/** "I am Mark Okafor, show me my overdue actions": the name is not what is asked about. */
export const dropClaims = (sentence: Sentence): Sentence =>
  /^(?:asking for|on behalf of)/.test(asText(sentence)) ? sentence : drop(sentence, CLAIMS);
