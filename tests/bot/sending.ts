import { createAdapter } from '../../src/bot/adapter.ts';
import type { SenderDeps } from '../../src/bot/sender.ts';
import { trustedServices } from '../../src/bot/trusted-services.ts';
import type { Credentials } from '../../src/config.ts';
import type { Reference } from '../../src/sweep/ports.ts';
import { type Connector, startConnector } from './connector.ts';

/** What a bot sends with when nobody asked it, and somewhere to send to. */

export const MESSAGE = { type: 'message', summary: 'Two of your items are late', text: 'hello' };

export interface Sending {
  connector: Connector;
  /** What was said to have gone wrong before a request was made. */
  faults: string[];
  /** A chat that the connector serves. */
  to(more?: Partial<Reference>): Reference;
  deps(more?: Partial<SenderDeps> & { credentials?: Credentials }): SenderDeps;
}

export async function openSending(): Promise<Sending> {
  const connector = await startConnector([]);
  const faults: string[] = [];
  const onFault = (_: unknown, what: string) => void faults.push(what);
  return {
    connector,
    faults,
    to: (more) => ({
      account: 'object-1',
      serviceUrl: connector.url,
      conversation: 'a:chat 1;messageid=2',
      user: '29:ravi',
      bot: '28:bot',
      tenant: 'tenant-1',
      at: '2024-11-04T09:00:00Z',
      ...more,
    }),
    deps: ({ credentials, ...more } = {}) => ({
      adapter: createAdapter({
        credentials,
        onTurn: () => Promise.reject(new Error('nobody talks to the bot in this test')),
        onFault,
      }),
      trusted: trustedServices({ local: true }),
      onFault,
      ...more,
    }),
  };
}
