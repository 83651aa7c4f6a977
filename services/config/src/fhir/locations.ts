import type { PostalAddress } from '@hms/contracts/config';
import type { Location } from '@medplum/fhirtypes';
import type { Entry } from '../entries/entry.ts';
import { addressOf, concept, conforms, identifiersOf, present, reference, telecomOf } from './parts.ts';

const PHYSICAL = 'http://terminology.hl7.org/CodeSystem/location-physical-type';
/** The kinds of places that this hospital tells apart. */
const PLACE = 'urn:hms:kind-of-place';
const KINDS = {
  facility: concept(PHYSICAL, 'si', 'Site'),
  ward: concept(PHYSICAL, 'wa', 'Ward'),
  room: concept(PHYSICAL, 'ro', 'Room'),
  bed: concept(PHYSICAL, 'bd', 'Bed'),
};

interface Placed {
  /** The place that it is a part of. */
  readonly partOf: string | null;
  /** The organisation that runs it. */
  readonly managing: string | null;
}

/** US Core Location: where care takes place, from a site down to a bed. */
export const locationOf = (kind: keyof typeof KINDS, entry: Entry, { partOf, managing }: Placed): Location =>
  present<Location>({
    resourceType: 'Location',
    id: entry.id,
    meta: conforms('us-core-location'),
    identifier: identifiersOf(`urn:hms:${kind}`, entry.code, entry.identifiers),
    status: entry.active ? 'active' : 'inactive',
    name: String(entry.name ?? entry.code),
    mode: 'instance',
    type: entry.kind
      ? [{ coding: [{ system: PLACE, code: String(entry.kind) }], text: String(entry.kind) }]
      : undefined,
    telecom: telecomOf(entry.contacts ?? []),
    address: addressOf((entry.address as PostalAddress | undefined) ?? null),
    physicalType: KINDS[kind],
    managingOrganization: managing ? reference('Organization', managing) : undefined,
    partOf: partOf ? reference('Location', partOf) : undefined,
  });
