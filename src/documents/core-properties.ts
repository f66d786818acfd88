const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** Who wrote a file, as its properties have it. */
const AUTHOR = 'Partnership promises';

/**
 * What a document says of itself: title, language and when it was made. The library's own would take the time from the
 * machine's clock, and has no language. Source: ECMA-376 part 2, core properties.
 */
export function corePropertiesOf(title: string, language: string, now: Date): string {
  const at = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${AUTHOR}</dc:creator>`,
    `<cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
