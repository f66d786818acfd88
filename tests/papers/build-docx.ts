import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { buildZip, type ZipEntry } from './build-zip.ts';

/** A cell of a Word table: its paragraphs apart by line breaks; a line that begins with `• ` is an entry of a list. */
export type DocxCell = string | { text: string; columns?: number; rows?: number };

export type DocxBlock = string | { heading: string } | { table: DocxCell[][]; repeatHeader?: boolean };

/** A Word document as Word would write it, from paragraphs, headings and tables. */
export async function buildDocx(blocks: DocxBlock[]): Promise<Uint8Array> {
  const children = blocks.map((block) => {
    if (typeof block === 'string') return new Paragraph(block);
    if ('heading' in block) return new Paragraph({ text: block.heading, heading: HeadingLevel.HEADING_1 });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: block.table.map(
        (cells, index) =>
          new TableRow({
            children: cells.map(tableCell),
            tableHeader: index === 0 && block.repeatHeader !== false,
          }),
      ),
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function tableCell(cell: DocxCell): TableCell {
  const { text, columns = 1, rows = 1 } = typeof cell === 'string' ? { text: cell } : cell;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    children: text
      .split('\n')
      .map((line) =>
        line.startsWith('• ')
          ? new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
          : new Paragraph(line),
      ),
  });
}

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a Word document around a body that a test writes as it likes. */
export function docxParts(body: string, type = WORD_TYPE): ZipEntry[] {
  return [
    { name: '[Content_Types].xml', data: contentTypes([['/word/document.xml', type]]) },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', data: documentXml(body) },
  ];
}

export const rawDocx = (body: string, more: ZipEntry[] = [], type?: string): Uint8Array =>
  buildZip([...docxParts(body, type), ...more]);

/** A body with one table, each cell given as what is in it. */
export const bodyWithTable = (rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`;

/** The list of what each part is, by its name. */
export const contentTypes = (parts: [string, string][]): string =>
  `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`;

/** Relationships by type and target; a third word says that the target is outside. Their ids are `rId1`, `rId2` … */
export const relationships = (related: [string, string, 'External'?][]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${related.map(([type, target, mode], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`;
