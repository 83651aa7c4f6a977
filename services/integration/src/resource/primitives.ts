import { numberOf } from './exact-number.ts';

/** Whether a JSON value is a value of a primitive type (FHIR R4, Data Types). */
type Fits = (value: unknown) => boolean;

const text =
  (form: RegExp): Fits =>
  (value) =>
    typeof value === 'string' && value.length <= LONGEST && form.test(value);

/** Characters of a string (FHIR R4, string: no more than 1 MB); a form with repeated groups would exhaust the stack beyond. */
const LONGEST = 1_048_576;

/** Integers have no fraction and no exponent; R4's are of 32 bits. */
const integer =
  (least: number): Fits =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= 2_147_483_647;

const YEAR = '([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12][0-9]|3[01])';
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?';
const ZONE = '(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))';
const DATE = new RegExp(`^${YEAR}(-${MONTH}(-${DAY})?)?$`);
const DATE_TIME = new RegExp(`^${YEAR}(-${MONTH}(-${DAY}(T${TIME}${ZONE})?)?)?$`);
const INSTANT = new RegExp(`^${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE}$`);

/** 30 February has the form of a date, but is none. */
const onCalendar =
  (form: RegExp): Fits =>
  (value) => {
    if (typeof value !== 'string' || !form.test(value)) return false;
    if (value.length < 10) return true;
    const day = value.slice(0, 10);
    const at = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
  };

/** Control characters other than tab and line breaks are no text of people. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SOME_TEXT = /^(?=[\s\S]*\S)[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/;
const URI = text(/^\S+$/);
const DIV = /^<div[\s>][\s\S]*<\/div>\s*$/;
/** What a narrative may not bring into a reader's page (FHIR R4, Narrative). */
const ACTIVE = /<\s*(script|iframe|object|embed|form|input|link|base|frame|style)\b|\son\w+\s*=|javascript\s*:/i;

export const primitives: Readonly<Record<string, Fits>> = {
  boolean: (value) => typeof value === 'boolean',
  integer: integer(-2_147_483_648),
  unsignedInt: integer(0),
  positiveInt: integer(1),
  decimal: (value) => numberOf(value) !== undefined,
  string: text(SOME_TEXT),
  markdown: text(SOME_TEXT),
  code: text(/^[^\s]+( [^\s]+)*$/),
  id: text(/^[A-Za-z0-9\-.]{1,64}$/),
  uri: URI,
  url: URI,
  canonical: URI,
  oid: text(/^urn:oid:[0-2](\.(0|[1-9][0-9]*))+$/),
  uuid: text(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i),
  // Files have no limit but the body's.
  base64Binary: (value) => typeof value === 'string' && /^[A-Za-z0-9+/=\s]+$/.test(value),
  date: onCalendar(DATE),
  dateTime: onCalendar(DATE_TIME),
  instant: onCalendar(INSTANT),
  time: text(new RegExp(`^${TIME}$`)),
  xhtml: (value) => typeof value === 'string' && DIV.test(value.trim()) && !ACTIVE.test(value),
};
