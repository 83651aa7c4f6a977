import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { User } from '../../api/generated/auth.gen.ts';
import { ChoicesField } from '../../form/choices-field.tsx';
import { Field } from '../../form/field.tsx';
import { useUserChoices } from './user-choices.ts';

/** What is typed of an account; empty texts mean nothing. */
export interface UserValues {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string[];
  readonly departments: string[];
  readonly facility: string;
}

export const NOBODY: UserValues = { username: '', name: '', email: '', roles: [], departments: [], facility: '' };

export const valuesOf = ({ username, name, email, roles, departments, facility }: User): UserValues => ({
  username,
  name,
  email: email ?? '',
  roles,
  departments,
  facility: facility ?? '',
});

export const profileBody = ({ name, email, roles, departments, facility }: UserValues) => ({
  name: name.trim(),
  email: email.trim() || null,
  roles,
  departments,
  facility: facility || null,
});

/** The fields that a new and a known account share. */
export function UserFields({ control }: { readonly control: Control<UserValues, unknown, unknown> }) {
  const { t } = useTranslation('users');
  const { roles, departments, facilities } = useUserChoices();
  return (
    <>
      <Field control={control} name="name" label={t('name')} required autoComplete="off" />
      <Field control={control} name="email" label={t('email')} type="email" autoComplete="off" />
      <ChoicesField
        control={control}
        name="roles"
        label={t('roles')}
        choices={roles}
        free={roles.length === 0}
        helperText={t('rolesHint')}
      />
      <ChoicesField control={control} name="departments" label={t('departments')} choices={departments} />
      <Field control={control} name="facility" label={t('facility')} choices={[['', t('noFacility')], ...facilities]} />
    </>
  );
}
