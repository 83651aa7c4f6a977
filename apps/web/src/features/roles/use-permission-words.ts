import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from './grants.ts';

export interface PermissionWords {
  describe(permission: Permission): string;
  subject(name: string): string;
}

/** Permissions in the person's language; in the words of the contract where a new one has no translation yet. */
export function usePermissionWords(): PermissionWords {
  const { t } = useTranslation('roles');
  return useMemo(
    () => ({
      describe: ({ name, describe }) => t(`permission.${name.replace(':', '.')}`, { defaultValue: describe }),
      subject: (name) => t(`subject.${name}`, { defaultValue: name }),
    }),
    [t],
  );
}
