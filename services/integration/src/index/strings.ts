import { isObject } from '../resource/resource.ts';

const PARTS: Readonly<Record<string, readonly string[]>> = {
  HumanName: ['text', 'family', 'given', 'prefix', 'suffix'],
  Address: ['text', 'line', 'city', 'district', 'state', 'postalCode', 'country'],
};

/** The strings in an element: of names and addresses all their parts. */
export function stringsOf(value: unknown, type: string): string[] {
  // A canonical is found with and without its version.
  if (typeof value === 'string')
    return type === 'canonical' && value.includes('|') ? [value, value.split('|')[0]!] : [value];
  if (!isObject(value)) return [];
  return (PARTS[type] ?? []).flatMap((part) => value[part] ?? []).filter((each) => typeof each === 'string');
}
