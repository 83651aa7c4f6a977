import type { ReferenceRange } from '@hms/contracts/clinical';
import { MEASURED_SIGNS, type MeasuredSign } from '@hms/contracts/clinical/vital-signs';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import { FlagMark } from './flag-mark.tsx';
import type { JudgedSign } from './judged-as-typed.ts';
import { unitText } from './unit-text.ts';
import { useRange } from './use-range.ts';
import type { VitalsValues } from './vitals-values.ts';

export interface SignFieldProps {
  readonly control: Control<VitalsValues, unknown, unknown>;
  readonly sign: MeasuredSign;
  readonly judged: JudgedSign | undefined;
  readonly usual: ReferenceRange | undefined;
  /** What was measured before. */
  readonly last: number | undefined;
  readonly autoFocus?: boolean;
}

/** One sign: its number and unit, what is usual, and how the number stands to that as it is typed. */
export function SignField({ control, sign, judged, usual, last, autoFocus = false }: SignFieldProps) {
  const { t } = useTranslation('chart');
  const rangeText = useRange();
  const { unit, alsoIn } = MEASURED_SIGNS[sign];
  const units = [unit, ...(alsoIn as readonly string[])];
  const hint = [
    usual && t('vitals.usual', { range: rangeText(usual), unit: units.length > 1 ? unitText(unit) : '' }),
    last !== undefined && t('vitals.last', { value: last }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Stack sx={{ flex: 1, minWidth: 0 }}>
      <Stack direction="row" spacing={1}>
        <Field
          control={control}
          name={`readings.${sign}.value`}
          label={t(`sign.${sign}`)}
          autoFocus={autoFocus}
          autoComplete="off"
          helperText={
            <>
              {judged && <FlagMark judged={judged} />}
              {hint}
            </>
          }
          slotProps={{
            htmlInput: { inputMode: 'decimal', maxLength: 12 },
            formHelperText: { component: 'div' } as object,
            ...(units.length === 1
              ? { input: { endAdornment: <InputAdornment position="end">{unitText(unit)}</InputAdornment> } }
              : {}),
          }}
        />
        {units.length > 1 && (
          <Field
            control={control}
            name={`readings.${sign}.unit`}
            label={t('vitals.unit')}
            choices={units.map((each) => [each, unitText(each)] as const)}
            sx={{ width: 110, flex: 'none' }}
          />
        )}
      </Stack>
      {judged?.plausibility === 'unlikely' && <Confirmation control={control} sign={sign} />}
    </Stack>
  );
}

/** Whoever measured something unlikely says that it is right. */
export function Confirmation({
  control,
  sign,
}: {
  readonly control: Control<VitalsValues, unknown, unknown>;
  readonly sign: MeasuredSign | 'bmi';
}) {
  const { t } = useTranslation('chart');
  return (
    <Controller
      control={control}
      name={`confirmed.${sign}`}
      render={({ field }) => (
        <FormControlLabel
          control={<Checkbox size="small" checked={field.value === true} onChange={field.onChange} />}
          label={t('vitals.confirm', { sign: t(`sign.${sign}`) })}
        />
      )}
    />
  );
}
