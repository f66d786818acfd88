import { attribute, tagsOf } from './markup.ts';
import type { Package } from './package.ts';
import { partText } from './part-text.ts';
import { relationshipsOf } from './relationships.ts';
import { DAMAGED, shown, Unreadable } from './unreadable.ts';

/** A workbook's parts as text, the sheets that can be seen in the order of their tabs. */
export interface Workbook {
  /** Whether its days are counted from 1904, as old Macs do, and not from 1900. */
  from1904: boolean;
  sheets: { name: string; xml: string }[];
  /** Empty where the workbook has none. */
  sharedStrings: string;
  styles: string;
}

/** Finds the parts of a workbook. Hidden sheets are not part of the paper; sheets that are only a chart have no cells. */
export function readWorkbook({ main, parts }: Package): Workbook {
  const related = relationshipsOf(main, parts);
  const text = (name: string): string => {
    const bytes = parts.get(name);
    if (!bytes)
      throw new Unreadable(
        `This file lacks a part that it must have (${shown(name)}). Open it in Excel, save it again and send that.`,
      );
    return partText(name, bytes);
  };
  const one = (type: string): string => {
    const part = related.find((other) => other.type === type && !other.outside);
    return part && parts.has(part.target) ? text(part.target) : '';
  };
  let from1904 = false;
  const sheets: Workbook['sheets'] = [];
  for (const tag of tagsOf(text(main))) {
    if (tag.kind === 'close') continue;
    if (tag.local === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '');
    if (tag.local !== 'sheet' || /hidden/i.test(attribute(tag, 'state') ?? '')) continue;
    const part = related.find(({ id }) => id === attribute(tag, 'id'));
    if (!part || part.outside) throw new Unreadable(DAMAGED);
    if (part.type === 'worksheet')
      sheets.push({ name: attribute(tag, 'name') ?? '', xml: text(part.target) });
  }
  return { from1904, sheets, sharedStrings: one('sharedStrings'), styles: one('styles') };
}
