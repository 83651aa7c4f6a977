import type { Flowsheet } from '@hms/contracts/clinical';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { READ_OUT } from '../../../theme/read-out.ts';
import { useFormats } from '../../../words/formats.ts';

/** A vital sign; what is high or low has an arrow and is told. */
export function Measured({ value }: { readonly value: Flowsheet['rows'][number]['values'][number] }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  if (!value) return null;
  const { flag } = value;
  if (flag !== 'high' && flag !== 'low') return formats.number(value.value);
  const Icon = flag === 'high' ? ArrowUp : ArrowDown;
  return (
    <Typography
      component="span"
      variant="inherit"
      sx={{
        position: 'relative',
        fontWeight: 700,
        color: 'warning.main',
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.25,
      }}
    >
      {formats.number(value.value)}
      <Icon size={15} strokeWidth={2.5} aria-hidden />
      <span style={READ_OUT}>{t(`reading.${flag}`)}</span>
    </Typography>
  );
}
