import type { Readable } from 'node:stream';

/**
 * Where files lie, by name. What arrives is kept as it is: who keeps files seals them. Names are words of small letters, digits and
 * hyphens with slashes between them.
 *
 * Everything throws `files-unavailable` where the store is away, and `files-full` where it has no room.
 */
export interface FileStore extends AsyncDisposable {
  readonly kind: 'folder' | 's3';
  /**
   * Stores a file whole, in place of the one that was there. Once it resolves, the file outlives this process and the machine's power.
   * What the content throws is thrown, and nothing is stored.
   */
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Undefined where there is none. Whoever does not read it to its end destroys the content. */
  get(name: string): Promise<StoredFile | undefined>;
  /** Those that are not there count as removed. */
  remove(names: readonly string[]): Promise<void>;
  /** What lies below a prefix that ends with a slash, in no order. */
  list(prefix: string): AsyncIterable<ListedFile>;
  /** Removes what was begun before and never finished. */
  removeUnfinished(before: Date): Promise<void>;
  /** Resolves where files can be read. */
  check(): Promise<void>;
}

export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  readonly content: Readable;
}

export interface ListedFile {
  readonly name: string;
  /** When it was stored, by the store's clock. */
  readonly at: Date;
}

const NAME = /^[a-z0-9-]{1,60}(\/[a-z0-9-]{1,60}){1,5}$/;

/** @throws Error for what is no name of a file: a mistake of ours */
export function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} is no name of a file`);
  return name;
}
