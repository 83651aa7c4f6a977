import { skipToken } from '@reduxjs/toolkit/query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useListUsersQuery } from '../../api/generated/auth.gen.ts';
import { useMay, useMe } from '../../session/me.ts';

const EVERYBODY = 200;

/** Names whoever did something: by the names of the staff for those who may see them, else by the end of the id. */
export function useWho(): (actor: string | null) => string {
  const { t } = useTranslation('patient-record');
  const me = useMe();
  const may = useMay();
  const { data } = useListUsersQuery(may('user:read') ? { perPage: EVERYBODY } : skipToken);
  const names = useMemo(() => new Map(data?.users.map(({ id, name }) => [id, name])), [data]);
  return useCallback(
    (actor) => {
      if (actor === null || actor === 'system') return t('who.system');
      if (actor === me?.id) return t('who.me', { name: me.name });
      return names.get(actor) ?? t('who.id', { id: actor.slice(-8) });
    },
    [t, me, names],
  );
}
