import type { Organization as Hospital, PostalAddress } from '@hms/contracts/config';
import type { Organization } from '@medplum/fhirtypes';
import type { Entry } from '../entries/entry.ts';
import { addressOf, concept, conforms, identifiersOf, present, reference, telecomOf } from './parts.ts';

const TYPE = 'http://terminology.hl7.org/CodeSystem/organization-type';
const PROVIDER = concept(TYPE, 'prov', 'Healthcare Provider');
const DEPARTMENT = concept(TYPE, 'dept', 'Hospital Department');

const shared = (entry: Entry, system: string) =>
  ({
    resourceType: 'Organization',
    id: entry.id,
    meta: conforms('us-core-organization'),
    identifier: identifiersOf(system, entry.code, entry.identifiers),
    active: entry.active,
    name: String(entry.name),
    telecom: telecomOf(entry.contacts),
  }) as const;

/** US Core Organization: the hospital as a whole. */
export const hospitalOf = (hospital: Hospital): Organization =>
  present<Organization>({
    resourceType: 'Organization',
    id: hospital.id,
    meta: conforms('us-core-organization'),
    identifier: identifiersOf('urn:hms:organization', hospital.id, hospital.identifiers),
    active: true,
    type: [PROVIDER],
    name: hospital.name,
    telecom: telecomOf(hospital.contacts),
    address: hospital.address ? [addressOf(hospital.address)!] : undefined,
  });

/** @param hospital undefined where nobody described it yet */
export const facilityOf = (facility: Entry, hospital: Hospital | undefined): Organization =>
  present<Organization>({
    ...shared(facility, 'urn:hms:facility'),
    type: [PROVIDER],
    address: facility.address ? [addressOf(facility.address as PostalAddress)!] : undefined,
    partOf: hospital ? reference('Organization', hospital.id) : undefined,
  });

export const departmentOf = (department: Entry): Organization =>
  present<Organization>({
    ...shared(department, 'urn:hms:department'),
    type: [DEPARTMENT],
    partOf: reference('Organization', department.facility_id),
  });
