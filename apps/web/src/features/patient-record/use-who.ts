import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useActorNames } from '../../names/use-actor-names.ts';
import { useMe } from '../../session/me.ts';

/**
 * Names whoever did something.
 *
 * @param actors everybody whom the place names; others would be shown by the end of their id
 */
export function useWho(actors: readonly (string | null)[]): (actor: string | null) => string {
  const { t } = useTranslation('patient-record');
  const me = useMe();
  const names = useActorNames(actors);
  return useCallback(
    (actor) => {
      if (actor === null || actor === 'system') return t('who.system');
      if (actor === me?.id) return t('who.me', { name: me.name });
      return names[actor] ?? t('who.id', { id: actor.slice(-8) });
    },
    [t, me, names],
  );
}
