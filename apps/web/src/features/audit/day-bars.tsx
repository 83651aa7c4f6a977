import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.ts';
import { type Day, sumOf } from './all-days.ts';

const HEIGHT = 150;
const STEP = 26;
const BAR = 18;

/** Accesses day by day as bars: what was refused or failed stands hatched on top. The table below says the same. */
export function DayBars({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { palette } = useTheme();
  const hatch = useId();
  const most = Math.max(1, ...days.map(sumOf));
  const width = Math.max(days.length, 7) * STEP;
  const height = (count: number) => (count / most) * HEIGHT;
  const [first] = days;
  const last = days.at(-1);
  return (
    <Box sx={{ maxWidth: width * 1.4 }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {t('activity.most', { count: most, shown: formats.number(most) })}
      </Typography>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + 1}`}
        role="img"
        aria-label={t('activity.chart')}
        style={{ width: '100%', display: 'block', maxHeight: 240, direction: 'ltr' }}
      >
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill={palette.background.paper} />
            <rect width="2.5" height="5" fill={palette.error.main} />
          </pattern>
        </defs>
        <line x1="0" x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke={palette.divider} />
        {days.map((day, index) => {
          const granted = height(day.granted);
          const refused = height(day.denied + day.failed);
          const x = index * STEP + (STEP - BAR) / 2;
          return (
            <g key={day.day}>
              <title>{`${formats.date(day.day)}: ${formats.number(sumOf(day))}`}</title>
              <rect x={index * STEP} width={STEP} height={HEIGHT} fill="transparent" />
              <rect x={x} width={BAR} y={HEIGHT - granted} height={granted} rx="1.5" fill={palette.primary.main} />
              <rect
                x={x}
                width={BAR}
                y={HEIGHT - granted - refused}
                height={refused}
                fill={`url(#${hatch})`}
                stroke={refused > 0 ? palette.error.main : 'none'}
              />
            </g>
          );
        })}
      </svg>
      {first && last && (
        <Stack direction="row" dir="ltr" sx={{ justifyContent: 'space-between' }}>
          <Typography variant="caption">{formats.date(first.day)}</Typography>
          <Typography variant="caption">{formats.date(last.day)}</Typography>
        </Stack>
      )}
    </Box>
  );
}
