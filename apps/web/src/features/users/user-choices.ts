import { useMemo } from 'react';
import { useListRolesQuery } from '../../api/generated/auth.gen.ts';
import { useGetStructureQuery } from '../../api/generated/config.gen.ts';
import { useMay } from '../../session/me.ts';
import type { UserChoices } from './labelled.ts';

const coded = ({ code, name }: { readonly code: string; readonly name: string }) =>
  [code, `${name} (${code})`] as const;

/** What an account can be given: roles and, by their codes, places of the hospital. */
export function useUserChoices(): UserChoices {
  const may = useMay();
  const { data: roles } = useListRolesQuery({}, { skip: !may('role:read') });
  const { data: places } = useGetStructureQuery({});
  return useMemo(
    () => ({
      roles: (roles?.roles ?? []).map(({ name, title }) => [name, title] as const),
      departments: (places?.departments ?? []).map(coded),
      facilities: (places?.facilities ?? []).map(coded),
    }),
    [roles, places],
  );
}
