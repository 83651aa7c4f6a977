import type { Patient } from '../patient.ts';

type Address = NonNullable<Patient['address']>;

/** An address as it is written on an envelope, a line each. */
export function addressLines(address: Address | null | undefined): string[] {
  if (!address) return [];
  const place = [address.city, address.district, address.state].filter(Boolean).join(', ');
  const town = [place, address.postal_code].filter(Boolean).join(' ');
  return [...(address.lines ?? []), town, address.country ?? ''].filter(Boolean);
}

/** What a medication, condition or other free entry is called, however its source wrote it. */
export function calledOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return String(entry ?? '');
  const { display, name, text, code, ...rest } = entry as Record<string, unknown>;
  const title = [display, name, text, code].find((each) => typeof each === 'string' && each !== '') ?? '';
  const more = Object.entries(rest)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([key, value]) => `${key.replaceAll('_', ' ')}: ${value}`);
  return [title, ...more].filter(Boolean).join(', ');
}

/** A language by its name in the reader's language; the tag where there is none. */
export function languageName(tag: string | null, reader: string): string {
  if (!tag) return '';
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
