import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEmpty, loadDemo } from '../src/load-demo.ts';
import { openRegister } from '../src/open-register.ts';
import { startAzurite } from './azurite.ts';

describe('the demo register', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.close());

  it('moves into an empty register through the import, and then it is no longer empty', async () => {
    const now = () => new Date('2024-11-04T09:00:00Z');
    const options = { connectionString: azurite.connectionString, now, newId: randomUUID };
    expect(await isEmpty(options)).toBe(true);
    await loadDemo(options);
    expect(await isEmpty(options)).toBe(false);
    const { boards, people, indicators } = await openRegister(options).directory();
    expect(boards.map(({ code }) => code).sort()).toEqual(['SDP', 'SSC']);
    expect(indicators.map(({ code }) => code)).toContain('CR-I2');
    expect(people.map(({ name }) => name)).toContain('Julie Bradbrook');
  });
});
