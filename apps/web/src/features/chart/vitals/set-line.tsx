import type { VitalSigns } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { Mark } from '../mark.tsx';
import { Line } from '../overview/line.tsx';
import { type ShortReading, shortReadings } from './in-short.ts';

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
      beside={shortReadings(set, t, formats).map((reading, at) => (
        <Fragment key={reading.text}>
          {at > 0 && ' · '}
          <Reading {...reading} />
        </Fragment>
      ))}
    />
  );
}

/** What is not usual stands out, by its arrow as well. */
function Reading({ text, flag }: ShortReading) {
  const { t } = useTranslation('chart');
  if (flag === null) return text;
  const Icon = flag === 'high' ? ArrowUp : ArrowDown;
  return (
    <Box component="span" sx={{ color: 'warning.main', fontWeight: 700, whiteSpace: 'nowrap' }}>
      {text}
      <Icon
        size={14}
        strokeWidth={2.5}
        role="img"
        aria-label={t(`reading.${flag}`)}
        style={{ verticalAlign: 'text-bottom' }}
      />
    </Box>
  );
}
