import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type Control, Controller } from 'react-hook-form';
import type { VitalsValues } from './vitals-values.ts';

/** One of a few, all of them in view: a click, or one stop of the keyboard and its arrows. */
export function ChoiceRow({
  control,
  name,
  label,
  choices,
}: {
  readonly control: Control<VitalsValues, unknown, unknown>;
  readonly name: 'oxygen' | 'consciousness';
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field } }) => (
        <FormControl>
          <FormLabel id={`vitals-${name}`} sx={{ fontSize: '0.8rem' }}>
            {label}
          </FormLabel>
          <RadioGroup row aria-labelledby={`vitals-${name}`} {...field}>
            {choices.map(([value, text], index) => (
              <FormControlLabel
                key={value}
                value={value}
                label={text}
                slotProps={{ typography: { variant: 'body2' } }}
                control={<Radio size="small" {...(index === 0 ? { slotProps: { input: { ref } } } : {})} />}
                sx={{ marginInlineEnd: 1.5 }}
              />
            ))}
          </RadioGroup>
        </FormControl>
      )}
    />
  );
}
