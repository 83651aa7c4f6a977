import type { Flowsheet } from '@hms/contracts/clinical';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Mark } from '../mark.tsx';

/** The NEWS2 of a set of vital signs, as far as it can be said. */
export function SetScore({ of: { score, complete, band } }: { readonly of: Flowsheet['columns'][number] }) {
  const { t } = useTranslation('chart');
  if (score === null || band === null) return '–';
  // What is missing could make more of it: a low sum of a part says nothing.
  if (!complete && score === 0) return <Typography variant="caption">{t('news2.partial')}</Typography>;
  return <Mark of="news2" value={band} short={complete ? String(score) : `≥ ${score}`} />;
}
