import { badValue } from './read-search.ts';

/** The place behind the last match of a page: its sort values and its key. */
export interface Cursor {
  readonly values: readonly string[];
  readonly key: string;
}

export const writeCursor = ({ values, key }: Cursor): string =>
  Buffer.from(JSON.stringify([key, ...values])).toString('base64url');

/** Throws `search-value`. */
export function readCursor(text: string, keys: number): Cursor {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    read = undefined;
  }
  const texts = Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [];
  const [key = '', ...values] = texts;
  if (values.length !== keys || !/^-?\d{1,20}$/.test(key)) throw badValue('_page is not from a link of this server.');
  return { key, values };
}
