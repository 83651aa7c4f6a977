import { isDeepStrictEqual } from 'node:util';
import type { Demographics } from '@hms/contracts/patient';
import { unprocessable } from '@hms/platform/contract';
import type { Patient as FhirPatient, Identifier } from '@medplum/fhirtypes';
import { communication, maritalStatus } from './codes.ts';
import {
  address,
  addressToWrite,
  contactPoint,
  emergencyContact,
  isEmergencyContact,
  numberToCall,
} from './contact-points.ts';
import { identifier, ssnOf, ssnShell } from './identifiers.ts';
import { type Kept, keep, readKeeping, type Translation } from './kept.ts';
import { mainName, mainNameOf, otherName } from './names.ts';
import { coreCodings, ETHNICITY, RACE } from './race.ts';

/** What `metadata.fhir` keeps of a resource. */
export interface FhirRemainder {
  /** Originals of elements that the domain does not fully say. */
  readonly kept: Kept;
  /** Members and elements for which the domain has no place. */
  readonly rest: Partial<FhirPatient>;
}

/** A resource in the domain's words: the body of `importPatient`, its source aside. */
export type FhirRegistration = Demographics & {
  readonly ssn: string | null;
  readonly is_active: boolean;
  readonly deceased: boolean;
  readonly deceased_at: string | null;
};

const LETTERS = { male: 'M', female: 'F', other: 'O', unknown: 'O' } as const;

/**
 * Reads a FHIR R4 Patient. What the domain has no place for goes to `metadata.fhir`, so that `toFhir` gives back the same facts. The
 * resource's id belongs to the other system and is not kept.
 *
 * @throws Failure `several-ssns` when there are two numbers and it is unclear which one counts
 */
export function fromFhir(resource: FhirPatient): FhirRegistration {
  const reader = startReading(resource);
  const administrative_gender = reader.take('gender') ?? null;
  const is_active = reader.take('active') ?? true;
  const facts = {
    ...readNames(reader),
    ...readIdentifiers(reader),
    ...readBirth(reader),
    ...readDeath(reader),
    ...readContactPoints(reader),
    ...readAddresses(reader),
    ...readCodes(reader),
    administrative_gender,
    gender: administrative_gender && LETTERS[administrative_gender],
    is_active,
  };
  const remainder = reader.remainder();
  return {
    ...facts,
    blood_type: null,
    allergies: [],
    medications: [],
    medical_conditions: [],
    mother_id: null,
    facility_id: null,
    metadata: remainder ? { fhir: remainder } : {},
  };
}

interface Reader {
  readonly kept: Kept;
  /** The member, which is then read; what of it the domain has no place for is given back by `leave`. */
  take<Name extends keyof FhirPatient>(name: Name): FhirPatient[Name];
  leave<Name extends keyof FhirPatient>(name: Name, left: FhirPatient[Name]): void;
  remainder(): FhirRemainder | undefined;
}

function startReading({ resourceType: _type, id: _id, ...members }: FhirPatient): Reader {
  const kept: Kept = {};
  const rest: Partial<FhirPatient> = { ...members };
  return {
    kept,
    take(name) {
      const member = rest[name];
      delete rest[name];
      return member as never;
    },
    leave(name, left) {
      if (!Array.isArray(left) || left.length > 0) rest[name] = left;
    },
    remainder() {
      const isEmpty = Object.keys(rest).length === 0 && Object.keys(kept).length === 0;
      return isEmpty ? undefined : { kept, rest };
    },
  };
}

/** Reads as many elements as the domain takes; the others are left. */
function readAll<Element, Value>(
  kept: Kept,
  field: string,
  translation: Translation<Element, Value>,
  elements: readonly Element[],
  most: number,
): { values: Value[]; left: Element[] } {
  const values: Value[] = [];
  const left: Element[] = [];
  for (const element of elements) {
    const value = values.length < most ? readKeeping(kept, field, translation, element) : undefined;
    if (value === undefined) left.push(element);
    else values.push(value);
  }
  return { values, left };
}

const NAMELESS = { first_name: null, middle_names: null, last_name: null, prefix: null, suffix: null };

function readNames({ kept, take, leave }: Reader) {
  const names = take('name') ?? [];
  const main = mainNameOf(names);
  const others = names.filter((name) => name !== main);
  const { values: other_names, left } = readAll(kept, 'other_names', otherName, others, 20);
  leave('name', left);
  return { ...(main ? readKeeping(kept, 'name', mainName, main)! : NAMELESS), other_names };
}

function readIdentifiers({ kept, take, leave }: Reader) {
  const all = take('identifier') ?? [];
  const numbers = all.filter((element) => ssnOf(element) !== undefined);
  const different = new Set(numbers.map((element) => ssnOf(element)!.replaceAll('-', '')));
  if (different.size > 1)
    throw unprocessable('several-ssns', 'The resource has two different social security numbers.');
  const [number] = numbers;
  if (number) {
    const { value: _value, ...shell } = number;
    if (!isDeepStrictEqual(shell, ssnShell)) keep(kept, 'ssn', null, shell);
  }
  const others = all.filter((element: Identifier) => !numbers.includes(element));
  const { values: identifiers, left } = readAll(kept, 'identifiers', identifier, others, 30);
  leave('identifier', left);
  return { identifiers, ssn: (number && ssnOf(number)) ?? null };
}

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOST_BORN_AT_ONCE = 12;

function readBirth({ kept, take, leave }: Reader) {
  const born = take('birthDate');
  const order = take('multipleBirthInteger');
  const isOrder = order !== undefined && order >= 1 && order <= MOST_BORN_AT_ONCE;
  if (order !== undefined && !isOrder) leave('multipleBirthInteger', order);
  const multiple_birth = isOrder ? order : null;
  if (born === undefined || FULL_DATE.test(born))
    return { date_of_birth: born ?? null, birth_date_estimated: false, multiple_birth };
  // A year, or a year and a month, is all that is known.
  const date_of_birth = `${born}-01-01`.slice(0, 10);
  keep(kept, 'birthDate', date_of_birth, born);
  return { date_of_birth, birth_date_estimated: true, multiple_birth };
}

function readDeath({ kept, take, leave }: Reader) {
  const at = take('deceasedDateTime');
  const said = take('deceasedBoolean');
  if (said === false) leave('deceasedBoolean', said);
  if (at === undefined) return { deceased: said ?? false, deceased_at: null };
  const isWhole = FULL_DATE.test(at) || at.includes('T');
  if (!isWhole) keep(kept, 'deceasedDateTime', null, at);
  return { deceased: true, deceased_at: isWhole ? at : null };
}

function readContactPoints({ kept, take, leave }: Reader) {
  const points = take('telecom') ?? [];
  const { values: telecom, left } = readAll(kept, 'telecom', contactPoint, points, 20);
  leave('telecom', left);
  const contacts = take('contact') ?? [];
  const chosen = contacts.find(isEmergencyContact) ?? contacts[0];
  const emergency_contact = (chosen && readKeeping(kept, 'contact', emergencyContact, chosen)) ?? null;
  leave(
    'contact',
    contacts.filter((contact) => emergency_contact === null || contact !== chosen),
  );
  return { telecom, contact_number: numberToCall(points), email: addressToWrite(points), emergency_contact };
}

function readAddresses({ kept, take, leave }: Reader) {
  const addresses = take('address') ?? [];
  const home = addresses.find(({ use }) => use === 'home') ?? addresses[0];
  const others = addresses.filter((element) => element !== home);
  const { values: other_addresses, left } = readAll(kept, 'addresses', address, others, 10);
  leave('address', left);
  return { address: (home && readKeeping(kept, 'addresses', address, home)) ?? null, other_addresses };
}

function readCodes({ kept, take, leave }: Reader) {
  const spoken = take('communication') ?? [];
  const preferred = spoken.find((each) => each.preferred) ?? spoken[0];
  const language = (preferred && readKeeping(kept, 'communication', communication, preferred)) ?? null;
  leave(
    'communication',
    spoken.filter((each) => language === null || each !== preferred),
  );
  const marriage = take('maritalStatus');
  const marital_status = (marriage && readKeeping(kept, 'maritalStatus', maritalStatus, marriage)) ?? null;
  if (marriage && marital_status === null) leave('maritalStatus', marriage);
  let extensions = take('extension') ?? [];
  const [race, ethnicity] = [RACE, ETHNICITY].map((url) => {
    const element = extensions.find((extension) => extension.url === url);
    const codings = element && readKeeping(kept, url, coreCodings(url), element);
    if (codings) extensions = extensions.filter((extension) => extension !== element);
    return codings ?? [];
  });
  leave('extension', extensions);
  return { language, marital_status, race: race!, ethnicity: ethnicity! };
}
