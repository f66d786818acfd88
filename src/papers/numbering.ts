import { attribute, count, type Tag, tagsOf } from './markup.ts';

/** How one level of a list numbers its entries. */
export interface Level {
  /** The number of the first entry. */
  start: number;
  /** How a number is written: `decimal`, `lowerLetter`, `cardinalText`; `bullet` for none. */
  format: string;
  /** What stands before an entry; `%2` is the number of its second level. */
  text: string;
  /** The style whose paragraphs are entries of this level without saying so. */
  style: string | undefined;
}

/** Which list a paragraph belongs to, and its level counted from 0. */
export interface Entry {
  list: string;
  level: number;
}

/** The lists of a document, as its parts `numbering` and `styles` define them. */
export interface Numbering {
  /** Lists with one `definition` count together. `restarts` are the levels that a list starts anew. */
  lists: Map<string, { definition: string; levels: Map<number, Level>; restarts: Map<number, number> }>;
  /** The entries that paragraphs of a style are. */
  styles: Map<string, Entry>;
}

/** Reads the lists; a document that has none gives two empty texts. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const definitions = new Map<string, Map<number, Level>>();
  // Lists that are laid down by a style have their levels where that style says.
  const links = new Map<Map<number, Level>, string>();
  const lists: Numbering['lists'] = new Map();
  let levels = new Map<number, Level>();
  let restarts = new Map<number, number>();
  let level: Level | undefined;
  let override = 0;
  for (const tag of tagsOf(numberingXml)) {
    if (tag.kind === 'close') {
      if (tag.local === 'lvl') level = undefined;
      continue;
    }
    const value = attribute(tag, 'val') ?? '';
    if (tag.local === 'abstractNum') {
      levels = new Map();
      definitions.set(attribute(tag, 'abstractNumId') ?? '', levels);
    } else if (tag.local === 'num') {
      levels = new Map();
      restarts = new Map();
      lists.set(attribute(tag, 'numId') ?? '', { definition: '', levels, restarts });
    } else if (tag.local === 'abstractNumId') {
      const list = [...lists.values()].at(-1);
      if (list) list.definition = value;
      for (const [at, known] of definitions.get(value) ?? []) levels.set(at, known);
    } else if (tag.local === 'lvlOverride') override = count(tag, 'ilvl') ?? 0;
    else if (tag.local === 'startOverride') restarts.set(override, count(tag, 'val') ?? 1);
    else if (tag.local === 'numStyleLink') links.set(levels, value);
    else if (tag.local === 'lvl') {
      level = { start: 0, format: 'decimal', text: '', style: undefined };
      levels.set(count(tag, 'ilvl') ?? 0, level);
    } else if (level) readLevel(level, tag, value);
  }
  const styles = readStyles(stylesXml, lists);
  for (const list of lists.values()) {
    const link = links.get(definitions.get(list.definition) ?? list.levels);
    const linked = lists.get(styles.get(link ?? '')?.list ?? '');
    if (link !== undefined && linked) for (const [at, known] of linked.levels) list.levels.set(at, known);
  }
  return { lists, styles };
}

function readLevel(level: Level, tag: Tag, value: string): void {
  if (tag.local === 'start') level.start = count(tag, 'val') ?? 0;
  else if (tag.local === 'numFmt') level.format = value;
  else if (tag.local === 'lvlText') level.text = value;
  else if (tag.local === 'pStyle') level.style = value;
}

function readStyles(xml: string, lists: Numbering['lists']): Map<string, Entry> {
  const own = new Map<string, { list?: string; level?: number; basedOn?: string }>();
  let id = '';
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.local === 'style') {
      id = attribute(tag, 'styleId') ?? '';
      own.set(id, {});
    }
    const style = own.get(id);
    const value = attribute(tag, 'val');
    if (!style || value === undefined) continue;
    if (tag.local === 'basedOn') style.basedOn = value;
    else if (tag.local === 'numId') style.list = value;
    else if (tag.local === 'ilvl') style.level = Number(value);
  }
  const entries = new Map<string, Entry>();
  for (const name of own.keys()) {
    const seen = new Set<string>();
    let from: string | undefined = name;
    while (from !== undefined && !seen.has(from) && own.get(from)?.list === undefined) {
      seen.add(from);
      from = own.get(from)?.basedOn;
    }
    const list = from === undefined ? undefined : own.get(from)?.list;
    if (list === undefined) continue;
    const linked = [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === name)?.[0];
    const level = own.get(name)?.level ?? linked ?? own.get(from ?? '')?.level ?? 0;
    entries.set(name, { list, level });
  }
  return entries;
}
