import type { Demographics } from '@hms/contracts/patient';
import type { CodeableConcept, Identifier } from '@medplum/fhirtypes';
import { asLine, present, type Translation } from './kept.ts';

const SSN_SYSTEM = 'http://hl7.org/fhir/sid/us-ssn';
const TYPES_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v2-0203';

/** Names of HL7 v2-0203 codes that people carry. */
const TYPES: Readonly<Record<string, string>> = {
  DL: "Driver's License",
  MR: 'Medical Record Number',
  PPN: 'Passport Number',
  SS: 'Social Security Number',
};

const typeOf = ({ type }: Identifier): string | undefined =>
  type?.coding?.find(({ system }) => system === TYPES_SYSTEM)?.code;

export function identifierType(code: string): CodeableConcept {
  const display = TYPES[code];
  return { coding: [present({ system: TYPES_SYSTEM, code, display })], ...(display ? { text: display } : {}) };
}

/** Whether an identifier is said to be a social security number. */
export const isSsn = (identifier: Identifier): boolean =>
  identifier.system === SSN_SYSTEM || typeOf(identifier) === 'SS';

/** Nine digits that are said to be a social security number; what only looks like one stays an ordinary identifier. */
export function ssnOf(identifier: Identifier): string | undefined {
  return isSsn(identifier) && /^\d{3}-?\d{2}-?\d{4}$/.test(identifier.value ?? '') ? identifier.value : undefined;
}

export const identifier: Translation<Identifier, Demographics['identifiers'][number]> = {
  read(element) {
    const value = asLine(element.value, 100);
    if (value === undefined) return undefined;
    const system = asLine(element.system, 300);
    const type = asLine(typeOf(element), 60);
    return { ...(system ? { system } : {}), ...(type ? { type } : {}), value };
  },
  write: ({ system, type, value }) =>
    present<Identifier>({ type: type ? identifierType(type) : undefined, system, value }),
};

/** An identifier of the social security number without the number, which is kept sealed elsewhere. */
export const ssnShell: Identifier = { type: identifierType('SS'), system: SSN_SYSTEM };
