import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useListRolesQuery } from '../../api/generated/auth.gen.ts';
import { useGetStructureQuery } from '../../api/generated/config.gen.ts';
import { ChoicesField } from '../../form/choices-field.tsx';
import { Field } from '../../form/field.tsx';
import { useMay } from '../../session/me.ts';
import { type ClientValues, GRANT_TYPES } from './client-values.ts';

/** The fields that a new and a known client share. */
export function ClientFields({ control }: { readonly control: Control<ClientValues, unknown, unknown> }) {
  const { t } = useTranslation('api-clients');
  const may = useMay();
  const { data: roles } = useListRolesQuery({}, { skip: !may('role:read') });
  const { data: places } = useGetStructureQuery({});
  const facilities = (places?.facilities ?? []).map(({ code, name }) => [code, `${name} (${code})`] as const);
  return (
    <>
      <ChoicesField
        control={control}
        name="grant_types"
        label={t('grantTypes')}
        required
        choices={GRANT_TYPES.map((type) => [type, t(`grantType.${type}`)] as const)}
      />
      <Field
        control={control}
        name="redirect_uris"
        label={t('redirectUris')}
        helperText={t('redirectUrisHint')}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false } }}
      />
      <ChoicesField
        control={control}
        name="roles"
        label={t('roles')}
        helperText={t('rolesHint')}
        choices={(roles?.roles ?? []).map(({ name, title }) => [name, title] as const)}
        free={!may('role:read')}
      />
      <Field control={control} name="facility" label={t('facility')} choices={[['', t('noFacility')], ...facilities]} />
    </>
  );
}
