import { DAMAGED, Unreadable } from './unreadable.ts';

/** A tag of a part. Parts that get this far have neither comments nor CDATA nor declarations (`partText`). */
export interface Tag {
  /** What stands before the colon; empty where nothing does. */
  prefix: string;
  /** The name without its prefix. */
  local: string;
  kind: 'open' | 'close' | 'empty';
  /** Its attributes as they are written. */
  attributes: string;
  /** Where it begins and where what follows it begins. */
  at: number;
  end: number;
}

const TAG = /<(\/?)(?:([\w.-]+):)?([\w.-]+)([^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*)>/y;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The tags of a part in order. Whatever is no tag where one must be is damage, so that each byte is looked at once. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    if (xml.charCodeAt(at + 1) === 63) {
      const over = xml.indexOf('?>', at);
      if (over < 0) throw new Unreadable(DAMAGED);
      at = xml.indexOf('<', over);
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(xml);
    if (!found) throw new Unreadable(DAMAGED);
    const [whole, slash, prefix = '', local = '', attributes = ''] = found;
    const end = at + whole.length;
    const kind = slash === '/' ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
    yield { prefix, local, kind, attributes, at, end };
    at = xml.indexOf('<', end);
  }
}

/** The value of an attribute, whatever its prefix is. */
export function attribute(tag: Tag, name: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(tag.attributes); found; found = ATTRIBUTE.exec(tag.attributes))
    if (found[1] === name) return unescaped(found[2] ?? found[3] ?? '');
  return undefined;
}

/** The value of an attribute that is a whole number from 0; undefined for any other. */
export function count(tag: Tag, name: string): number | undefined {
  const value = attribute(tag, name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Text as it stands between tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? all : String.fromCodePoint(code);
  });
}
