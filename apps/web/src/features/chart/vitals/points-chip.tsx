import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';

const COLORS = ['default', 'default', 'warning', 'error'] as const;

/** The points that one parameter brings to NEWS2; a dash where it is missing. */
export function PointsChip({ points }: { readonly points: number | undefined }) {
  const { t } = useTranslation('chart');
  const name = points === undefined ? t('news2.noPoints') : t('news2.points', { count: points });
  return (
    <Chip
      size="small"
      role="img"
      aria-label={name}
      label={points ?? '–'}
      color={COLORS[points ?? 0] ?? 'error'}
      variant={points ? 'filled' : 'outlined'}
      sx={{ minWidth: 34, fontWeight: 700 }}
    />
  );
}
