import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/generated/auth.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
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
      <TableContainer tabIndex={0} role="region" aria-label={t('list')}>
        <Table aria-label={t('list')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('role')}</TableCell>
              <TableCell>{t('description')}</TableCell>
              <TableCell>{t('permissions')}</TableCell>
              {editable && <TableCell>{t('actions')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {roles.map((role) => (
              <TableRow key={role.id} hover>
                <TableCell component="th" scope="row">
                  <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                    <strong>{role.title}</strong>
                    {role.preset && <Chip size="small" variant="outlined" label={t('preset')} />}
                  </Stack>
                  <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                    <bdi>{role.name}</bdi>
                  </Typography>
                </TableCell>
                <TableCell>{role.description}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {t('held', { held: formats.number(held(role)), all: formats.number(permissions.length) })}
                </TableCell>
                {editable && (
                  <TableCell>
                    <Stack direction="row" sx={{ gap: 1 }}>
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
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {removing && <RemoveRoleDialog role={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
