import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

/** Fewer characters are no reason; the contract says so too. */
const SHORTEST_REASON = 3;

export function ReasonField({
  value,
  onChange,
  required = false,
  autoFocus = false,
}: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation('patient-record');
  return (
    <TextField
      label={t('reason')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required={required}
      autoFocus={autoFocus}
      multiline
      minRows={2}
      slotProps={{ htmlInput: { maxLength: 500 } }}
      helperText={t('reason.help')}
    />
  );
}

export const isReason = (reason: string): boolean => reason.trim().length >= SHORTEST_REASON;

/** The reason as it is sent: left out where none is given. */
export const reasonBody = (reason: string): { reason?: string } => (isReason(reason) ? { reason: reason.trim() } : {});
