import type { FindDuplicatesApiArg } from '../../api/generated/patient.gen.ts';
import { type PersonValues, registrationBody } from './person.ts';

const DATE = /^[12]\d{3}-\d\d-\d\d$/;
const SSN = /^\d{3}-?\d{2}-?\d{4}$/;
const FEWEST_DIGITS = 5;
const GENDERS: Readonly<Record<string, 'M' | 'F' | 'O'>> = { male: 'M', female: 'F', other: 'O' };

/**
 * What of a half-filled form tells one person from another, of what is whole by now; undefined while it is too little to
 * look for anybody: a family name, and a birth date or a telephone number.
 */
export function identifyingBody(values: PersonValues): FindDuplicatesApiArg['body'] | undefined {
  const { date_of_birth: born = '', contact_number: phone = '', ssn = '' } = values;
  const dated = DATE.test(born) && born > '1850';
  const reachable = phone.replaceAll(/\D/g, '').length >= FEWEST_DIGITS;
  if (!values.last_name?.trim() || !(dated || reachable)) return undefined;
  const { first_name, middle_names, last_name, suffix, email, address, identifiers } = registrationBody(values);
  const gender = GENDERS[values.administrative_gender];
  return {
    ...defined({ first_name, middle_names, last_name, suffix, email, address, identifiers }),
    ...(dated ? { date_of_birth: born, birth_date_estimated: values.birth_date_estimated } : {}),
    ...(reachable && phone.length <= 20 ? { contact_number: phone.trim() } : {}),
    ...(gender ? { gender } : {}),
    ...(SSN.test(ssn.trim()) ? { ssn: ssn.trim() } : {}),
  };
}

const defined = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
