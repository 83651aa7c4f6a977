import type { ExternalIdentifier, PostalAddress as OurAddress } from '@hms/contracts/config';
import type { Address, CodeableConcept, ContactPoint, Identifier } from '@medplum/fhirtypes';

const IDENTIFIER_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0203';

/** An object without its empty members, as FHIR wants it. */
export function present<T extends object>(members: { [K in keyof T]: T[K] | undefined | null }): T {
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isThere(value))) as T;
}

export const addressOf = (address: OurAddress | null): Address | undefined =>
  address === null
    ? undefined
    : present<Address>({
        line: address.lines,
        city: address.city,
        district: address.district,
        state: address.state,
        postalCode: address.postal_code,
        country: address.country,
      });

export const telecomOf = (contacts: unknown): ContactPoint[] =>
  (contacts as ContactPoint[]).map(({ system, value, use }) => present<ContactPoint>({ system, value, use }));

/** The hospital's own code first, then what others gave. */
export const identifiersOf = (system: string, code: unknown, others: unknown): Identifier[] => [
  { system, value: String(code) },
  ...((others ?? []) as ExternalIdentifier[]).map(({ system: by, type, value }) => ({
    ...(type ? { type: { coding: [{ system: IDENTIFIER_TYPE, code: type }] } } : {}),
    system: by,
    value,
  })),
];

/** A concept that may have only words. */
export function conceptOf(concept: unknown): CodeableConcept | undefined {
  if (!concept) return undefined;
  const { system, code, display } = concept as { system?: string; code?: string; display: string };
  return { ...(code ? { coding: [{ ...(system ? { system } : {}), code, display }] } : {}), text: display };
}

export const concept = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
});

export const reference = (type: string, id: unknown): { reference: string } => ({ reference: `${type}/${id}` });

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/';
export const conforms = (profile: string) => ({ profile: [`${US_CORE}${profile}`] });
