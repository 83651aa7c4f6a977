import type { Immunization } from '@hms/contracts/clinical';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  useListImmunizationsQuery,
  useRecordImmunizationMutation,
  useUpdateImmunizationMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';
import { immunizationBody, immunizationValues } from './immunization-values.ts';

const REASONS = ['immune', 'medical-precaution', 'out-of-stock', 'patient-objection'] as const;
const SITES = ['left-arm', 'right-arm', 'left-thigh', 'right-thigh', 'gluteal'] as const;
const ROUTES = ['intramuscular', 'subcutaneous', 'intradermal', 'oral', 'intranasal', 'transdermal'] as const;
const SUBPOTENT = ['partial-dose', 'cold-chain-break', 'recall', 'expired'] as const;
const EMPTY_SHOWN = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;

/** Records a vaccine that was given, or was not and why, or corrects the immunisation that the address names. */
export function ImmunizationForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListImmunizationsQuery({ patient: patient.id, ...useChartPage('immunizations').asked });
  const [record] = useRecordImmunizationMutation();
  const [update] = useUpdateImmunizationMutation();
  const given = list.currentData?.immunizations.find(({ id }) => id === of) as Immunization | undefined;
  if (of && !given) return <AwaitedEntry list={list} title={t('immunization.change')} onClose={onClose} />;
  const before = immunizationValues(given);
  const choices = (words: string, all: readonly string[]) => [
    ['', t('notSaid')] as const,
    ...all.map((each) => [each, t(`${words}.${each}`)] as const),
  ];
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(given ? 'immunization.change' : 'add.immunization')}
      draft={`immunization.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation="recordImmunization"
      toBody={immunizationBody}
      done={t('saved')}
      onSend={(values) => {
        if (!given)
          return record({ patient: patient.id, body: { ...immunizationBody(values), ...inEncounter } }).unwrap();
        const {
          status: _status,
          not_done_reason: _reason,
          ...body
        } = changedOnly(immunizationBody(before), immunizationBody(values));
        return update({ id: given.id, body, ...ifMatch(given) }).unwrap();
      }}
      onClose={onClose}
    >
      {({ control, watch }) => {
        const isDone = watch('status') === 'completed';
        return (
          <>
            <Field control={control} name="name" label={t('immunization.name')} required autoFocus />
            {!given && (
              <Field
                control={control}
                name="status"
                label={t('status')}
                choices={(['completed', 'not-done'] as const).map((each) => [each, t(`immunization.${each}`)] as const)}
              />
            )}
            {!isDone && !given && (
              <Field
                control={control}
                name="not_done_reason"
                label={t('reason')}
                required
                slotProps={EMPTY_SHOWN}
                choices={choices('immunization.reason', REASONS)}
              />
            )}
            <Field
              control={control}
              name="occurred_at"
              label={t('encounter.when')}
              type="datetime-local"
              helperText={t('vitals.atHelp')}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <Stack direction="row" spacing={1}>
              <Field control={control} name="dose_number" label={t('immunization.doseNumber')} />
              <Field control={control} name="series_doses" label={t('immunization.seriesDoses')} />
            </Stack>
            {isDone && (
              <>
                <Stack direction="row" spacing={1}>
                  <Field control={control} name="lot_number" label={t('immunization.lot')} />
                  <Field control={control} name="expires_on" label={t('immunization.expires')} type="date" />
                </Stack>
                <Field control={control} name="manufacturer" label={t('immunization.manufacturer')} />
                <Stack direction="row" spacing={1}>
                  <Field
                    control={control}
                    name="dose.value"
                    label={t('immunization.dose')}
                    slotProps={{ htmlInput: { inputMode: 'decimal' } }}
                  />
                  <Field control={control} name="dose.unit" label={t('vitals.unit')} sx={{ maxWidth: 100 }} />
                </Stack>
                <Stack direction="row" spacing={1}>
                  <Field
                    control={control}
                    name="site"
                    label={t('immunization.site')}
                    slotProps={EMPTY_SHOWN}
                    choices={choices('immunization.site', SITES)}
                  />
                  <Field
                    control={control}
                    name="route"
                    label={t('immunization.route')}
                    slotProps={EMPTY_SHOWN}
                    choices={choices('immunization.route', ROUTES)}
                  />
                </Stack>
                <Field
                  control={control}
                  name="subpotent_reason"
                  label={t('immunization.subpotent')}
                  slotProps={EMPTY_SHOWN}
                  choices={[
                    ['', t('immunization.counts')],
                    ...SUBPOTENT.map((each) => [each, t(`immunization.subpotent.${each}`)] as const),
                  ]}
                />
                <Controller
                  control={control}
                  name="told"
                  render={({ field }) => (
                    <FormControlLabel
                      control={<Checkbox checked={field.value} onChange={field.onChange} />}
                      label={t('immunization.told')}
                    />
                  )}
                />
                <Field control={control} name="reaction" label={t('immunization.reaction')} multiline />
              </>
            )}
            <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
          </>
        );
      }}
    </EntryForm>
  );
}
