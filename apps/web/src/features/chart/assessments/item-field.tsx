import type { InstrumentDefinition } from '@hms/contracts/clinical';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { type Control, Controller } from 'react-hook-form';
import { type AssessmentValues, optionValue } from './assessment-values.ts';

type Item = InstrumentDefinition['items'][number];

/** One item in its published wording, with the points of each answer. */
export function ItemField({
  control,
  instrument,
  item,
  number,
}: {
  readonly control: Control<AssessmentValues, unknown, unknown>;
  readonly instrument: AssessmentValues['instrument'];
  readonly item: Item;
  readonly number: number;
}) {
  const id = useId();
  return (
    <Controller
      control={control}
      name={`answers.${instrument}.${item.key}`}
      render={({ field: { ref, value, ...field }, fieldState: { error } }) => (
        <FormControl error={error !== undefined} lang="en" dir="ltr">
          <FormLabel id={id} sx={{ fontWeight: 600, color: 'text.primary' }}>
            {number}. {item.title}
          </FormLabel>
          <RadioGroup aria-labelledby={id} {...field} value={value ?? ''}>
            {item.options.map(({ points, title }, index) => (
              <FormControlLabel
                key={optionValue(points)}
                value={optionValue(points)}
                label={points === null ? title : `${points} – ${title}`}
                slotProps={{ typography: { variant: 'body2' } }}
                control={
                  <Radio size="small" sx={{ py: 0.5 }} {...(index === 0 ? { slotProps: { input: { ref } } } : {})} />
                }
              />
            ))}
          </RadioGroup>
          {error && <FormHelperText dir="auto">{error.message}</FormHelperText>}
        </FormControl>
      )}
    />
  );
}
