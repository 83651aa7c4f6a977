import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { Download, Printer, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useListDepartmentsQuery } from '../../api/generated/config.gen.ts';
import { Hint } from '../../frame/hint.tsx';
import { useBookableResources } from '../booking/setup-lists.ts';
import { usePlaces } from '../booking/use-places.ts';
import { DayStepper } from '../calendar/day-stepper.tsx';
import { GROUPINGS, type Grouping } from './board-groups.ts';

type Filters = Readonly<Record<string, string | undefined>>;

/** Which day, where, and in what order; all of it stands in the address. */
export function BoardToolbar({
  date,
  search,
  filters,
  onChange,
  onSearch,
}: {
  readonly date: string;
  readonly search: string;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly onSearch: (search: string) => void;
}) {
  const { t } = useTranslation('day-board');
  const all = t('list.all', { ns: 'frame' });
  const { facilities, zoneOf } = usePlaces();
  const { facility, department } = filters;
  const departments = (useListDepartmentsQuery({ perPage: 100 }).currentData?.departments ?? []).filter(
    ({ facility_id }) => !facility || facility_id === facility,
  );
  const resources = useBookableResources().filter(
    (each) => (!facility || each.facility_id === facility) && (!department || each.department_id === department),
  );
  const select = (name: string, choices: readonly (readonly [string, string])[]) => (
    <TextField
      select
      label={t(name)}
      value={choices.some(([value]) => value === filters[name]) ? filters[name] : ''}
      onChange={(event) => onChange({ [name]: event.target.value })}
      sx={{ flex: '1 1 130px', maxWidth: 240 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{all}</MenuItem>
      {choices.map(([value, text]) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Stack direction="row" role="search" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <DayStepper date={date} zone={zoneOf(filters.facility)} onChange={(day) => onChange({ date: day })} />
      <TextField
        type="search"
        label={t('search')}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        sx={{ flex: '2 1 190px', maxWidth: 340 }}
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search size={17} />
              </InputAdornment>
            ),
          },
        }}
      />
      {facilities.length > 1 &&
        select(
          'facility',
          facilities.map(({ id, name }) => [id, name]),
        )}
      {departments.length > 1 &&
        select(
          'department',
          departments.map(({ id, name }) => [id, name]),
        )}
      {select(
        'resource',
        resources.map(({ id, name }) => [id, name]),
      )}
    </Stack>
  );
}

/** In what order the visits stand, and the board on paper or as a file. */
export function BoardOrder({
  by,
  onBy,
  onSave,
}: {
  readonly by: Grouping;
  readonly onBy: (by: Grouping) => void;
  /** Saves what is shown. */
  readonly onSave: () => void;
}) {
  const { t } = useTranslation('day-board');
  const tool = (label: string, icon: ReactNode, onClick: () => void) => (
    <Hint text={label}>
      <IconButton aria-label={label} onClick={onClick}>
        {icon}
      </IconButton>
    </Hint>
  );
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center', marginInlineStart: 'auto' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={by}
        aria-label={t('by')}
        onChange={(_event, to: Grouping | null) => to && onBy(to)}
      >
        {GROUPINGS.map((grouping) => (
          <ToggleButton key={grouping} value={grouping}>
            {t(`by.${grouping}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {tool(t('list.csv', { ns: 'frame' }), <Download size={19} />, onSave)}
      {tool(t('print'), <Printer size={19} />, () => window.print())}
    </Stack>
  );
}
