/** The body of an answer; undefined, and no more is read, once it is larger than `most` bytes, whatever it says. */
export async function readBody(response: Response, most: number): Promise<Buffer | undefined> {
  const said = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    pieces.push(piece.value);
    size += piece.value.length;
    if (size > most || said > most) {
      // Nobody need wait for the other side to hear of it.
      void reader?.cancel().catch(() => undefined);
      return undefined;
    }
  }
  return Buffer.concat(pieces);
}
