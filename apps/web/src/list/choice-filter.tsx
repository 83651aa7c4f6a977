import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ListControl } from './use-list-state.ts';

/** Narrows a list to one of a few values, or to none in particular; it stands in the address under its name. */
export function ChoiceFilter({
  name,
  label,
  control,
  choices,
  width = 190,
}: {
  readonly name: string;
  readonly label: string;
  readonly control: ListControl;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly width?: number;
}) {
  const all = useTranslation('frame').t('list.all');
  return (
    <TextField
      select
      label={label}
      value={control.filters[name] ?? ''}
      onChange={({ target }) => control.change({ filters: { [name]: target.value } })}
      sx={{ width }}
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
}
