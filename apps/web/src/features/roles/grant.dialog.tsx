import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, useUpdateRoleMutation } from '../../api/generated/auth.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useAppDispatch } from '../../store.ts';
import { EVERYWHERE, type Permission, sameWays, type Way, waysOf, withWays } from './grants.ts';
import { usePermissionWords } from './use-permission-words.ts';
import { WayFields } from './way-fields.tsx';

export interface GrantDialogProps {
  /** As the hospital knows it now: when somebody changed it meanwhile, it is read again. */
  readonly role: Role;
  readonly permission: Permission;
  readonly editable: boolean;
  readonly onClose: () => void;
}

/** Gives one permission to one role, whole or narrowed, or takes it away. */
export function GrantDialog({ role, permission, editable, onClose }: GrantDialogProps) {
  const { t } = useTranslation('roles');
  const words = usePermissionWords();
  const dispatch = useAppDispatch();
  const [update, { error, isLoading }] = useUpdateRoleMutation();
  const known = waysOf(role.grants, permission.name);
  const [ways, setWays] = useState<readonly Way[]>(known);
  async function save() {
    const { title, description, grants } = role;
    const answer = await update({
      id: role.id,
      'If-Match': `"${role.version}"`,
      body: { title, description, grants: withWays(grants, permission.name, ways) },
    });
    if (answer.error) return;
    dispatch(notify(t('saved')));
    onClose();
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby="grant-title">
      <DialogTitle id="grant-title">{role.title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <div>
            <Typography>{words.describe(permission)}</Typography>
            <Typography variant="caption" dir="ltr" sx={{ color: 'text.secondary' }}>
              {permission.name}
            </Typography>
          </div>
          {error && <ProblemAlert problem={error} />}
          <FormControlLabel
            label={t('grant')}
            disabled={!editable}
            control={
              <Switch
                autoFocus
                checked={ways.length > 0}
                onChange={(event) => setWays(event.target.checked ? (known.length > 0 ? known : [EVERYWHERE]) : [])}
              />
            }
          />
          {ways.map((way, index) => (
            <WayFields
              // biome-ignore lint/suspicious/noArrayIndexKey: ways have no other name
              key={index}
              way={way}
              number={ways.length > 1 ? index + 1 : undefined}
              editable={editable}
              onChange={(changed) => setWays(ways.with(index, changed))}
              onRemove={() => setWays(ways.toSpliced(index, 1))}
            />
          ))}
          {editable && ways.length > 0 && (
            <Button
              size="small"
              startIcon={<Plus size={16} />}
              onClick={() => setWays([...ways, EVERYWHERE])}
              sx={{ alignSelf: 'flex-start' }}
            >
              {t('addWay')}
            </Button>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t(editable ? 'cancel' : 'close', { ns: 'frame' })}</Button>
        {editable && (
          <Button variant="contained" disabled={isLoading || sameWays(ways, known)} onClick={() => void save()}>
            {t('save', { ns: 'frame' })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
