import { posix } from 'node:path';
import { attribute, tagsOf } from './markup.ts';
import { partText } from './part-text.ts';
import type { Parts } from './unpack.ts';
import { Unreadable } from './unreadable.ts';

/** What one part of a file says of another: a sheet of its workbook, the styles of a document, a picture in it. */
export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`, `styles`, `hyperlink`. */
  type: string;
  /** The name of the other part; as it is written where that is outside the file. */
  target: string;
  outside: boolean;
}

/** Targets are given from the folder of their part, or from the package itself. */
const ROOT = '/';

/** What may be outside the file: nothing of it is part of the paper, and nobody here follows it. */
const MAY_BE_OUTSIDE = new Set(['hyperlink', 'externallinkpath', 'xlpathmissing', 'xlexternallinkpath']);

/** The relationships of a part; the package itself has the empty name. */
export function relationshipsOf(part: string, parts: Parts): Relationship[] {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const bytes = parts.get(name);
  return bytes ? readRelationships(partText(name, bytes), folder) : [];
}

function readRelationships(xml: string, folder: string): Relationship[] {
  const found: Relationship[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.local !== 'Relationship' || tag.kind === 'close') continue;
    const target = attribute(tag, 'Target') ?? '';
    const outside = attribute(tag, 'TargetMode')?.toLowerCase() === 'external';
    found.push({
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
      target: outside ? target : posix.resolve(ROOT, folder, target).slice(1),
      outside,
    });
  }
  return found;
}

/** Refuses pictures, templates and objects that a file takes from elsewhere; plain links are harmless. */
export function refuseOutside(parts: Parts): void {
  for (const [name, bytes] of parts) {
    if (!/\.rels$/i.test(name)) continue;
    const outside = readRelationships(partText(name, bytes), '').filter((related) => related.outside);
    const type = outside.find((related) => !mayBeOutside(related))?.type;
    if (type !== undefined) throw new Unreadable(whatIsOutside(type));
  }
}

/** A template on a drive of whoever wrote the paper is what every office has; one on a server could be anybody's. */
const mayBeOutside = ({ type, target }: Relationship): boolean =>
  MAY_BE_OUTSIDE.has(type.toLowerCase()) ||
  (type === 'attachedTemplate' && /^(?:file:\/{3})?[a-z]:[\\/]/i.test(target));

function whatIsOutside(type: string): string {
  if (type === 'image')
    return 'This file fetches a picture from outside. Put the picture itself into it, or take it out, and send it again.';
  if (type === 'attachedTemplate')
    return 'This file fetches its template from outside. In Word, attach the template Normal to it, and send it again.';
  return 'This file fetches something from outside. Take that out, save it and send it again.';
}
