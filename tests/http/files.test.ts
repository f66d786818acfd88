import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileLinks } from '../../src/http/file-links.ts';
import type { ServedFile } from '../../src/http/files.ts';
import { type Server, startServer } from '../../src/http/server.ts';

const ID = 'aB3_-'.repeat(9);
const REPORT: ServedFile = {
  name: 'Progress – “Hate crime” 50% (final).docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: new TextEncoder().encode('a report'),
};
const GONE = 'This file is no longer kept. Ask the bot for it again.\n';

let kept: Map<string, ServedFile>;
let asked: string[];
let faults: unknown[];
let server: Server;
let broken: boolean;
let wait: number | undefined;
beforeEach(async () => {
  kept = new Map([[ID, REPORT]]);
  asked = [];
  faults = [];
  broken = false;
  wait = undefined;
  server = await startServer(
    {
      messages: async () => ({ status: 200 }),
      ready: async () => true,
      files: async (id) => {
        asked.push(id);
        if (broken) throw new Error(`the row of ${id} could not be read`);
        return kept.get(id);
      },
      tooManyFiles: () => wait,
      onFault: (error) => void faults.push(error),
    },
    { port: 0, host: '127.0.0.1' },
  );
});
afterEach(() => server.close());

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${server.port}/files/${path}`, init);
const keep = (more: Partial<ServedFile>) => void kept.set(ID, { ...REPORT, ...more });

const GUARDS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

describe('a file that is kept', () => {
  it('is given to whoever knows its id, to be saved and not to be opened in the browser', async () => {
    const response = await get(ID);
    expect([response.status, await response.text()]).toEqual([200, 'a report']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...GUARDS,
      'content-type': REPORT.mime,
      'content-length': '8',
      'content-disposition':
        'attachment; filename="Progress _ _Hate crime_ 50_ (final).docx"; filename*=UTF-8\'\'Progress%20%E2%80%93%20%E2%80%9CHate%20crime%E2%80%9D%2050%25%20%28final%29.docx',
    });
  });

  it('is told of to HEAD, without its content', async () => {
    const [told, given] = [await get(ID, { method: 'HEAD' }), await get(ID)];
    const without = ({ headers }: Response) => {
      const { date, connection, 'keep-alive': alive, ...rest } = Object.fromEntries(headers);
      return rest;
    };
    expect([told.status, await told.text(), without(told)]).toEqual([200, '', without(given)]);
  });

  it('is not used up by chat clients that look at links', async () => {
    for (let looks = 20; looks > 0; looks--) await get(ID, { method: looks % 2 ? 'HEAD' : 'GET' });
    expect((await get(ID)).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('is not to be had or changed by %s', async (method) => {
    expect((await get(ID, { method })).status).toBe(405);
    expect(asked).toEqual([]);
  });

  it.each([
    ['text/csv; charset=utf-8', 'text/csv; charset=utf-8'],
    ['text/html\r\nset-cookie: x=1', 'application/octet-stream'],
    ['', 'application/octet-stream'],
    ['report', 'application/octet-stream'],
  ])('of the type %j is served as %s', async (mime, served) => {
    keep({ mime });
    expect((await get(ID)).headers.get('content-type')).toBe(served);
  });

  it('whatever it is called, is saved under a name and under no path', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (name) => {
        keep({ name });
        const response = await get(ID);
        const disposition = response.headers.get('content-disposition') ?? '';
        expect(response.status).toBe(200);
        const [, plain, encoded] =
          /^attachment; filename="([^"\\]*)"; filename\*=UTF-8''([\w.~!%-]*)$/.exec(disposition) ?? [];
        expect(plain).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeURIComponent(encoded ?? '%')).not.toMatch(/[\\/\r\n]/);
      }),
      { numRuns: 100 },
    );
  });

  it('is given to several at once, whole', async () => {
    const bytes = new Uint8Array(3_000_000).map((_, i) => i % 251);
    keep({ bytes });
    const all = await Promise.all(
      [1, 2, 3, 4].map(async () => new Uint8Array(await (await get(ID)).arrayBuffer())),
    );
    for (const one of all) expect(Buffer.compare(one, bytes)).toBe(0);
  });
});

describe('a file that is not kept', () => {
  const answerOf = async (response: Response) => {
    const { date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: await response.text() };
  };

  it.each([
    ['was never there', 'x'.repeat(43)],
    ['has an id of another kind', '7'],
    ['has an id that is too long', 'x'.repeat(500)],
    ['has a path for an id', '..%2F..%2Fetc%2Fpasswd'],
    ['has a filter for an id', "x'%20or%20PartitionKey%20ge%20'"],
    ['has more behind its id', `${ID}/more`],
    ['has no id', ''],
    ['has a zero byte in its id', `${'x'.repeat(40)}%00`],
    ['is the one that is kept, in capitals', ID.toUpperCase()],
  ])('gives the answer of one that has gone, where it %s', async (_, id) => {
    kept.clear();
    const gone = await answerOf(await get(ID));
    expect(gone).toMatchObject({
      status: 404,
      text: GONE,
      headers: { ...GUARDS, 'content-type': 'text/plain; charset=utf-8' },
    });
    expect(await answerOf(await get(id))).toEqual(gone);
  });

  it.each(['', `${ID}/more`, `${ID}/../../healthz`, '%E0%A4%A'])(
    'has no address such as %s',
    async (path) => {
      const { status, text } = await answerOf(await get(path));
      expect(status === 404 || path.includes('..')).toBe(true);
      expect(text).not.toContain('report');
    },
  );

  it('costs the store no look where its id is none', async () => {
    await get('short');
    await get(encodeURIComponent('a b'.repeat(10)));
    expect(asked).toEqual([]);
  });
});

it('a file that is fetched too often is to be tried for later, and costs the store no look', async () => {
  wait = 7;
  const response = await get(ID);
  expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
    429,
    '7',
    'Too many files are being fetched. Please try again in a minute.\n',
  ]);
  expect(asked).toEqual([]);
});

it('a store that does not answer is told of without a word about why', async () => {
  broken = true;
  const response = await get(ID);
  expect([response.status, await response.text()]).toEqual([
    503,
    'This file cannot be fetched just now. Please try again in a minute.\n',
  ]);
  expect(faults).toHaveLength(1);
});

describe('the address of a file', () => {
  it('is under the one that is set, wherever the bot listens', () => {
    const links = createFileLinks('https://promises.example.org/bot');
    links.reachedAt('http://127.0.0.1:3978');
    expect(links.linkTo(ID)).toBe(`https://promises.example.org/bot/files/${ID}`);
  });

  it('is not known where none is set', () => {
    expect(createFileLinks(undefined).linkTo(ID)).toBeUndefined();
  });

  it('is under the one where the bot listens, once it does', () => {
    const links = createFileLinks(undefined);
    links.reachedAt('http://127.0.0.1:3978');
    expect(links.linkTo(ID)).toBe(`http://127.0.0.1:3978/files/${ID}`);
  });
});
