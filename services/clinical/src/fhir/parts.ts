import type { Coding } from '@hms/contracts/clinical';
import { invalid } from '@hms/platform/contract';
import type { CodeableConcept, Coding as FhirCoding, Reference } from '@medplum/fhirtypes';

const DAY = 'YYYY-MM-DD'.length;
const LONGEST_DISPLAY = 400;

/** A FHIR dateTime as an instant; one of a day, month or year alone is its first moment in UTC. */
export function instantOf(dateTime: string | undefined): string | null {
  if (!dateTime) return null;
  if (dateTime.includes('T')) return dateTime;
  return `${dayOf(dateTime)}T00:00:00Z`;
}

/** The day of a FHIR dateTime, where it was; of a month or year alone its first day. */
export function dayOf(dateTime: string): string;
export function dayOf(dateTime: string | undefined): string | null;
export function dayOf(dateTime: string | undefined): string | null {
  if (!dateTime) return null;
  return dateTime.slice(0, DAY).padEnd(DAY, '-01-01'.slice(dateTime.length - DAY));
}

/** The first code of one of these systems. */
export function codingOf<const Systems extends readonly string[]>(
  concept: CodeableConcept | undefined,
  systems: Systems,
): { system: Systems[number]; code: string; display: string } | null {
  const found = concept?.coding?.find(({ system, code }) => code && system && systems.includes(system));
  return found ? { ...(toCoding(found, concept?.text) as Coding), system: found.system as Systems[number] } : null;
}

/** The first code that there is, of whatever system. */
export function anyCodingOf(concept: CodeableConcept | undefined): Coding | null {
  const found = concept?.coding?.find(({ system, code }) => system && code);
  return found ? toCoding(found, concept?.text) : null;
}

const toCoding = ({ system, code, display }: FhirCoding, text: string | undefined): Coding => ({
  system: system!,
  code: code!,
  display: lineOf(display ?? text ?? code!, LONGEST_DISPLAY)!,
});

/** What a concept is called. */
export const wordsOf = (concept: CodeableConcept | undefined): string | undefined =>
  lineOf(concept?.text ?? concept?.coding?.find(({ display }) => display)?.display, LONGEST_DISPLAY);

/** The code of a concept in a value set that FHIR requires. */
export const codeOf = (concept: CodeableConcept | undefined): string | undefined => concept?.coding?.[0]?.code;

/** One line of at most so many characters; undefined where nothing is left. */
export function lineOf(text: string | undefined, most: number): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim().slice(0, most) || undefined;
}

/** The id to which a reference leads: of a bundle (`urn:uuid:…`) or of a server (`Patient/…`). */
export const idIn = (reference: Reference | undefined): string | undefined =>
  reference?.reference
    ?.replace(/^urn:uuid:/i, '')
    .split('/')
    .at(-1);

/** One of these values, or what stands for any other. */
export const among = <const Values extends readonly string[], Other extends Values[number] | null>(
  values: Values,
  value: string | undefined,
  other: Other,
): Values[number] | Other => (values.includes(value as Values[number]) ? (value as Values[number]) : other);

/** Throws `not-fhir` where an element that FHIR R4 requires is missing. */
export function needed<T>(value: T | undefined, element: string): T {
  if (value === undefined) throw invalid('not-fhir', `it is not as FHIR R4 says (${element} is missing)`);
  return value;
}
