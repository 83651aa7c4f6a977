import { at, Digits, isList, type Json, type JsonObject, wordAt } from './exact-json.ts';

/** A logical id or address that leads to a resource of this server: `Patient/1`, with its version where it has one. */
const LINK = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/(\d+))?$/;

export interface Target {
  readonly type: string;
  readonly id: string;
  readonly version?: string;
}

/** Where a reference leads, if it is one to this server. @param base address of the server */
export function targetOf(reference: string, base: string): Target | undefined {
  const relative = reference.startsWith(`${base}/`) ? reference.slice(base.length + 1) : reference;
  const [, type, id, version] = LINK.exec(relative) ?? [];
  return type && id ? { type, id, ...(version ? { version } : {}) } : undefined;
}

const words = (value: Json | undefined): string[] =>
  isList(value)
    ? value.flatMap(words)
    : typeof value === 'string'
      ? [value]
      : value instanceof Digits
        ? [value.written]
        : [];

/** What the shapes of FHIR's data types say, the first that fits; a shape is known by its elements. */
const SHAPES: readonly ((value: JsonObject) => string | undefined)[] = [
  ({ text, given, family, prefix, suffix }) =>
    given || family ? (words(text)[0] ?? [prefix, given, family, suffix].flatMap(words).join(' ')) : undefined,
  ({ text, line, city, district, state, postalCode, country }) =>
    line || city || postalCode || country
      ? (words(text)[0] ?? [line, postalCode, city, district, state, country].flatMap(words).join(', '))
      : undefined,
  ({ coding, text }) =>
    coding ? (words(text)[0] ?? (isList(coding) ? coding.map(readable).join(', ') : undefined)) : undefined,
  ({ reference, display, identifier }) =>
    reference || (display && identifier) ? [...words(display), ...words(reference)][0] : undefined,
  ({ value, unit, code, comparator }) =>
    value instanceof Digits
      ? [...words(comparator), value.written, ...(unit ? words(unit) : words(code))].join(' ')
      : undefined,
  ({ value, currency }) => (value && currency ? words([value, currency]).join(' ') : undefined),
  ({ low, high }) => (low || high ? [readable(low), readable(high)].filter(Boolean).join(' – ') : undefined),
  ({ numerator, denominator }) =>
    numerator && denominator ? `${readable(numerator)} / ${readable(denominator)}` : undefined,
  ({ start, end }) => (start || end ? `${words(start)[0] ?? '…'} – ${words(end)[0] ?? '…'}` : undefined),
  ({ system, value, use }) =>
    typeof value === 'string'
      ? `${value}${use || system ? ` (${words([use ?? null, system ?? null]).join(', ')})` : ''}`
      : undefined,
  ({ code, display, system }) =>
    code
      ? [words(display)[0], `${words(code)[0]}${display || !system ? '' : ` (${words(system)[0]})`}`]
          .filter(Boolean)
          .join(' · ')
      : undefined,
  ({ contentType, title, url }) =>
    contentType || url ? [...words(title), ...words(contentType)].join(', ') || words(url)[0] : undefined,
  ({ text }) => (typeof text === 'string' ? text : undefined),
];

/** A value of a resource as a person reads it, in one text. */
export function readable(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Digits) return value.written;
  if (isList(value)) return value.map(readable).filter(Boolean).join('; ');
  for (const shape of SHAPES) {
    const said = shape(value as JsonObject);
    if (said) return said;
  }
  return Object.entries(value as JsonObject)
    .filter(([name]) => name !== 'id' && name !== 'div')
    .map(([name, each]) => `${name}: ${readable(each)}`)
    .join(', ');
}

/** Elements that name a resource, the best first. */
const NAMES = [
  'name',
  'title',
  'code',
  'vaccineCode',
  'medicationCodeableConcept',
  'medicationReference',
  'type',
  'category',
  'description',
  'serviceType',
  'class',
  'identifier',
];

/** How a resource may be called among others of its type; its id where it says nothing. */
export function titleOf(resource: Json): string {
  for (const name of NAMES) {
    const found = at(resource, name);
    const said = readable(isList(found) ? found[0] : found);
    if (said) return said;
  }
  return wordAt(resource, 'id') ?? '';
}

const SUBJECTS = ['subject', 'patient', 'beneficiary', 'individual', 'for'];

/** Whom a resource is about. */
export function subjectOf(resource: Json): string {
  for (const name of SUBJECTS) {
    const said = readable(at(resource, name));
    if (said) return said;
  }
  return '';
}

const WHEN = [
  ['effectiveDateTime'],
  ['effectivePeriod', 'start'],
  ['performedDateTime'],
  ['performedPeriod', 'start'],
  ['occurrenceDateTime'],
  ['onsetDateTime'],
  ['authoredOn'],
  ['period', 'start'],
  ['start'],
  ['date'],
  ['issued'],
  ['recordedDate'],
  ['recorded'],
  ['dateTime'],
  ['created'],
  ['birthDate'],
];

/** The day or moment that a resource tells of. */
export const momentOf = (resource: Json): string =>
  WHEN.map((path) => wordAt(resource, ...path)).find((each) => each !== undefined) ?? '';
