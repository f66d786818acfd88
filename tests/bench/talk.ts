import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Posts one person's turns to a bot as Teams does: a message is answered at the connector, a press in the reply itself. */

export interface Talk {
  say(text: string): Promise<void>;
  /** Presses an Action.Execute; gives the body of the answer. */
  press(verb: string, data: object): Promise<string>;
}

const AGENT = new Agent({ keepAlive: true, maxSockets: 64 });

/** `seat` tells those apart who talk at once: each has an account and a chat of their own. */
export function createTalk(of: { botUrl: string; serviceUrl: string; seat?: number }): Talk {
  const { botUrl, serviceUrl, seat = 0 } = of;
  const base = () => ({
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:bench-${seat}`, name: 'Bench', aadObjectId: accountOf(seat) },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: `a:bench-${seat}`, conversationType: 'personal', tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' } },
    locale: 'en-GB',
  });

  const post = (activity: object): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(activity);
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(
        `${botUrl}/api/messages`,
        { method: 'POST', headers, agent: AGENT },
        async (answer) => {
          const chunks: Buffer[] = [];
          for await (const chunk of answer) chunks.push(chunk as Buffer);
          const text = Buffer.concat(chunks).toString('utf8');
          if (answer.statusCode && answer.statusCode < 300) resolve(text);
          else reject(new Error(`The bot answered ${answer.statusCode}: ${text.slice(0, 200)}`));
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // A connection that the bot gave up while it was idle; nothing was read of what was sent on it.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(activity));
        else reject(error);
      });
      sent.end(body);
    });

  return {
    say: async (text) => void (await post({ ...base(), type: 'message', text })),
    press: (verb, data) =>
      post({
        ...base(),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data } },
      }),
  };
}

const accountOf = (seat: number): string => `00000000-0000-4000-8000-${seat.toString(16).padStart(12, '0')}`;
