import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { quickPeriods } from './period.ts';

interface PeriodButtonsProps {
  /** Days. */
  readonly value: string | undefined;
  /** Undefined where the pressed one is pressed again. */
  readonly onChange: (days: string | undefined) => void;
  readonly choices?: readonly string[];
}

/** The last days, with one click. */
export function PeriodButtons({ value, onChange, choices = quickPeriods }: PeriodButtonsProps) {
  const { t } = useTranslation('audit');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t('period')}
      value={value ?? null}
      onChange={(_event, days: string | null) => onChange(days ?? undefined)}
    >
      {choices.map((days) => (
        <ToggleButton
          key={days}
          value={days}
          sx={{ whiteSpace: 'nowrap', textTransform: 'none', color: 'text.primary' }}
        >
          {days === '1' ? t('today') : t('days', { count: Number(days) })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
