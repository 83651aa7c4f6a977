import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ListControl } from '../../../list/use-list-state.ts';

/** From which day to which, both included, in the address. */
export function PeriodFilter({ control }: { readonly control: ListControl }) {
  const { t } = useTranslation('patient-record');
  return (['from', 'to'] as const).map((name) => (
    <TextField
      key={name}
      type="date"
      label={t(`access.${name}`)}
      value={control.filters[name] ?? ''}
      onChange={(event) => control.change({ filters: { [name]: event.target.value } })}
      sx={{ width: 160 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  ));
}
