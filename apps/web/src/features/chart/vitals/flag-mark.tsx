import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp, Ban, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JudgedSign } from './judged-as-typed.ts';

const LOOKS = {
  impossible: [Ban, 'error.main'],
  unlikely: [TriangleAlert, 'warning.main'],
  high: [ArrowUp, 'warning.main'],
  low: [ArrowDown, 'warning.main'],
} as const;

/** Says of a reading that it is high or low, unlikely, or cannot be; nothing of one that is usual. */
export function FlagMark({
  judged: { flag, plausibility },
}: {
  readonly judged: Pick<JudgedSign, 'flag' | 'plausibility'>;
}) {
  const { t } = useTranslation('chart');
  const what = plausibility === 'likely' ? flag : plausibility;
  if (what === null || what === 'normal') return null;
  const [Icon, color] = LOOKS[what];
  return (
    <Typography
      component="span"
      variant="caption"
      sx={{
        color,
        fontWeight: 700,
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.25,
        marginInlineEnd: 1,
        verticalAlign: 'bottom',
        lineHeight: 'inherit',
      }}
    >
      <Icon size={14} strokeWidth={2.5} aria-hidden />
      {t(`reading.${what}`)}
    </Typography>
  );
}
