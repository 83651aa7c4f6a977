import type { Fields } from './entry.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const plain = (value: unknown) => (typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : value);

/** UUIDs in lower case, as PostgreSQL and we write them, so that equal ids are equal text. */
export const withPlainIds = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(plain) : plain(value)]),
  );
