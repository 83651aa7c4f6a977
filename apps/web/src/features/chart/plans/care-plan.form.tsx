import type { CarePlan } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { type Control, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  useListCarePlansQuery,
  useRecordCarePlanMutation,
  useUpdateCarePlanMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';
import { type CarePlanValues, carePlanBody, carePlanValues, NO_ACTIVITY } from './care-plan-values.ts';

/** Plans what is to be done for a patient, or changes the plan that the address names. */
export function CarePlanForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListCarePlansQuery({ patient: patient.id, ...useChartPage('plans').asked });
  const [record] = useRecordCarePlanMutation();
  const [update] = useUpdateCarePlanMutation();
  const plan = list.currentData?.care_plans.find(({ id }) => id === of) as CarePlan | undefined;
  const toBody = useMemo(() => (values: CarePlanValues) => carePlanBody(values, plan), [plan]);
  if (of && !plan) return <AwaitedEntry list={list} title={t('carePlan.change')} onClose={onClose} />;
  const before = carePlanValues(plan);
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(plan ? 'carePlan.change' : 'add.care-plan')}
      draft={`care-plan.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={plan ? 'updateCarePlan' : 'recordCarePlan'}
      toBody={toBody}
      done={t('saved')}
      onSend={(values) =>
        plan
          ? update({ id: plan.id, body: changedOnly(toBody(before), toBody(values)), ...ifMatch(plan) }).unwrap()
          : record({ patient: patient.id, body: { ...toBody(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <Field control={control} name="title" label={t('carePlan.title')} required autoFocus />
          <Field control={control} name="description" label={t('carePlan.description')} multiline minRows={2} />
          <Stack direction="row" spacing={1}>
            <Field control={control} name="starts_at" label={t('carePlan.starts')} type="date" />
            <Field control={control} name="ends_at" label={t('carePlan.ends')} type="date" />
          </Stack>
          <Activities control={control} />
        </>
      )}
    </EntryForm>
  );
}

/** What is to be done, each with the day until when. */
function Activities({ control }: { readonly control: Control<CarePlanValues, unknown, unknown> }) {
  const { t } = useTranslation('chart');
  const { fields, append, remove } = useFieldArray({ control, name: 'activities' });
  return (
    <Stack component="fieldset" spacing={1.5} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <legend>{t('carePlan.activities')}</legend>
      {fields.map(({ id }, at) => (
        <Stack key={id} direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
          <Field control={control} name={`activities.${at}.title`} label={t('carePlan.activity')} />
          <Field
            control={control}
            name={`activities.${at}.due_on`}
            label={t('task.due')}
            type="date"
            sx={{ width: 170, flex: 'none' }}
          />
          <IconButton aria-label={t('carePlan.removeActivity')} onClick={() => remove(at)}>
            <X size={18} />
          </IconButton>
        </Stack>
      ))}
      <Button
        size="small"
        startIcon={<Plus size={16} />}
        onClick={() => append(NO_ACTIVITY)}
        sx={{ alignSelf: 'start' }}
      >
        {t('carePlan.addActivity')}
      </Button>
    </Stack>
  );
}
