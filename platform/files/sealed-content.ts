import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { internal } from '../contract/index.ts';
import type { Key } from '../security/index.ts';

/** Bytes of the content in one sealed block: what must be at hand at one time. */
const BLOCK = 64 * 1024;
const TAG = 16;
const SALT = 32;
/** What a sealed file begins with: what it is and how it is sealed. */
const MARK = Buffer.from('HMSF\u0001', 'latin1');
const HEAD = MARK.length + SALT;

/**
 * Seals content block by block, with AES-256-GCM under a key that is the file's own (HKDF-SHA256, RFC 5869, of a fresh salt and the
 * file's name), so that files of any size pass through. Blocks are numbered and the last one is marked (the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway and Vizár, 2015): none can be moved, left out or cut off unseen.
 */
export async function* sealContent(
  key: Key,
  name: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT);
  const own = ownKey(key, salt, name);
  yield Buffer.concat([MARK, salt]);
  for await (const { block, index, last } of inBlocks(content, BLOCK)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(index, last));
    yield Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what {@link sealContent} made. Throws `file-damaged` where it is not as it was sealed; what came before that is sound. */
export async function* openContent(
  key: Key,
  name: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { head, rest } = await split(sealed, HEAD);
  if (!head.subarray(0, MARK.length).equals(MARK)) throw damaged(name);
  const own = ownKey(key, head.subarray(MARK.length), name);
  for await (const { block, index, last } of inBlocks(rest, BLOCK + TAG)) {
    if (block.length < TAG) throw damaged(name);
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(index, last), { authTagLength: TAG });
    decipher.setAuthTag(block.subarray(block.length - TAG));
    let plain: Buffer;
    try {
      plain = Buffer.concat([decipher.update(block.subarray(0, block.length - TAG)), decipher.final()]);
    } catch (cause) {
      throw damaged(name, cause);
    }
    yield plain;
  }
}

/** Bytes of the content in a sealed file of so many bytes. */
export function openedSize(sealed: number): number {
  const body = Math.max(0, sealed - HEAD);
  return Math.max(0, body - TAG * Math.max(1, Math.ceil(body / (BLOCK + TAG))));
}

const ownKey = (key: Key, salt: Uint8Array, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `hms file ${name}`, 32));

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

const damaged = (name: string, cause?: unknown) =>
  internal('file-damaged', 'This file is not as it was stored.', { cause: cause ?? new Error(`${name} is damaged`) });

interface Block {
  readonly block: Buffer;
  readonly index: number;
  readonly last: boolean;
}

/** Content in blocks of one size; the last is whatever is left, also nothing where there is nothing at all. */
async function* inBlocks(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Block> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let index = 0;
  for await (const chunk of content) {
    parts.push(chunk);
    held += chunk.length;
    if (held <= size) continue;
    // More than a block is at hand, so a whole one is not the last.
    const all = Buffer.concat(parts, held);
    let from = 0;
    for (; held - from > size; from += size)
      yield { block: all.subarray(from, from + size), index: index++, last: false };
    parts = [all.subarray(from)];
    held -= from;
  }
  yield { block: Buffer.concat(parts, held), index, last: true };
}

async function split(content: AsyncIterable<Uint8Array>, size: number) {
  const chunks = content[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < size) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* rest() {
    try {
      yield head.subarray(size);
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { head: head.subarray(0, size), rest: rest() };
}
