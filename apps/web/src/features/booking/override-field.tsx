import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

const SHORTEST = 3;
const LONGEST = 500;

export const isOverrideReason = (text: string): boolean => text.trim().length >= SHORTEST;

/** Why somebody books beside a rule. */
export function OverrideField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}) {
  const { t } = useTranslation('booking');
  return (
    <TextField
      label={t('override.reason')}
      helperText={t('override.hint')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: LONGEST } }}
    />
  );
}
