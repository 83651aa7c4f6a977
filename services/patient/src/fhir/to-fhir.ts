import type { Patient } from '@hms/contracts/patient';
import type { ContactPoint, Patient as FhirPatient, PatientLink } from '@medplum/fhirtypes';
import { communication, maritalStatus } from './codes.ts';
import { address, contactPoint, emergencyContact } from './contact-points.ts';
import type { FhirRemainder } from './from-fhir.ts';
import { identifier, identifierType, ssnShell } from './identifiers.ts';
import { found, type Kept, present, writeKept } from './kept.ts';
import { mainName, otherName } from './names.ts';
import { coreCodings, ETHNICITY, RACE } from './race.ts';

/** The system of this hospital's medical record numbers. */
export const MRN_SYSTEM = 'urn:hms:mrn';

const GENDERS = { M: 'male', F: 'female', O: 'other' } as const;

/**
 * A patient as a FHIR R4 Patient, with all that an import brought and the domain has no place for. The social security number goes out
 * as it stands in `patient`, masked or whole.
 */
export function toFhir(patient: Patient): FhirPatient {
  const { kept, rest } = remainderOf(patient);
  return present<FhirPatient>({
    ...rest,
    resourceType: 'Patient',
    id: patient.id,
    active: patient.is_active,
    identifier: [...identifiersOf(patient, kept), ...(rest.identifier ?? [])],
    name: [...namesOf(patient, kept), ...(rest.name ?? [])],
    telecom: [...telecomOf(patient, kept), ...(rest.telecom ?? [])],
    gender: patient.administrative_gender ?? (patient.gender ? GENDERS[patient.gender] : undefined),
    birthDate: (found(kept, 'birthDate', patient.date_of_birth) as string | undefined) ?? patient.date_of_birth,
    ...deathOf(patient, kept, rest),
    address: [
      ...[...(patient.address ? [patient.address] : []), ...patient.other_addresses].map((each) =>
        writeKept(kept, 'addresses', address, each),
      ),
      ...(rest.address ?? []),
    ],
    maritalStatus: patient.marital_status
      ? writeKept(kept, 'maritalStatus', maritalStatus, patient.marital_status)
      : rest.maritalStatus,
    ...(patient.multiple_birth
      ? { multipleBirthInteger: patient.multiple_birth, multipleBirthBoolean: undefined }
      : {}),
    contact: [
      ...(patient.emergency_contact ? [writeKept(kept, 'contact', emergencyContact, patient.emergency_contact)] : []),
      ...(rest.contact ?? []),
    ],
    communication: [
      ...(patient.language ? [writeKept(kept, 'communication', communication, patient.language)] : []),
      ...(rest.communication ?? []),
    ],
    extension: [...coreExtensionsOf(patient, kept), ...(rest.extension ?? [])],
    link: [...linksOf(patient), ...(rest.link ?? [])],
  });
}

function remainderOf({ metadata }: Patient): FhirRemainder {
  const { kept = {}, rest = {} } = (metadata.fhir ?? {}) as Partial<FhirRemainder>;
  return { kept, rest };
}

function identifiersOf({ patient_id, ssn, identifiers }: Patient, kept: Kept) {
  const shell = (found(kept, 'ssn', null) as typeof ssnShell | undefined) ?? ssnShell;
  return [
    { use: 'usual' as const, type: identifierType('MR'), system: MRN_SYSTEM, value: patient_id },
    ...(ssn ? [{ ...shell, value: ssn }] : []),
    ...identifiers.map((each) => writeKept(kept, 'identifiers', identifier, each)),
  ];
}

function namesOf({ first_name, middle_names, last_name, prefix, suffix, other_names }: Patient, kept: Kept) {
  const main = { first_name, middle_names, last_name, prefix, suffix };
  return [
    ...(first_name || last_name ? [writeKept(kept, 'name', mainName, main)] : []),
    ...other_names.map((name) => writeKept(kept, 'other_names', otherName, name)),
  ];
}

/** The number to call and the address to write to come first, unless the list has them. */
function telecomOf({ contact_number, email, telecom }: Patient, kept: Kept): ContactPoint[] {
  const missing = (system: 'phone' | 'email', value: string | null): ContactPoint[] =>
    value && !telecom.some((each) => each.value === value) ? [{ system, value }] : [];
  return [
    ...missing('phone', contact_number),
    ...missing('email', email),
    ...telecom.map((each) => writeKept(kept, 'telecom', contactPoint, each)),
  ];
}

function deathOf({ deceased, deceased_at }: Patient, kept: Kept, rest: Partial<FhirPatient>) {
  if (!deceased) return { deceasedBoolean: rest.deceasedBoolean };
  const at = deceased_at ?? (found(kept, 'deceasedDateTime', null) as string | undefined);
  return at ? { deceasedBoolean: undefined, deceasedDateTime: at } : { deceasedBoolean: true };
}

const coreExtensionsOf = ({ race, ethnicity }: Patient, kept: Kept) => [
  ...(race.length > 0 ? [writeKept(kept, RACE, coreCodings(RACE), race)] : []),
  ...(ethnicity.length > 0 ? [writeKept(kept, ETHNICITY, coreCodings(ETHNICITY), ethnicity)] : []),
];

const linksOf = ({ merged_into, replaces }: Patient): PatientLink[] => [
  ...(merged_into ? [{ other: { reference: `Patient/${merged_into}` }, type: 'replaced-by' as const }] : []),
  ...replaces.map((id) => ({ other: { reference: `Patient/${id}` }, type: 'replaces' as const })),
];
