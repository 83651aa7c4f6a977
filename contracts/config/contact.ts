import { line, oneOf, record, type Static, Type } from '@hms/platform/contract';

/** Short name that people, labels and interfaces use. It names one thing for ever: it is not given again. */
export const Code = Type.String({
  pattern: '^[A-Z0-9][A-Z0-9._-]{0,19}$',
  description: 'Capital letters, digits, dots, dashes and underscores; at most 20',
});

export const PostalAddress = record({
  lines: Type.Optional(Type.Array(line(200), { maxItems: 6 })),
  city: Type.Optional(line(100)),
  district: Type.Optional(line(100)),
  state: Type.Optional(line(100)),
  postal_code: Type.Optional(line(20)),
  country: Type.Optional(line(100)),
});
export type PostalAddress = Static<typeof PostalAddress>;

export const ContactPoint = record({
  system: oneOf(['phone', 'fax', 'email', 'pager', 'url', 'sms', 'other']),
  value: line(255, { minLength: 1 }),
  use: Type.Optional(oneOf(['work', 'mobile', 'home', 'old', 'temp'])),
});

/** A number that somebody else gave, e.g. the NPI under the system `http://hl7.org/fhir/sid/us-npi`. */
export const ExternalIdentifier = record({
  system: line(300, { minLength: 1, description: 'URI of who gave it' }),
  type: Type.Optional(line(60, { description: 'HL7 v2-0203 code, e.g. NPI, MD, DEA, TAX' })),
  value: line(100, { minLength: 1 }),
});
export type ExternalIdentifier = Static<typeof ExternalIdentifier>;

export const Concept = record({
  system: Type.Optional(line(300)),
  code: Type.Optional(line(60)),
  display: line(200, { minLength: 1 }),
});

export const contacts = Type.Array(ContactPoint, { maxItems: 20 });
export const externalIdentifiers = Type.Array(ExternalIdentifier, { maxItems: 20 });

/** Time of day on a 24-hour clock; 24:00 is the end of the day. */
export const TimeOfDay = Type.String({ pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$' });
/** ISO 8601: Monday is 1, Sunday is 7. */
const Weekday = Type.Integer({ minimum: 1, maximum: 7 });
export const weekdays = Type.Array(Weekday, { minItems: 1, maxItems: 7, uniqueItems: true });
