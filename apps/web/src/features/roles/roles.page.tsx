import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { ShieldPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type Role, useListPermissionsQuery, useListRolesQuery } from '../../api/generated/auth.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { RoleTable } from './role-table.tsx';

const EditRoleForm = onDemand(async () => (await import('./edit-role.form.tsx')).EditRoleForm);
const NewRoleForm = onDemand(async () => (await import('./new-role.form.tsx')).NewRoleForm);

/** What each kind of person may do. */
export function Page() {
  const { t } = useTranslation('roles');
  const may = useMay();
  const [params] = useSearchParams();
  const view = params.get('view') === 'matrix' ? 'matrix' : 'list';
  const roles = useListRolesQuery({});
  const permissions = useListPermissionsQuery({});
  const [open, setOpen] = useState<Role | 'new'>();
  const close = () => setOpen(undefined);
  const error = roles.error ?? permissions.error;
  const all = roles.data?.roles;
  const catalogue = permissions.data?.permissions;
  const editable = may('role:manage');
  return (
    <Framed
      title={t('title')}
      actions={
        editable && (
          <Button variant="contained" startIcon={<ShieldPlus size={18} />} onClick={() => setOpen('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      {error && <ProblemAlert problem={error} onRetry={() => [void roles.refetch(), void permissions.refetch()]} />}
      <Tabs value={view} aria-label={t('title')} sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}>
        <Tab value="list" label={t('list')} component={Link} to="/admin/roles" />
        <Tab value="matrix" label={t('matrix')} component={Link} to="/admin/roles?view=matrix" />
      </Tabs>
      {(!all || !catalogue) && !error && <PageLoading />}
      {all && catalogue && view === 'list' && (
        <RoleTable roles={all} permissions={catalogue} editable={editable} onOpen={setOpen} />
      )}
      {all && catalogue && view === 'matrix' && (
        <PermissionMatrix roles={all} permissions={catalogue} editable={editable} />
      )}
      {open === 'new' && all && <NewRoleForm roles={all} onClose={close} />}
      {open && open !== 'new' && <EditRoleForm key={open.id} role={open} onClose={close} />}
    </Framed>
  );
}
