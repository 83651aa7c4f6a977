import type { VitalSigns } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { Mark } from '../mark.tsx';
import { Line } from '../overview/line.tsx';
import { inShort } from './in-short.ts';

/** A set of vital signs among others: when, its score where all of it is there, and what was measured. */
export function SetLine({ set }: { readonly set: VitalSigns }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const { news2, observed_at } = set;
  return (
    <Line
      title={formats.instant(observed_at)}
      marks={
        news2?.band &&
        news2.total !== null && <Mark of="news2" value={news2.band} short={t('news2.total', { score: news2.total })} />
      }
      beside={inShort(set, t, formats)}
    />
  );
}
