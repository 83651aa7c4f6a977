import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Criteria, PARTS, type PartOfDay } from './criteria.ts';
import { useAppointmentTypes, useBookableResources } from './setup-lists.ts';
import { usePlaces } from './use-places.ts';
import { useWeekdays } from './use-weekdays.ts';

/** What kind of visit is looked for, with whom, where and when. */
export function Finder({
  criteria,
  onChange,
  typeIsGiven = false,
}: {
  readonly criteria: Criteria;
  readonly onChange: (criteria: Criteria) => void;
  /** The visit has a type already. */
  readonly typeIsGiven?: boolean;
}) {
  const { t } = useTranslation('booking');
  const types = useAppointmentTypes();
  const all = useBookableResources();
  const { facilities } = usePlaces();
  const weekdays = useWeekdays();
  const daysId = useId();
  const kinds = types.find(({ id }) => id === criteria.type)?.needs.map(({ kind }) => kind);
  const resources = all.filter(({ kind }) => !kinds || kinds.includes(kind));
  const set = (change: Partial<Criteria>) => onChange({ ...criteria, ...change });
  return (
    <Stack spacing={2} role="search" aria-label={t('find.title')}>
      {!typeIsGiven && (
        <TextField
          select
          required
          label={t('type')}
          value={types.some(({ id }) => id === criteria.type) ? criteria.type : ''}
          onChange={(event) => set({ type: event.target.value, resources: [] })}
        >
          {types.map(({ id, name, duration_minutes }) => (
            <MenuItem key={id} value={id}>
              {t('typeWithMinutes', { name, minutes: duration_minutes })}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Autocomplete
        multiple
        size="small"
        options={resources}
        groupBy={({ kind }) => t(`kind.${kind}`)}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        value={resources.filter(({ id }) => criteria.resources.includes(id))}
        onChange={(_event, chosen) => set({ resources: chosen.map(({ id }) => id) })}
        disableCloseOnSelect
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('find.with')}
            placeholder={criteria.resources.length > 0 ? '' : t('find.anybody')}
            slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
          />
        )}
      />
      {facilities.length > 1 && (
        <TextField
          select
          label={t('place')}
          value={criteria.facility}
          onChange={(event) => set({ facility: event.target.value })}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('find.anywhere')}</MenuItem>
          {facilities.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        type="date"
        label={t('find.from')}
        value={criteria.from}
        onChange={(event) => set({ from: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Box>
        <Typography id={daysId} variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
          {t('find.days')}
        </Typography>
        <ToggleButtonGroup
          size="small"
          value={[...criteria.weekdays]}
          aria-labelledby={daysId}
          onChange={(_event, days: number[]) => set({ weekdays: days.toSorted() })}
          sx={{ flexWrap: 'wrap' }}
        >
          {weekdays.map(({ day, short, long }) => (
            <ToggleButton key={day} value={day} aria-label={long} sx={{ px: 1.25 }}>
              {short}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <TextField
        select
        label={t('find.part')}
        value={criteria.part}
        onChange={(event) => set({ part: event.target.value as PartOfDay })}
      >
        {PARTS.map((part) => (
          <MenuItem key={part} value={part}>
            {t(`part.${part}`)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}
