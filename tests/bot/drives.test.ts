import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFetchFile } from '../../src/bot/fetch-file.ts';
import { trustedDrives } from '../../src/bot/trusted-drives.ts';
import { createUploadFile } from '../../src/bot/upload-file.ts';

describe('where Teams keeps files', () => {
  it.each([
    ['https://fellshire.sharepoint.com/x', true],
    ['https://fellshire-my.sharepoint.com/personal/ann/_layouts/15/download.aspx?UniqueId=1', true],
    ['https://FELLSHIRE.sharepoint.com/x', true],
    ['http://fellshire.sharepoint.com/x', false],
    ['https://fellshire.sharepoint.com:8443/x', false],
    ['https://sharepoint.com/x', false],
    ['https://fellshire.sharepoint.com.example.org/x', false],
    ['https://fellshire-sharepoint.com/x', false],
    ['https://evil.example/fellshire.sharepoint.com', false],
    ['https://fellshire.sharepoint.com@evil.example/', false],
    ['https://ann@fellshire.sharepoint.com/', false],
    ['https://evil.example#.sharepoint.com/', false],
    ['https://evil.example\\.sharepoint.com/', false],
    ['https://127.0.0.1/x', false],
    ['https://[::1]/x', false],
    ['https://10.0.0.1.nip.io/x', false],
    ['', false],
  ])('outside local mode, %s is where Teams keeps files: %s', (address, trusted) => {
    expect(trustedDrives({ local: false })(address)).toBe(trusted);
  });

  it('is, outside local mode, nowhere that a made-up address leads to', () => {
    const trusted = trustedDrives({ local: false });
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        if (trusted(address)) expect(new URL(address).hostname).toMatch(/\.sharepoint\.com$/);
      }),
    );
  });
});

it('a file is taken up to the limit and not beyond it', async () => {
  const limits = { bytes: 1024 * 1024, ms: 10_000 };
  const fetchFile = createFetchFile({
    trusted: () => true,
    onFault: () => undefined,
    fetch: async (address) => new Response(new Uint8Array(Number(String(address)))),
    limits,
  });
  expect(await fetchFile(String(limits.bytes))).toEqual({ bytes: expect.any(Uint8Array) });
  expect(await fetchFile(String(limits.bytes + 1))).toEqual({
    says: 'The file is larger than the 1 MB that I take. Please send a smaller one.',
  });
  expect(await fetchFile('0')).toEqual({ bytes: Buffer.alloc(0) });
});

it('an upload has a time limit of its own', async () => {
  const upload = createUploadFile({
    trusted: () => true,
    onFault: () => undefined,
    fetch: (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      ),
    limitMs: 20,
  });
  expect(await upload('https://x.sharepoint.com/', new Uint8Array(3))).toBe('not known');
});
