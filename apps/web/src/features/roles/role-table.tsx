import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/generated/auth.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { SimpleTable } from '../../list/simple-table.tsx';
import { useFormats } from '../../words/formats.ts';
import type { Permission } from './grants.ts';

const RemoveRoleDialog = onDemand(async () => (await import('./remove-role.dialog.tsx')).RemoveRoleDialog);

export interface RoleTableProps {
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly editable: boolean;
  readonly onOpen: (role: Role) => void;
}

/** The roles, each with what it is for and how much it may. */
export function RoleTable({ roles, permissions, editable, onOpen }: RoleTableProps) {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const [removing, setRemoving] = useState<Role>();
  const held = (role: Role) => new Set(role.grants.map(({ permission }) => permission)).size;
  return (
    <>
      <SimpleTable
        name="roles"
        label={t('list')}
        rows={roles}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          {
            id: 'role',
            label: t('role'),
            order: ({ title }) => title,
            group: ({ preset }) => t(preset ? 'preset' : 'own'),
            cell: ({ title, name, preset }) => (
              <>
                <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                  <strong>{title}</strong>
                  {preset && <Chip size="small" variant="outlined" label={t('preset')} />}
                </Stack>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  <bdi>{name}</bdi>
                </Typography>
              </>
            ),
          },
          { id: 'description', label: t('description'), cell: ({ description }) => description },
          {
            id: 'permissions',
            label: t('permissions'),
            order: held,
            cell: (role) => (
              <span style={{ whiteSpace: 'nowrap' }}>
                {t('held', { held: formats.number(held(role)), all: formats.number(permissions.length) })}
              </span>
            ),
          },
          ...(editable
            ? [
                {
                  id: 'actions',
                  label: t('actions'),
                  cell: (role: Role) => (
                    <Stack direction="row" sx={{ gap: 1 }} data-not-printed>
                      <Button
                        size="small"
                        startIcon={<Pencil size={15} />}
                        aria-label={t('editOf', { role: role.title })}
                        onClick={() => onOpen(role)}
                      >
                        {t('edit')}
                      </Button>
                      {!role.preset && (
                        <Button
                          size="small"
                          color="error"
                          startIcon={<Trash2 size={15} />}
                          aria-label={t('removeOf', { role: role.title })}
                          onClick={() => setRemoving(role)}
                        >
                          {t('remove')}
                        </Button>
                      )}
                    </Stack>
                  ),
                },
              ]
            : []),
        ]}
      />
      {removing && <RemoveRoleDialog role={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
