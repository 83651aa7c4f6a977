import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import type { BookableResource } from '../../api/generated/appointment.gen.ts';
import { usePlaces } from '../booking/use-places.ts';
import { DayStepper } from './day-stepper.tsx';

const KINDS = [
  'provider',
  'room',
  'theatre',
  'modality',
  'equipment',
] as const satisfies readonly BookableResource['kind'][];
type Kind = (typeof KINDS)[number];
export const kindOf = (text: string | undefined): Kind => KINDS.find((kind) => kind === text) ?? 'provider';

type Filters = Readonly<Record<string, string | undefined>>;

/** Which days, of whom; all of it stands in the address. */
export function CalendarToolbar({
  date,
  zone,
  week,
  kind,
  filters,
  offered,
  shown,
  onChange,
}: {
  readonly date: string;
  readonly zone: string;
  readonly week: boolean;
  readonly kind: Kind;
  readonly filters: Filters;
  readonly offered: readonly BookableResource[];
  readonly shown: readonly BookableResource[];
  readonly onChange: (filters: Filters) => void;
}) {
  const { t } = useTranslation('calendar');
  const { facilities } = usePlaces();
  return (
    <Stack direction="row" role="search" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={week ? 'week' : 'day'}
        aria-label={t('view')}
        onChange={(_event, view: string | null) => view && onChange({ view: view === 'day' ? undefined : view })}
      >
        <ToggleButton value="day">{t('view.day')}</ToggleButton>
        <ToggleButton value="week">{t('view.week')}</ToggleButton>
      </ToggleButtonGroup>
      <DayStepper date={date} zone={zone} step={week ? 7 : 1} onChange={(day) => onChange({ date: day })} />
      {facilities.length > 1 && (
        <TextField
          select
          label={t('facility')}
          value={filters.facility ?? ''}
          onChange={(event) => onChange({ facility: event.target.value, with: undefined })}
          sx={{ width: 190 }}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('list.all', { ns: 'frame' })}</MenuItem>
          {facilities.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        label={t('kind')}
        value={kind}
        onChange={(event) => onChange({ kind: event.target.value, with: undefined })}
        sx={{ width: 150 }}
      >
        {KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`kind.${each}`, { ns: 'booking' })}
          </MenuItem>
        ))}
      </TextField>
      {week ? (
        <TextField
          select
          label={t('whose')}
          value={shown[0]?.id ?? ''}
          onChange={(event) => onChange({ with: event.target.value })}
          sx={{ width: 240 }}
        >
          {offered.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Autocomplete
          multiple
          size="small"
          limitTags={1}
          disableCloseOnSelect
          options={[...offered]}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          value={offered.filter(({ id }) => (filters.with ?? '').split(',').includes(id))}
          onChange={(_event, chosen) => onChange({ with: chosen.map(({ id }) => id).join() })}
          sx={{ width: 280 }}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t('whose')}
              placeholder={filters.with ? '' : t('everybody')}
              slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
            />
          )}
        />
      )}
    </Stack>
  );
}
