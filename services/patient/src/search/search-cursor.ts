/** Where the next page begins. It names no person: the key is looked up from the patient when the cursor comes back. */
export type SearchCursor =
  | { readonly kind: 'offset'; readonly skip: number; readonly page: number }
  | {
      readonly kind: 'after';
      readonly attempt: number;
      readonly probe: number;
      readonly id: string;
      readonly page: number;
    };

export type AfterCursor = SearchCursor & { readonly kind: 'after' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NUMBER = /^\d{1,7}$/;

export function writeCursor(cursor: SearchCursor): string {
  const parts =
    cursor.kind === 'offset'
      ? ['o', cursor.skip, cursor.page]
      : ['a', cursor.attempt, cursor.probe, cursor.page, cursor.id];
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** @returns undefined where the text is no cursor of ours */
export function readCursor(text: string): SearchCursor | undefined {
  const [kind, ...parts] = Buffer.from(text, 'base64url').toString('latin1').split(' ');
  const numbers = parts.filter((part) => NUMBER.test(part)).map(Number);
  const id = parts.at(-1) ?? '';
  if (kind === 'o' && parts.length === 2 && numbers.length === 2)
    return { kind: 'offset', skip: numbers[0]!, page: numbers[1]! };
  if (kind === 'a' && parts.length === 4 && numbers.length === 3 && UUID.test(id))
    return { kind: 'after', attempt: numbers[0]!, probe: numbers[1]!, page: numbers[2]!, id };
  return undefined;
}
