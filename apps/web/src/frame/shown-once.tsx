import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.tsx';

/** A link or secret that no later answer repeats: what it is for, the text to copy, and the warning. */
export function ShownOnce({
  label,
  value,
  hint,
  rows = 1,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly rows?: number;
}) {
  const { t } = useTranslation('frame');
  return (
    <Alert severity="warning" icon={false} sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        <Typography sx={{ fontWeight: 650 }}>{t('shownOnce')}</Typography>
        {hint && <Typography variant="body2">{hint}</Typography>}
        <TextField
          label={label}
          value={value}
          multiline={rows > 1}
          {...(rows > 1 ? { rows } : {})}
          onFocus={(event) => event.target.select()}
          slotProps={{
            input: { readOnly: true },
            htmlInput: { dir: 'ltr', style: { fontFamily: 'ui-monospace, monospace', fontSize: 13 } },
          }}
        />
        <CopyButton text={value} />
      </Stack>
    </Alert>
  );
}
