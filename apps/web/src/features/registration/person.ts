import type { CreatePatientApiArg, GetPatientApiResponse } from '../../api/generated/patient.gen.ts';

export type Patient = GetPatientApiResponse;
export type RegistrationBody = CreatePatientApiArg['body'];
export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display: string;
}

export interface AddressValues {
  use: string;
  lines: string[];
  city: string;
  district: string;
  state: string;
  postal_code: string;
  country: string;
}

/** A person as a form holds them: every field is there and text, under the name that it has in the contract. */
export interface PersonValues {
  prefix: string;
  first_name: string;
  middle_names: string;
  last_name: string;
  suffix: string;
  other_names: { use: string; text: string }[];
  date_of_birth: string;
  birth_date_estimated: boolean;
  administrative_gender: string;
  multiple_birth: string;
  contact_number: string;
  email: string;
  telecom: { system: string; value: string; use: string }[];
  address: AddressValues;
  other_addresses: AddressValues[];
  emergency_contact: { name: string; relationship: string; contact_number: string; email: string };
  marital_status: string;
  language: string;
  race: Coding[];
  ethnicity: Coding[];
  identifiers: { type: string; system: string; value: string }[];
  ssn: string;
  facility_id: string;
}

export const emptyAddress = (use = 'home'): AddressValues => ({
  use,
  lines: ['', ''],
  city: '',
  district: '',
  state: '',
  postal_code: '',
  country: '',
});

export const emptyPerson = (): PersonValues => ({
  prefix: '',
  first_name: '',
  middle_names: '',
  last_name: '',
  suffix: '',
  other_names: [],
  date_of_birth: '',
  birth_date_estimated: false,
  administrative_gender: '',
  multiple_birth: '',
  contact_number: '',
  email: '',
  telecom: [],
  address: emptyAddress(),
  other_addresses: [],
  emergency_contact: { name: '', relationship: '', contact_number: '', email: '' },
  marital_status: '',
  language: '',
  race: [],
  ethnicity: [],
  identifiers: [],
  ssn: '',
  facility_id: '',
});

const GENDERS = { M: 'male', F: 'female', O: 'other' } as const;

/** The number is masked for most people, so the form starts without it: empty means that it stays. */
export function valuesOf(patient: Patient): PersonValues {
  const empty = emptyPerson();
  return {
    ...empty,
    prefix: patient.prefix ?? '',
    first_name: patient.first_name ?? '',
    middle_names: patient.middle_names ?? '',
    last_name: patient.last_name ?? '',
    suffix: patient.suffix ?? '',
    other_names: patient.other_names.map((name) => ({ ...name })),
    date_of_birth: patient.date_of_birth ?? '',
    birth_date_estimated: patient.birth_date_estimated,
    administrative_gender: patient.administrative_gender ?? (patient.gender ? GENDERS[patient.gender] : ''),
    multiple_birth: patient.multiple_birth === null ? '' : String(patient.multiple_birth),
    contact_number: patient.contact_number ?? '',
    email: patient.email ?? '',
    telecom: patient.telecom.map(({ system, value, use = '' }) => ({ system, value, use })),
    address: patient.address ? addressValues(patient.address) : emptyAddress(),
    other_addresses: patient.other_addresses.map(addressValues),
    emergency_contact: { ...empty.emergency_contact, ...patient.emergency_contact },
    marital_status: patient.marital_status ?? '',
    language: patient.language ?? '',
    race: patient.race,
    ethnicity: patient.ethnicity,
    identifiers: patient.identifiers.map(({ type = '', system = '', value }) => ({ type, system, value })),
    facility_id: patient.facility_id ?? '',
  };
}

function addressValues({ lines = [], ...rest }: NonNullable<Patient['address']>): AddressValues {
  return { ...emptyAddress(''), ...rest, lines: [...lines, '', ''].slice(0, Math.max(2, lines.length)) };
}

/** What the values say of the person, as the contract has it: null and empty lists where they say nothing. */
export function personOf(values: PersonValues) {
  const { administrative_gender, multiple_birth, emergency_contact } = values;
  return {
    prefix: said(values.prefix),
    first_name: said(values.first_name),
    middle_names: said(values.middle_names),
    last_name: said(values.last_name),
    suffix: said(values.suffix),
    other_names: values.other_names
      .filter(({ text }) => said(text))
      .map(({ use, text }) => ({ use, text: text.trim() })),
    date_of_birth: said(values.date_of_birth),
    birth_date_estimated: values.birth_date_estimated,
    administrative_gender: said(administrative_gender),
    multiple_birth: said(multiple_birth) === null ? null : Number(multiple_birth),
    contact_number: said(values.contact_number),
    email: said(values.email),
    telecom: values.telecom
      .filter(({ value }) => said(value))
      .map(({ system, value, use }) => ({ system, value: value.trim(), ...kept({ use }) })),
    address: addressOf(values.address),
    other_addresses: values.other_addresses.map(addressOf).filter((address) => address !== null),
    emergency_contact: Object.values(emergency_contact).some(said)
      ? { name: emergency_contact.name.trim(), ...kept({ ...emergency_contact, name: '' }) }
      : null,
    marital_status: said(values.marital_status),
    language: said(values.language),
    race: values.race,
    ethnicity: values.ethnicity,
    identifiers: values.identifiers
      .filter(({ value }) => said(value))
      .map(({ type, system, value }) => ({ ...kept({ type, system }), value: value.trim() })),
    facility_id: said(values.facility_id),
  };
}
export type Person = ReturnType<typeof personOf>;
export type PersonField = keyof Person;

/** Nothing but a use is no address. */
function addressOf({ use, lines, ...places }: AddressValues): Record<string, unknown> | null {
  const parts = kept(places);
  const written = lines.map((each) => each.trim()).filter(Boolean);
  if (written.length === 0 && Object.keys(parts).length === 0) return null;
  return { ...kept({ use }), ...(written.length > 0 ? { lines: written } : {}), ...parts };
}

/** The body of a registration: only what was said. */
export function registrationBody(values: PersonValues, reason?: string): RegistrationBody {
  const fields = Object.entries(personOf(values)).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const ssn = said(values.ssn);
  return {
    ...Object.fromEntries(fields),
    ...(ssn ? { ssn } : {}),
    ...(reason ? { duplicate_override_reason: reason } : {}),
  };
}

const said = (text: string): string | null => text.trim() || null;
const kept = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])));
