import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for the place where Teams keeps files: it serves downloads, takes uploads, and can misbehave. */

/** One request, as it came in. */
export interface DriveCall {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/**
 * What happens to requests from now on: a status; a redirect; no answer; half of one, and then nothing or the end; more
 * bytes than anybody wants, told of beforehand or not; a connection that breaks.
 */
export type DriveFault =
  | { is: 'status'; status: number }
  | { is: 'redirect'; to: string }
  | { is: 'hang' }
  | { is: 'stops half-way' }
  | { is: 'shorter than it said' }
  | { is: 'says it is huge' }
  | { is: 'endless' }
  | { is: 'reset' };

export type Drive = Awaited<ReturnType<typeof startDrive>>;

const GIGABYTE = 1024 ** 3;
const PIECE = Buffer.alloc(64 * 1024, 'x');

export async function startDrive() {
  const calls: DriveCall[] = [];
  const files = new Map<string, Uint8Array>();
  const uploaded: Uint8Array[] = [];
  let fault: DriveFault | undefined;
  /** Bytes that were written to endless answers. */
  let poured = 0;

  /** Writes as long as whoever asked goes on reading. */
  function pour(response: ServerResponse): void {
    while (!response.destroyed && response.write(PIECE)) poured += PIECE.length;
    response.once('drain', () => pour(response));
  }

  // Restify, which runs in the same process, has `writeHead` give nothing back.
  function answer(response: ServerResponse, status: number, body?: Uint8Array | string, headers = {}): void {
    response.writeHead(status, headers);
    response.end(body);
  }

  function misbehave(response: ServerResponse, wrong: DriveFault): void {
    if (wrong.is === 'status') answer(response, wrong.status, 'no such file');
    if (wrong.is === 'redirect') answer(response, 302, '', { location: wrong.to });
    if (wrong.is === 'reset') response.socket?.destroy();
    if (wrong.is === 'stops half-way' || wrong.is === 'shorter than it said') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => void (wrong.is === 'shorter than it said' && response.socket?.destroy()));
    }
    if (wrong.is === 'says it is huge' || wrong.is === 'endless') {
      response.writeHead(200, wrong.is === 'endless' ? {} : { 'content-length': String(GIGABYTE) });
      pour(response);
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url: path = '/', headers } = request;
    const body = Buffer.concat(chunks);
    calls.push({ method, path, headers, body });
    if (fault) return misbehave(response, fault);
    if (method === 'PUT') {
      uploaded.push(body);
      return answer(response, 201, '{"id":"item"}', { 'content-type': 'application/json' });
    }
    const file = files.get(path);
    answer(response, file ? 200 : 404, file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    calls,
    uploaded,
    poured: () => poured,
    misbehave: (wrong: DriveFault | undefined) => {
      fault = wrong;
    },
    /** Keeps a file, and gives the attachment that Teams sends for it. */
    attach(name: string, bytes: Uint8Array): object {
      const path = `/download/${files.size}?tempauth=secret-of-the-drive`;
      files.set(path, bytes);
      return attachmentOf(name, `${url}${path}`);
    },
    /** What Teams says of the place that somebody allowed a file to be put to. */
    uploadInfo: (name: string) => ({
      contentUrl: `${url}/documents/${name}`,
      name,
      uploadUrl: `${url}/upload/${encodeURIComponent(name)}?tempauth=secret-of-the-drive`,
      uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
      fileType: name.split('.').at(-1) ?? '',
    }),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A file as Teams sends it in a personal chat. */
export const attachmentOf = (name: string, downloadUrl: unknown): object => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: `https://fellshire.sharepoint.com/personal/ann/Documents/${name}`,
  name,
  content: { downloadUrl, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'docx' },
});
