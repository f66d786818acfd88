import type { Decision } from './reading.ts';
import { isWord } from './sentence.ts';

/** Questions of who somebody is, and who is there. */

export const aboutPeople: Decision = ({ sentence, text, clauses }) => {
  if (
    /^(?:(?:so|and|tell me) )*(?:who am i|what is my name|who do you think i am|what (?:boards?|committees?) am i on|which (?:boards?|committees?) am i on|what can i see|am i cleared)\b/.test(
      text,
    )
  )
    return { about: 'asker' };
  const owner = clauses.find((c) => c.side === 'who')?.anyOf[0];
  if (
    owner?.is === 'owner' &&
    clauses.length === 1 &&
    /^(?:(?:so|and|tell me|please) )*who (?:is|the hell is|exactly is) (?:the |our )?§who$|^what is §who (?:'s )?(?:job|role|post|title|position|organisation)$|^what (?:does|is) §who do$/.test(
      text,
    )
  ) {
    return { about: 'person', name: owner.name };
  }
  if (
    /\b(?:who (?:is|are|sits?) (?:all )?(?:on|in) (?:the |our )?(?:§board|board|committee)|who are (?:the |our )?(?:members|officers|people|chairs?)|(?:list|show)(?: me)? (?:of )?(?:the |all |our )*(?:members|people)|who is (?:the |our |in the )?(?:chair|officer|clerk|chairman|chairwoman))\b/.test(
      text,
    )
  )
    return { about: 'directory', of: 'people' };
  if (
    /^(?:(?:what|which|who|list|show|me|are|is|all|the|our|of|please|a) )*(?:organisations?|organizations?|agencies|partners|partner organisations|partner agencies)(?: (?:are|there|involved|in the partnership|do we have|on the register|take part))*$/.test(
      text,
    )
  )
    return { about: 'directory', of: 'organisations' };
  if (
    /^(?:(?:what|which|list|show|me|are|is|all|the|our|of|please) )*(?:boards|committees)(?: (?:are|there|do we have|exist))*$/.test(
      text,
    ) &&
    !sentence.some((p) => !isWord(p))
  )
    return { about: 'directory', of: 'boards' };
  return undefined;
};
