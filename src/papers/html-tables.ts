import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { layOut, type SpanningCell } from './grid.ts';
import type { PaperLimits } from './limits.ts';
import { takeRows, tooManyColumns } from './limits-of-tables.ts';
import type { PaperTable } from './paper.ts';
import { TOO_LARGE, Unreadable } from './unreadable.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** How many lines above a table are kept: its headings are among the last. */
const LINES_ABOVE = 20;

/** The tables of a document that was made into HTML, in order, and the text between them. */
export function tablesOf(html: string, limits: PaperLimits): PaperTable[] {
  const tables: PaperTable[] = [];
  const taken = takeRows(limits);
  let above: string[] = [];
  let seen = 0;
  for (const node of parseFragment(html).childNodes) {
    if (!isElement(node, 'table')) {
      above.push(...linesOf(node).filter((line) => line !== ''));
      continue;
    }
    seen += 1;
    if (seen > limits.tables) throw new Unreadable(TOO_LARGE);
    const table: PaperTable = { name: `table ${seen}`, above: above.slice(-LINES_ABOVE), rows: [] };
    for (const line of table.above) taken.text(line);
    const grid = layOut(rowsOf(node).map(cellsOf), limits.columns, () => tooManyColumns(table.name, limits));
    for (const [index, cells] of grid.entries())
      taken.add(table.rows, { line: index + 1, cells }, table.name);
    if (table.rows.length > 0) tables.push(table);
    above = [];
  }
  return tables;
}

/** Rows may stand in a head and a body; those of tables within cells are not among them. */
function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((node) => {
    if (isElement(node, 'tr')) return [node];
    return isElement(node, 'thead') || isElement(node, 'tbody') ? rowsOf(node) : [];
  });
}

function cellsOf(row: Element): SpanningCell[] {
  return row.childNodes
    .filter((node) => isElement(node, 'td') || isElement(node, 'th'))
    .map((cell) => ({
      text: linesOf(cell).join('\n').trim(),
      columns: span(cell, 'colspan'),
      rows: span(cell, 'rowspan'),
    }));
}

function span(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}

/** Text as lines: one for each paragraph, line break, and cell of a table within. */
function linesOf(node: Node): string[] {
  if (!isBlock(node)) return linesOfText(inlineText(node));
  const lines: string[][] = [];
  let inline = '';
  for (const child of node.childNodes) {
    if (!isBlock(child)) {
      inline += inlineText(child);
      continue;
    }
    lines.push(linesOfText(inline), linesOf(child));
    inline = '';
  }
  return [...lines, linesOfText(inline)].flat();
}

function inlineText(node: Node): string {
  if (node.nodeName === 'br') return '\n';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(inlineText).join('') : '';
}

/** Hyphens that only say where a line may end go, and those that only say where it may not are plain ones. */
const linesOfText = (text: string): string[] =>
  text === ''
    ? []
    : text
        .replaceAll('\u00ad', '')
        .replaceAll('\u2011', '-')
        .split('\n')
        .map((line) => line.replaceAll('\t', ' ').trim());

const BLOCKS = new Set(['p', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'ul', 'ol', 'li', 'div']);

const isElement = (node: Node, name: string): node is Element => node.nodeName === name;
const isBlock = (node: Node): node is Element => BLOCKS.has(node.nodeName);
