import type { IncomingMessage } from 'node:http';

const limit = 16 * 1024;

/** The fields of a posted form of at most 16 KiB; a larger one is read no further. Throws with `status` 413. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > limit) throw Object.assign(new Error('the form is too large'), { status: 413, expose: true });
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
