import { CONSCIOUSNESS, type MeasuredSign } from '@hms/contracts/clinical/vital-signs';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import { useFormats } from '../../../words/formats.ts';
import { ChoiceRow } from './choice-row.tsx';
import { FlagMark } from './flag-mark.tsx';
import { type Bedside, judgeAsTyped, usualRange } from './judged-as-typed.ts';
import { LiveScore } from './live-score.tsx';
import { ScoredRow } from './scored-row.tsx';
import { Confirmation, SignField } from './sign-field.tsx';
import { unitText } from './unit-text.ts';
import type { VitalsValues } from './vitals-values.ts';

const SITES = ['oral', 'axillary', 'tympanic', 'temporal', 'rectal', 'core'] as const;
const POSITIONS = ['sitting', 'standing', 'lying'] as const;
const EMPTY_SHOWN = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;

/** What is measured at a bedside, in the order of NEWS2's chart, with the score of what is typed so far. */
export function VitalsFields({
  form: { control },
  bedside,
  last,
  isCorrection,
}: {
  readonly form: UseFormReturn<VitalsValues, unknown, unknown>;
  readonly bedside: Bedside;
  readonly last: Readonly<Record<string, number>>;
  readonly isCorrection: boolean;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const values = useWatch({ control }) as VitalsValues;
  const now = new Date();
  const { signs, news2 } = judgeAsTyped(values, bedside, now);
  const pointsOf = (
    name: 'respiration' | 'oxygen_saturation' | 'oxygen' | 'systolic' | 'pulse' | 'consciousness' | 'temperature',
  ) => ('points' in news2 ? news2.points[name] : 'none');
  const field = (sign: MeasuredSign, autoFocus = false) => (
    <SignField
      control={control}
      sign={sign}
      judged={signs[sign]}
      usual={usualRange(sign, bedside, now)}
      last={last[sign]}
      autoFocus={autoFocus}
    />
  );
  const choices = (of: string, all: readonly string[]) => [
    ['', t('notSaid')] as const,
    ...all.map((each) => [each, t(`${of}.${each}`)] as const),
  ];
  return (
    <Stack
      spacing={1.5}
      // What has the focus is not behind the score.
      sx={{ isolation: 'isolate', '& input, & textarea, & [role=combobox]': { scrollMarginBottom: '9rem' } }}
    >
      {isCorrection && (
        <Field control={control} name="reason" label={t('vitals.reason')} required autoFocus multiline />
      )}
      <ScoredRow points={pointsOf('respiration')}>{field('respiration', !isCorrection)}</ScoredRow>
      <ScoredRow points={pointsOf('oxygen_saturation')}>{field('oxygen_saturation')}</ScoredRow>
      <ScoredRow points={pointsOf('oxygen')}>
        <ChoiceRow
          control={control}
          name="oxygen"
          label={t('vitals.oxygen')}
          choices={[
            ['air', t('oxygen.air')],
            ['oxygen', t('oxygen.oxygen')],
          ]}
        />
      </ScoredRow>
      {values.oxygen === 'oxygen' && (
        <>
          <Stack direction="row" spacing={1}>
            {field('oxygen_flow')}
            {field('oxygen_concentration')}
          </Stack>
          <Field control={control} name="oxygen_device" label={t('vitals.device')} />
        </>
      )}
      <ScoredRow points={pointsOf('systolic')}>
        {field('systolic')}
        {field('diastolic')}
      </ScoredRow>
      <ScoredRow points={pointsOf('pulse')}>{field('pulse')}</ScoredRow>
      <ScoredRow points={pointsOf('consciousness')}>
        <ChoiceRow
          control={control}
          name="consciousness"
          label={t('vitals.consciousness')}
          choices={CONSCIOUSNESS.map((each) => [each, t(`consciousness.${each}`)] as const)}
        />
      </ScoredRow>
      <ScoredRow points={pointsOf('temperature')}>{field('temperature')}</ScoredRow>
      <LiveScore news2={news2} scale={bedside.scale} />
      <Typography variant="h3">{t('vitals.more')}</Typography>
      <ScoredRow points={'none'}>
        {field('pain')}
        {field('glucose')}
      </ScoredRow>
      {field('weight')}
      {field('height')}
      {signs.bmi && (
        <Box>
          <Typography variant="body2" component="div">
            {t('sign.bmi')}: <strong>{formats.number(signs.bmi.value)}</strong> {unitText('kg/m2')}{' '}
            <FlagMark judged={signs.bmi} />
          </Typography>
          {signs.bmi.plausibility === 'unlikely' && <Confirmation control={control} sign="bmi" />}
        </Box>
      )}
      {field('head_circumference')}
      <Stack direction="row" spacing={1}>
        <Field
          control={control}
          name="temperature_site"
          label={t('vitals.site')}
          slotProps={EMPTY_SHOWN}
          choices={choices('site', SITES)}
        />
        <Field
          control={control}
          name="position"
          label={t('vitals.position')}
          slotProps={EMPTY_SHOWN}
          choices={choices('position', POSITIONS)}
        />
      </Stack>
      {bedside.sex !== 'M' && (
        <Field
          control={control}
          name="pregnant"
          label={t('vitals.pregnant')}
          helperText={t('vitals.pregnantHelp')}
          slotProps={EMPTY_SHOWN}
          choices={[
            ['', t('notSaid')],
            ['yes', t('vitals.yes')],
            ['no', t('vitals.no')],
          ]}
        />
      )}
      <Field
        control={control}
        name="observed_at"
        label={t('vitals.at')}
        type="datetime-local"
        helperText={t('vitals.atHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
    </Stack>
  );
}
