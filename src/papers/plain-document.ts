import type { PaperLimits } from './limits.ts';
import { tooManyRows } from './limits-of-tables.ts';
import { countEntries } from './list-labels.ts';
import { escaped, type Tag, tagsOf } from './markup.ts';
import type { Numbering } from './numbering.ts';
import { readProperties } from './properties.ts';
import { DAMAGED, TOO_LARGE, Unreadable } from './unreadable.ts';

/** What has no text of the paper in it, or only text that is deleted, and goes with everything in it. */
const LEFT_OUT = new Set(
  `rPr tblPr tblPrEx tblGrid sectPr sdtPr sdtEndPr proofErr bookmarkStart bookmarkEnd permStart permEnd drawing object
  commentRangeStart commentRangeEnd commentReference footnoteReference endnoteReference lastRenderedPageBreak
  del moveFrom moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd fldChar instrText delText
  delInstrText imagedata Choice binData`.split(/\s+/),
);

/** Elements under names that the library knows: `smartTag` is its name for one that only holds others. */
const RENAMED = new Map([
  ['hyperlink', 'smartTag'],
  ['fldSimple', 'smartTag'],
  ['dir', 'smartTag'],
  ['bdo', 'smartTag'],
  ['cr', 'br'],
  ['ptab', 'tab'],
]);

const PROPERTIES = new Set(['pPr', 'trPr', 'tcPr']);

/**
 * A document's main part with nothing left but text, tables and what merges their cells, so that the library that
 * reads it sees as little as possible of what a stranger made. What Word adds by itself is added as text: the numbers
 * and bullets of lists, and the empty cells before a row that begins further right.
 */
export function plainDocument(xml: string, numbering: Numbering, limits: PaperLimits): string {
  const label = countEntries(numbering);
  const kept: string[] = [];
  let copied = 0;
  let elements = 0;
  let rows = 0;
  /** The open elements that are kept, under their new names. */
  const open: string[] = [];
  const replace = (tag: Tag, text: string): void => {
    kept.push(xml.slice(copied, tag.at), text);
    copied = tag.end;
  };
  const tags = tagsOf(xml);
  for (const tag of tags) {
    const name = RENAMED.get(tag.local) ?? tag.local;
    const colon = tag.prefix === '' ? '' : `${tag.prefix}:`;
    if (tag.kind === 'close') {
      if (open.pop() !== colon + name) throw new Unreadable(DAMAGED);
      if (name !== tag.local) replace(tag, `</${colon}${name}>`);
      continue;
    }
    if (LEFT_OUT.has(name) || PROPERTIES.has(name)) {
      const found = readProperties(tag, tags);
      replace(tag, PROPERTIES.has(name) ? propertiesText(name, colon, found, numbering, label) : '');
      copied = found.end;
      continue;
    }
    elements += 1;
    if (name === 'tr') rows += 1;
    if (rows > limits.rows) throw tooManyRows(limits);
    if (elements > limits.elements) throw new Unreadable(TOO_LARGE);
    if (tag.kind === 'open') open.push(colon + name);
    if (open.length > limits.depth) throw new Unreadable(TOO_DEEP);
    if (name !== tag.local) replace(tag, `<${colon}${name}${tag.kind === 'empty' ? '/' : ''}>`);
  }
  kept.push(xml.slice(copied));
  return kept.join('');
}

const TOO_DEEP =
  'This file has tables or other things nested too deeply in each other. Send only the table with the items.';

type Found = ReturnType<typeof readProperties>;

function propertiesText(
  name: string,
  w: string,
  found: Found,
  numbering: Numbering,
  label: (entry: { list: string; level: number }) => string,
): string {
  if (name === 'tcPr') {
    const span = found.gridSpan === undefined ? '' : `<${w}gridSpan ${w}val="${found.gridSpan}"/>`;
    const merge = found.vMerge === undefined ? '' : `<${w}vMerge ${w}val="${escaped(found.vMerge)}"/>`;
    return `<${w}tcPr>${span}${merge}</${w}tcPr>`;
  }
  if (name === 'trPr') {
    const before = `<${w}tc><${w}tcPr><${w}gridSpan ${w}val="${found.gridBefore}"/></${w}tcPr><${w}p/></${w}tc>`;
    return (found.deleted ? `<${w}trPr><${w}del/></${w}trPr>` : '') + (found.gridBefore ? before : '');
  }
  // The mark at a paragraph's end is deleted: what is left of it becomes part of the next.
  if (found.deleted) return `<${w}pPr><${w}rPr><${w}del/></${w}rPr></${w}pPr>`;
  const ofStyle = numbering.styles.get(found.style ?? '');
  const list = found.list ?? ofStyle?.list;
  if (list === undefined) return '';
  const text = label({ list, level: found.level ?? ofStyle?.level ?? 0 });
  return text === '' ? '' : `<${w}r><${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r>`;
}
