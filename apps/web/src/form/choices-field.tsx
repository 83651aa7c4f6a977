import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';

export interface ChoicesFieldProps<Values extends FieldValues> {
  readonly control: Control<Values, unknown, unknown>;
  /** A field that holds a list of texts. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  /** Value and what people read. */
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly helperText?: string;
  /** Whether something may be typed that is not among the choices. */
  readonly free?: boolean;
  readonly required?: boolean;
}

/** Several of a list, found by typing. */
export function ChoicesField<Values extends FieldValues>(props: ChoicesFieldProps<Values>) {
  const { control, name, label, choices, helperText, free = false, required = false } = props;
  const labels = new Map(choices);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <Autocomplete
          multiple
          freeSolo={free}
          autoSelect={free}
          disableCloseOnSelect={!free}
          options={choices.map(([value]) => value)}
          getOptionLabel={(value) => labels.get(value) ?? value}
          value={(field.value as string[] | undefined) ?? []}
          onChange={(_event, values) => field.onChange(values)}
          onBlur={field.onBlur}
          size="small"
          renderInput={(input) => (
            <TextField
              {...input}
              label={label}
              required={required}
              inputRef={field.ref}
              error={error !== undefined}
              helperText={complaintOf(error) ?? helperText}
            />
          )}
        />
      )}
    />
  );
}

/** A complaint about the list, or about the first of its entries that has one. */
function complaintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(complaintOf).find(Boolean);
}
