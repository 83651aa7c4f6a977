import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { isReason, ReasonField } from '../registration/reason-field.tsx';

/** Why the two are one person; and where something speaks against it, that somebody looked. */
export function MergeForm({
  doubtful,
  survivor,
  source,
  sending,
  problem,
  onSend,
  onCancel,
  onReload,
}: {
  readonly doubtful: boolean;
  /** MRNs. */
  readonly survivor: string;
  readonly source: string;
  readonly sending: boolean;
  readonly problem: unknown;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
  readonly onReload: () => void;
}) {
  const { t } = useTranslation('merging');
  const frame = useTranslation('frame').t;
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [tried, setTried] = useState(false);
  const unchecked = doubtful && !checked;
  const send = () => {
    setTried(true);
    if (isReason(reason) && !unchecked && !sending) onSend(reason.trim());
  };
  return (
    <Paper
      component="form"
      noValidate
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) send();
      }}
      sx={{ p: 2 }}
    >
      <Stack sx={{ gap: 2 }}>
        {doubtful && (
          <FormControl error={tried && unchecked}>
            <FormControlLabel
              control={<Checkbox checked={checked} onChange={(event) => setChecked(event.target.checked)} />}
              label={t('checked')}
            />
            {tried && unchecked && <FormHelperText>{t('checked.missing')}</FormHelperText>}
          </FormControl>
        )}
        <ReasonField label={t('reason')} hint={t('reason.hint')} value={reason} onChange={setReason} tried={tried} />
        {problem !== undefined && <ProblemAlert problem={problem} onRetry={onReload} />}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" color="warning" loading={sending}>
            {t('merge', { source, survivor })}
          </Button>
          <Button onClick={onCancel}>{frame('cancel')}</Button>
        </Stack>
      </Stack>
    </Paper>
  );
}
