import MuiCheckbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Controller, type FieldPath, type FieldValues, useFormContext } from 'react-hook-form';

export function Checkbox<Values extends FieldValues>({
  name,
  label,
}: {
  readonly name: FieldPath<Values>;
  readonly label: string;
}) {
  const { control } = useFormContext<Values>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, ref, ...field } }) => (
        <FormControlLabel
          label={label}
          control={<MuiCheckbox {...field} checked={Boolean(value)} slotProps={{ input: { ref } }} />}
        />
      )}
    />
  );
}
