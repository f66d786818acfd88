import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/** The cable between a bot and its store, which can be pulled out and plugged in again at the same port. */

export interface Cable {
  connectionString: string;
  /** Nobody answers at the port any more. */
  pull(): Promise<void>;
  /** Connections are taken, and nothing comes back. */
  jam(): void;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

export async function layCable(toStore: string): Promise<Cable> {
  const endpoint = new URL(/TableEndpoint=([^;]+)/.exec(toStore)?.[1] ?? '');
  const storePort = Number(endpoint.port);
  const ends = new Set<Socket>();
  let jammed = false;

  const server = net.createServer((bot) => {
    ends.add(bot.on('error', () => bot.destroy()).on('close', () => ends.delete(bot)));
    if (jammed) return;
    const store = net.connect(storePort, '127.0.0.1').on('error', () => bot.destroy());
    bot
      .pipe(store)
      .pipe(bot)
      .on('close', () => store.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  endpoint.port = String(port);

  const cut = (): void => {
    for (const end of ends) end.destroy();
  };
  const pull = async (): Promise<void> => {
    const gone = once(server, 'close');
    server.close();
    cut();
    await gone;
  };
  return {
    connectionString: toStore.replace(/TableEndpoint=[^;]+/, `TableEndpoint=${endpoint.href}`),
    pull,
    jam() {
      jammed = true;
      cut();
    },
    async plugIn() {
      jammed = false;
      cut();
      if (!server.listening) await once(server.listen(port, '127.0.0.1'), 'listening');
    },
    close: async () => {
      if (server.listening) await pull();
    },
  };
}
