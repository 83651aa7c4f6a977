import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../booking/wall-clock.ts';

/** A day, the days before and after it, and the way back to today. */
export function DayStepper({
  date,
  zone,
  step = 1,
  onChange,
}: {
  readonly date: string;
  readonly zone: string;
  /** Days by which the arrows go. */
  readonly step?: number;
  readonly onChange: (date: string | undefined) => void;
}) {
  const { t, i18n } = useTranslation('calendar');
  const mirrored = { transform: i18n.dir() === 'rtl' ? 'scaleX(-1)' : 'none' };
  const isToday = date === today(zone, Date.now());
  return (
    <Stack direction="row" role="group" aria-label={t('day')} sx={{ gap: 0.5, alignItems: 'center' }}>
      <IconButton
        aria-label={t(step === 1 ? 'dayBefore' : 'weekBefore')}
        onClick={() => onChange(addDays(date, -step))}
        sx={mirrored}
      >
        <ChevronLeft size={19} />
      </IconButton>
      <TextField
        type="date"
        label={t('day')}
        value={date}
        onChange={(event) => event.target.value && onChange(event.target.value)}
        sx={{ width: 165 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <IconButton
        aria-label={t(step === 1 ? 'dayAfter' : 'weekAfter')}
        onClick={() => onChange(addDays(date, step))}
        sx={mirrored}
      >
        <ChevronRight size={19} />
      </IconButton>
      <Button size="small" disabled={isToday} onClick={() => onChange(undefined)}>
        {t('today')}
      </Button>
    </Stack>
  );
}
