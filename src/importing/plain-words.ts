import { KINDS, type Kind, type Visibility } from '../register/item.ts';
import { foldLetters } from '../register/text.ts';

/** Kinds and visibility in people's words. */

const keyOf = (text: string): string =>
  foldLetters(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const VISIBILITY: Record<Visibility, Set<string>> = {
  exempt: new Set([
    'exempt',
    'part b',
    'b',
    'confidential',
    'restricted',
    'private',
    'not for publication',
    'pink',
    'part two',
  ]),
  open: new Set([
    'open',
    'part a',
    'a',
    'public',
    'unrestricted',
    'not exempt',
    'not confidential',
    'for publication',
    'not restricted',
  ]),
};
const YES = new Set(['yes', 'y', 'true', 'tick']);
const NO = new Set(['no', 'n', 'false']);
const ASKS_EXEMPT =
  /\b(?:part b|exempt|confidential|confidentiality|restricted|private|not for publication)\b/;
const ASKS_OPEN = /\b(?:open|public|for publication|publish)\b/;

/** Yes and no mean what the heading asks: "Part B?" or "Public?", and nothing where it asks both. */
export function readVisibility(text: string, heading: string): Visibility | undefined {
  const key = keyOf(text);
  for (const visibility of ['exempt', 'open'] as const)
    if (VISIBILITY[visibility].has(key)) return visibility;
  const asked = keyOf(heading);
  const exempt = ASKS_EXEMPT.test(asked);
  const open = ASKS_OPEN.test(asked.replace('not for publication', ''));
  if (exempt === open) return undefined;
  if (YES.has(key) || /^[✓✔☑]$/u.test(text.trim())) return exempt ? 'exempt' : 'open';
  return NO.has(key) ? (exempt ? 'open' : 'exempt') : undefined;
}

export function readKind(text: string): Kind | undefined {
  const key = keyOf(text);
  const exact = KINDS.find((kind) => kind === key || `${kind}s` === key);
  return exact ?? ({ rec: 'recommendation', recs: 'recommendation', task: 'action' } as const)[key as 'rec'];
}

/** What people write where nobody or nothing is meant. */
export const isNothing = (text: string): boolean =>
  /^(?:[-–—.]+|n\/?a|none|nobody|nil|tbc|tba|tbd|to be (?:confirmed|agreed|determined|allocated|advised)|vacant|not known|unknown|\?+)$/i.test(
    text.trim(),
  );
