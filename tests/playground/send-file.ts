import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The Playground has no button to attach a file: its own “Mock an activity” stands in, with what Teams sends for a file.
 * The file itself lies where a test puts it, on this machine.
 */
export async function createFileSender(playground: string, files: Record<string, Uint8Array>) {
  const drive = createServer((request, response) => {
    const bytes = files[decodeURIComponent((request.url ?? '').slice(1))];
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await once(drive.listen(0, '127.0.0.1'), 'listening');
  const place = `http://127.0.0.1:${(drive.address() as AddressInfo).port}`;
  const mock = new URL('/_internal/v1/customActivities', playground);

  return {
    /** Sends a file in the personal chat of whoever sits at the keyboard. */
    async send(name: string, conversation: string): Promise<void> {
      const query = `?conversationId=${encodeURIComponent(conversation)}`;
      const template = (await (await fetch(`${mock}/template${query}`)).json()) as object;
      const downloadUrl = `${place}/${encodeURIComponent(name)}`;
      const attachment = {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        contentUrl: downloadUrl,
        content: { downloadUrl, uniqueId: name, fileType: name.split('.').at(-1) },
      };
      const sent = await fetch(`${mock}${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...template, type: 'message', text: '', attachments: [attachment] }),
      });
      if (!sent.ok) throw new Error(`The Playground answered ${sent.status}.`);
    },
    close: async () => {
      drive.closeAllConnections();
      await new Promise((done) => drive.close(done));
    },
  };
}
