import type { TFunction } from 'i18next';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { Problem } from '../../api/problem.ts';
import { errorsAt, isOfContract } from '../../form/contract-resolver.ts';
import type { PersonValues } from './person.ts';

/** Codes of refusals that are about one field. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  'birth-date-in-future': 'date_of_birth',
  'not-a-newborn': 'date_of_birth',
};

/** Complaints of the contract say what is asked for; some fields of a person say it better. */
export function inWords<Errors>(errors: Errors, t: TFunction<'registration'>, name = ''): Errors {
  if (typeof errors !== 'object' || errors === null) return errors;
  if ('message' in errors && 'type' in errors) {
    const better = `wrong.${name}`;
    return isOfContract(errors) && t(better) !== better ? { ...errors, message: t(better) } : errors;
  }
  const each = Object.entries(errors).map(([key, value]) => [key, inWords(value, t, /^\d+$/.test(key) ? name : key)]);
  return Object.fromEntries(each) as Errors;
}

/** What a person's form asks beyond the contract: a name to call out, and a birth date that has come. */
export function personResolver<Values extends PersonValues & FieldValues, Sent>(
  contract: Resolver<Values, unknown, Sent>,
  t: TFunction<'registration'>,
  { nameNeeded }: { readonly nameNeeded: boolean },
): Resolver<Values, unknown, Sent> {
  return async (values, context, options) => {
    const checked = await contract(values, context, options);
    const own: Record<string, unknown> = {};
    if (nameNeeded && !values.last_name.trim() && !values.first_name.trim())
      own.last_name = { type: 'name', message: t('wrong.noName') };
    if (values.date_of_birth > localDate(new Date()))
      own.date_of_birth = { type: 'future', message: t('wrong.future') };
    const errors = { ...inWords(checked.errors, t), ...own } as FieldErrors<Values>;
    if (Object.keys(errors).length > 0) return { values: {}, errors };
    return checked;
  };
}

/** What the server refused, at the fields that it is about; empty where it is about none. */
export function refusedFields(problem: Problem, t: TFunction<'registration'>): Record<string, unknown> {
  const field = FIELD_OF_CODE[problem.code];
  if (field) return { [field]: { type: problem.code, message: t(`wrong.${problem.code}`) } };
  return inWords(errorsAt(problem.errors ?? []), t);
}

/** `YYYY-MM-DD` where this computer stands. */
export const localDate = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
