import type { Coding } from '@hms/contracts/clinical';
import { digestUuid } from '@hms/platform/event-log';
import type { Annotation, CodeableConcept, Identifier } from '@medplum/fhirtypes';

/** A reference of whatever type. */
export interface Link {
  reference?: string;
  display?: string;
  identifier?: Identifier;
}

/** Names in FHIR what a chart only knows by an id. */
export interface Names {
  /** Somebody of the staff, by account or by the entry of the directory. */
  staff(id: string | null): Link | undefined;
}

/** An object without its empty members, as FHIR wants it. */
export function present<T extends object>(members: { [K in keyof T]: T[K] | undefined | null }): T {
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isThere(value))) as T;
}

export const reference = (type: string, id: string): Link => ({ reference: `${type}/${id}` });

export const maybe = (type: string, id: string | null): Link | undefined =>
  id === null ? undefined : reference(type, id);

export const concept = (system: string, code: string, display?: string): CodeableConcept => ({
  coding: [{ system, code, ...(display ? { display } : {}) }],
});

/** A code with what the chart calls the thing. */
export const named = (coding: Coding | null, name: string): CodeableConcept => ({
  ...(coding ? { coding: [coding] } : {}),
  text: name || coding?.display || 'Not named',
});

export const notes = (...texts: (string | null)[]): Annotation[] | undefined =>
  texts.flatMap((text) => (text ? [{ text }] : []));

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/';
export const conforms = (...profiles: string[]) => ({ profile: profiles.map((name) => `${US_CORE}${name}`) });

/** The id of a part of something that has one: always the same. */
export const partId = (whole: string, part: string): string => digestUuid(`${whole}#${part}`);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What people read where a program does not know the elements. */
export const narrative = (lines: readonly string[]) => ({
  status: 'generated' as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${lines
    .map((line) => `<p>${line.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!)}</p>`)
    .join('')}</div>`,
});
