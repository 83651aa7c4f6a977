import type { IncomingMessage } from 'node:http';

const limit = 16 * 1024;

/** What was posted, of at most 16 KiB; undefined where it is more, which is read no further. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The fields of a posted form; undefined for one that is too large. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const body = await readBody(request);
  return body && new URLSearchParams(body.toString('utf8'));
}
