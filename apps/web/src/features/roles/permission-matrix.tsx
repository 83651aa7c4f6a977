import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Download, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/generated/auth.gen.ts';
import { Hint } from '../../frame/hint.tsx';
import { onDemand } from '../../frame/on-demand.tsx';
import { type Permission, subjectsOf, waysOf } from './grants.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { saidWays } from './said-ways.ts';
import { useMatrixKeys } from './use-matrix-keys.ts';
import { usePermissionWords } from './use-permission-words.ts';

const GrantDialog = onDemand(async () => (await import('./grant.dialog.tsx')).GrantDialog);

export interface PermissionMatrixProps {
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly editable: boolean;
}

/** Which role may what: permissions by subject downwards, roles across. Arrow keys walk, Enter opens a cell. */
export function PermissionMatrix({ roles, permissions, editable }: PermissionMatrixProps) {
  const { t } = useTranslation('roles');
  const words = usePermissionWords();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<{ readonly role: string; readonly permission: Permission }>();
  const subjects = useMemo(
    () =>
      subjectsOf(permissions, filter, (each) => `${words.describe(each)} ${words.subject(each.name.split(':')[0]!)}`),
    [permissions, filter, words],
  );
  const rows = subjects.flatMap((subject) => subject.permissions);
  const keys = useMatrixKeys(rows.length, roles.length);
  const openRole = open && roles.find(({ id }) => id === open.role);
  let row = -1;
  async function saveMatrix() {
    const { csvOf, save } = await import('../../list/csv.ts');
    const lines = rows.map((permission) => [
      permission.name,
      words.describe(permission),
      ...roles.map(({ grants }) => saidWays(waysOf(grants, permission.name), t).said),
    ]);
    const heads = [t('permission'), t('description'), ...roles.map(({ title }) => title)];
    save(new Blob([csvOf([heads, ...lines])], { type: 'text/csv;charset=utf-8' }), 'permissions.csv');
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          type="search"
          label={t('filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          sx={{ width: { xs: '100%', sm: 320 } }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search size={17} />
                </InputAdornment>
              ),
            },
          }}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 16rem' }}>
          {t(editable ? 'matrixHint' : 'matrixReadOnly')}
        </Typography>
        <Hint text={t('list.csv', { ns: 'frame' })}>
          <IconButton aria-label={t('list.csv', { ns: 'frame' })} onClick={() => void saveMatrix()}>
            <Download size={19} />
          </IconButton>
        </Hint>
      </Box>
      <Box
        sx={{
          overflow: 'auto',
          maxHeight: 'calc(100vh - 260px)',
          minHeight: 240,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '& table': { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
          '& th, & td': { borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', p: 0 },
          '& thead th': { position: 'sticky', top: 0, zIndex: 2, p: 1, textAlign: 'start', verticalAlign: 'bottom' },
          '& th.first': { position: 'sticky', insetInlineStart: 0, zIndex: 1, borderInlineEnd: 1 },
          '& thead th.first': { zIndex: 3 },
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys is a grid */}
        <table role="grid" aria-label={t('matrix')} aria-readonly={!editable} ref={keys.grid} onKeyDown={keys.walk}>
          <thead>
            <tr>
              <th scope="col" className="first">
                {t('permission')}
              </th>
              {roles.map((role) => (
                <th key={role.id} scope="col">
                  <Box sx={{ minWidth: 104, fontSize: '0.875rem', lineHeight: 1.3 }}>
                    {role.title}
                    {role.preset && (
                      <Chip
                        size="small"
                        variant="outlined"
                        label={t('preset')}
                        sx={{ display: 'flex', mt: 0.5, width: 'fit-content', fontWeight: 400 }}
                      />
                    )}
                  </Box>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.map((subject) => [
              <tr key={subject.name}>
                <Box
                  component="th"
                  scope="colgroup"
                  className="first"
                  sx={{
                    textAlign: 'start',
                    '&&': { px: 1.5, py: 0.75, bgcolor: 'action.hover', backgroundImage: 'none' },
                  }}
                >
                  <Typography component="span" sx={{ fontWeight: 650, fontSize: '0.875rem' }}>
                    {words.subject(subject.name)}
                  </Typography>
                </Box>
                <Box component="td" colSpan={roles.length} sx={{ '&&': { bgcolor: 'action.hover' } }} />
              </tr>,
              ...subject.permissions.map((permission) => {
                row += 1;
                const at = row;
                return (
                  <tr key={permission.name}>
                    <Box
                      component="th"
                      scope="row"
                      className="first"
                      sx={{
                        textAlign: 'start',
                        fontWeight: 400,
                        '&&': { px: 1.5, py: 0.75 },
                        width: 280,
                        minWidth: { xs: 160, sm: 240 },
                      }}
                    >
                      <Typography variant="body2">{words.describe(permission)}</Typography>
                      <Typography variant="caption" dir="ltr" sx={{ color: 'text.secondary' }}>
                        {permission.name}
                      </Typography>
                    </Box>
                    {roles.map((role, column) => (
                      <MatrixCell
                        key={role.id}
                        ways={waysOf(role.grants, permission.name)}
                        label={t('cell', { role: role.title, permission: words.describe(permission) })}
                        place={`${at}.${column}`}
                        reachable={keys.isAt(at, column)}
                        onFocus={() => keys.moveTo(at, column)}
                        onOpen={() => setOpen({ role: role.id, permission })}
                      />
                    ))}
                  </tr>
                );
              }),
            ])}
          </tbody>
        </table>
        {rows.length === 0 && (
          <Typography sx={{ p: 3, textAlign: 'center', color: 'text.secondary' }}>
            {t('list.emptyFiltered', { ns: 'frame' })}
          </Typography>
        )}
      </Box>
      {open && openRole && (
        <GrantDialog
          role={openRole}
          permission={open.permission}
          editable={editable}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Box>
  );
}
