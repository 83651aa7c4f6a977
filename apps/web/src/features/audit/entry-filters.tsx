import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../list/choice-filter.tsx';
import type { ListControl } from '../../list/use-list-state.ts';
import { PatientField, UserField } from './found-field.tsx';
import { PatientName } from './patient-name.tsx';
import { instantFrom, localOf } from './period.ts';
import { PeriodButtons } from './period-buttons.tsx';
import { UserName } from './user-name.tsx';

const ACTIONS = ['read', 'search', 'create', 'update', 'delete', 'execute', 'export', 'print', 'login'] as const;
const OUTCOMES = ['granted', 'denied', 'failed'] as const;
const SERVICES = [
  'appointment',
  'audit',
  'auth',
  'clinical',
  'config',
  'integration',
  'monitoring',
  'patient',
] as const;

interface EntryFiltersProps {
  readonly control: ListControl;
  /** Operations to choose from; others may be typed. */
  readonly operations: readonly string[];
}

/** Narrows the entries: for whom, by whom, when, and what. */
export function EntryFilters({ control, operations }: EntryFiltersProps) {
  const { t } = useTranslation('audit');
  const { filters } = control;
  const set = (name: string, value: string | undefined) => control.change({ filters: { [name]: value } });
  const time = (name: 'from' | 'to') => (
    <TextField
      key={`${name} ${filters[name] ?? ''}`}
      type="datetime-local"
      label={t(name)}
      defaultValue={localOf(filters[name])}
      // A time is taken when it is whole and left: every digit would ask the server.
      onBlur={({ target }) => {
        if (target.value !== localOf(filters[name]))
          control.change({ filters: { [name]: instantFrom(target.value), period: undefined } });
      }}
      onKeyDown={(event) => event.key === 'Enter' && (event.target as HTMLElement).blur()}
      sx={{ width: 205 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  const choice = (name: 'action' | 'outcome' | 'service', values: readonly string[]) => (
    <ChoiceFilter
      name={name}
      label={t(name)}
      control={control}
      choices={values.map((value) => [value, t(`${name}.${value}`)] as const)}
      width={135}
    />
  );
  return (
    <>
      {filters.patient ? (
        <Chip
          icon={<UsersRound size={15} />}
          label={<PatientName id={filters.patient} mrn />}
          onDelete={() => set('patient', undefined)}
        />
      ) : (
        <PatientField label={t('patient')} onChoose={(id) => set('patient', id)} />
      )}
      {filters.user ? (
        <Chip
          icon={<UserRound size={15} />}
          label={<UserName id={filters.user} />}
          onDelete={() => set('user', undefined)}
        />
      ) : (
        <UserField label={t('user')} onChoose={(id) => set('user', id)} />
      )}
      <PeriodButtons
        value={filters.period}
        onChange={(period) => control.change({ filters: { period, from: undefined, to: undefined } })}
      />
      {time('from')}
      {time('to')}
      {choice('action', ACTIONS)}
      {choice('outcome', OUTCOMES)}
      {choice('service', SERVICES)}
      <Autocomplete
        freeSolo
        size="small"
        sx={{ width: 210 }}
        options={operations}
        value={filters.operation ?? null}
        onChange={(_event, operation) => set('operation', operation?.trim() || undefined)}
        renderInput={(props) => <TextField {...props} label={t('operation')} />}
      />
    </>
  );
}
