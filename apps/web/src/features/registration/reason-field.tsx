import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

/** As the contract asks of a reason. */
const SHORTEST = 3;
const LONGEST = 500;

export const isReason = (text: string): boolean => text.trim().length >= SHORTEST;

/** Why somebody does it, in their words. */
export function ReasonField({
  label,
  hint,
  value,
  onChange,
  tried,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whether it was sent: only then a missing reason is marked. */
  readonly tried: boolean;
}) {
  const { t } = useTranslation('registration');
  const missing = tried && !isReason(value);
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={missing}
      helperText={missing ? t('wrong.reason') : hint}
      slotProps={{ htmlInput: { maxLength: LONGEST } }}
      required
    />
  );
}
