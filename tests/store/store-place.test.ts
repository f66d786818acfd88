import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/store/store-place.ts';
import { openTables } from '../../src/store/tables.ts';

/** A storage account reached by an identity: no account is there, so its requests are looked at before they leave. */

interface Seen {
  url: string;
  authorization: string | undefined;
}

const ADDRESS = 'https://promises.table.core.windows.net';
const ONE_MINUTE = 60_000;

function standIn(status: number) {
  const seen: Seen[] = [];
  const scopes: string[] = [];
  const place = placeOf(ADDRESS, {
    getToken: async (scope) => {
      scopes.push(...[scope].flat());
      return { token: 'a-token-of-the-identity', expiresOnTimestamp: Date.now() + ONE_MINUTE };
    },
  });
  const tables = openTables(ADDRESS, {
    place: {
      ...place,
      table: (name, settings) => {
        const client = place.table(name, settings);
        client.pipeline.addPolicy(
          {
            name: 'nobody there',
            sendRequest: async (request) => {
              seen.push({ url: request.url, authorization: request.headers.get('authorization') });
              return { request, status, headers: request.headers, bodyAsText: '{}' };
            },
          },
          { afterPhase: 'Sign' },
        );
        return client;
      },
    },
  });
  return { tables, seen, scopes };
}

describe('a store that is named by its address', () => {
  it('is asked with a token of the identity, over https, and with no key', async () => {
    const { tables, seen, scopes } = standIn(404);
    await tables.register.getEntity('a board', 'a row').catch(() => undefined);
    expect(seen).toEqual([
      {
        url: expect.stringMatching(/^https:\/\/promises\.table\.core\.windows\.net\/register\(/),
        authorization: 'Bearer a-token-of-the-identity',
      },
    ]);
    expect(scopes).toEqual([expect.stringMatching(/^https:\/\/storage\.azure\.com\//)]);
  });

  it('has its tables from the deployment: none is made', async () => {
    const { tables, seen } = standIn(404);
    await tables.conversations.getEntity('a', 'b').catch(() => undefined);
    expect(seen.filter(({ url }) => /\/Tables\b/i.test(url))).toEqual([]);
  });

  it.each([
    [404, true],
    [403, false],
    [503, false],
  ])('answers with %i to the question whether it is there: %s', async (status, there) => {
    expect(await standIn(status).tables.storeAnswers()).toBe(there);
  });

  it('is never spoken to in plain HTTP', () => {
    expect(placeOf(ADDRESS).allowInsecureConnection).toBe(false);
    expect(() => openTables('http://promises.table.core.windows.net')).toThrow('TABLES_CONNECTION_STRING');
  });
});
