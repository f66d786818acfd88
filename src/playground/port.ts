import { createServer } from 'node:net';

/** Whether a program may listen on a port of the loopback address; `busy` when another one does already. */
export const tryPort = (port: number): Promise<'free' | 'busy' | 'forbidden'> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('busy');
      else if (error.code === 'EACCES') resolve('forbidden');
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve('free')));
  });

/** Throws one plain sentence when the bot cannot listen on the port that was asked for. */
export async function claimPort(port: number): Promise<void> {
  const found = await tryPort(port);
  const another = 'choose another port, for example: PORT=4978 npm start';
  if (found === 'busy')
    throw new Error(`Port ${port} is in use by another program. Stop that program, or ${another}`);
  if (found === 'forbidden')
    throw new Error(`This account may not listen on port ${port}. Please ${another}`);
}

/** The first free port from a given one upwards. */
export async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 100 && port < 65_536; port += 1)
    if ((await tryPort(port)) === 'free') return port;
  throw new Error(`No port from ${from} to ${from + 99} is free. Stop a program that uses one of them.`);
}
