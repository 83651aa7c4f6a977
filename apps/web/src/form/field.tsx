import MenuItem from '@mui/material/MenuItem';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { type Control, Controller, type FieldError, type FieldPath, type FieldValues } from 'react-hook-form';

export interface FieldProps<Values extends FieldValues> extends Omit<TextFieldProps, 'name' | 'defaultValue'> {
  readonly control: Control<Values, unknown, unknown>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  /** Choices instead of free text: value and what people read. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

/** One field of a form: its label, what is typed, and what is wrong with it. */
export function Field<Values extends FieldValues>({ control, name, label, choices, ...rest }: FieldProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <TextField
          {...rest}
          {...field}
          value={field.value ?? ''}
          onChange={(event) => {
            field.onChange(event);
            rest.onChange?.(event);
          }}
          inputRef={field.ref}
          label={label}
          select={choices !== undefined}
          error={error !== undefined}
          helperText={said(error, rest.helperText)}
          slotProps={{
            ...rest.slotProps,
            ...(rest.type === 'date' ? { inputLabel: { shrink: true } } : {}),
          }}
        >
          {choices?.map(([value, text]) => (
            <MenuItem key={value} value={value}>
              {text}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}

/** The hint of a field says which form it must have; the contract's pattern says only that it has another. */
function said(error: FieldError | undefined, hint: ReactNode): ReactNode {
  return error?.type === 'contract.pattern' ? (hint ?? error.message) : (error?.message ?? hint);
}
