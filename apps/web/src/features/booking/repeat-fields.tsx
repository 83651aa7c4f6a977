import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import type { RecurrenceRule } from '../../api/generated/appointment.gen.ts';
import { useWeekdays } from './use-weekdays.ts';

const FREQUENCIES = ['daily', 'weekly', 'monthly'] as const;
const FIRST: RecurrenceRule = { frequency: 'weekly', interval: 1, weekdays: [], count: 6, until: null, except: [] };

const whole = (text: string, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1));

/** Whether and how a visit comes again. */
export function RepeatFields({
  rule,
  onChange,
}: {
  readonly rule: RecurrenceRule | null;
  readonly onChange: (rule: RecurrenceRule | null) => void;
}) {
  const { t } = useTranslation('booking');
  const weekdays = useWeekdays();
  const change = (changes: Partial<RecurrenceRule>) => onChange({ ...FIRST, ...rule, ...changes });
  return (
    <Stack spacing={2}>
      <TextField
        select
        label={t('repeat')}
        value={rule?.frequency ?? 'never'}
        onChange={(event) =>
          event.target.value === 'never'
            ? onChange(null)
            : change({ frequency: event.target.value as RecurrenceRule['frequency'] })
        }
      >
        <MenuItem value="never">{t('repeat.never')}</MenuItem>
        {FREQUENCIES.map((frequency) => (
          <MenuItem key={frequency} value={frequency}>
            {t(`repeat.${frequency}`)}
          </MenuItem>
        ))}
      </TextField>
      {rule && (
        <>
          <Stack direction="row" spacing={1.5}>
            <TextField
              type="number"
              label={t(`repeat.interval.${rule.frequency}`)}
              value={rule.interval}
              onChange={(event) => change({ interval: whole(event.target.value, 52) })}
              slotProps={{ htmlInput: { min: 1, max: 52 } }}
            />
            <TextField
              type="number"
              label={t('repeat.count')}
              value={rule.count ?? ''}
              onChange={(event) => change({ count: whole(event.target.value, 104), until: null })}
              slotProps={{ htmlInput: { min: 1, max: 104 } }}
            />
          </Stack>
          {rule.frequency === 'weekly' && (
            <Box>
              <ToggleButtonGroup
                size="small"
                value={rule.weekdays}
                aria-label={t('repeat.weekdays')}
                onChange={(_event, days: number[]) => change({ weekdays: days.toSorted() })}
                sx={{ flexWrap: 'wrap' }}
              >
                {weekdays.map(({ day, short, long }) => (
                  <ToggleButton key={day} value={day} aria-label={long} sx={{ px: 1.25 }}>
                    {short}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            </Box>
          )}
        </>
      )}
    </Stack>
  );
}
