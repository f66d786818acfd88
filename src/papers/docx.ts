import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { tablesOf } from './html-tables.ts';
import type { PaperLimits } from './limits.ts';
import { readNumbering } from './numbering.ts';
import type { Package } from './package.ts';
import type { PaperTable } from './paper.ts';
import { partText } from './part-text.ts';
import { plainDocument } from './plain-document.ts';
import { relationshipsOf } from './relationships.ts';
import { Unreadable } from './unreadable.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The tables of a Word document, with what stands above each. */
export async function readDocx({ main, parts }: Package, limits: PaperLimits): Promise<PaperTable[]> {
  const related = relationshipsOf(main, parts);
  const textOf = (type: string): string => {
    const name = related.find((part) => part.type === type && !part.outside)?.target ?? '';
    const bytes = parts.get(name);
    return bytes ? partText(name, bytes) : '';
  };
  const numbering = readNumbering(textOf('numbering'), textOf('styles'));
  const document = plainDocument(partText(main, parts.get(main) ?? Buffer.alloc(0)), numbering, limits);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archiveOf(document)) },
    { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  const tables = tablesOf(value, limits);
  if (tables.length > 0) return tables;
  throw new Unreadable(
    'This Word file has no table in it that has anything in it. Send the paper with the table of recommendations, or put the items into a table.',
  );
}

/** An archive of our own making, so that no library unpacks a stranger's. */
function archiveOf(document: string): Uint8Array {
  const link = `<Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/>`;
  return zipSync(
    {
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
      ),
      'word/document.xml': strToU8(document),
    },
    { level: 0 },
  );
}
