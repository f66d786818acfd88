import { attribute, count, type Tag } from './markup.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** What the properties of a paragraph, a row or a cell say that bears on its text or its place. */
export interface Properties {
  /** Where the element is over. */
  end: number;
  style?: string;
  list?: string;
  level?: number;
  /** Taken out by a tracked change. */
  deleted?: boolean;
  gridBefore?: number;
  gridSpan?: number;
  vMerge?: string;
}

/** Properties as they were before a tracked change. */
const EARLIER = new Set(['pPrChange', 'rPrChange', 'trPrChange', 'tcPrChange', 'tblPrExChange']);

/** Goes on through `tags` to the end of the element that `first` opens, and reads what it says on the way. */
export function readProperties(first: Tag, tags: Generator<Tag>): Properties {
  const found: Properties = { end: first.end };
  if (first.kind !== 'open') return found;
  const open = [first.local];
  let earlier = 0;
  for (let next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value;
    const isEarlier = EARLIER.has(tag.local);
    if (tag.kind === 'close') {
      if (open.pop() !== tag.local) throw new Unreadable(DAMAGED);
      if (isEarlier) earlier -= 1;
      if (open.length > 0) continue;
      found.end = tag.end;
      return found;
    }
    if (earlier === 0) note(found, tag);
    if (tag.kind === 'empty') continue;
    open.push(tag.local);
    if (isEarlier) earlier += 1;
  }
  throw new Unreadable(DAMAGED);
}

function note(found: Properties, tag: Tag): void {
  const value = attribute(tag, 'val');
  switch (tag.local) {
    case 'pStyle':
      if (value !== undefined) found.style = value;
      return;
    case 'numId':
      if (value !== undefined) found.list = value;
      return;
    case 'ilvl':
      found.level = count(tag, 'val') ?? 0;
      return;
    case 'del':
    case 'moveFrom':
      found.deleted = true;
      return;
    case 'gridBefore':
      found.gridBefore = count(tag, 'val') ?? 0;
      return;
    case 'gridSpan':
      found.gridSpan = count(tag, 'val') ?? 1;
      return;
    case 'vMerge':
      found.vMerge = value ?? 'continue';
  }
}
