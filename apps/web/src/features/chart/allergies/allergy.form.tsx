import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { Plus, X } from 'lucide-react';
import { type Control, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  useListAllergiesQuery,
  useRecordAllergyMutation,
  useUpdateAllergyMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';
import { type AllergyValues, allergyBody, allergyValues, NO_REACTION } from './allergy-values.ts';

const CATEGORIES = ['medication', 'food', 'environment', 'biologic'] as const;
const TYPES = ['allergy', 'intolerance'] as const;
const STATUSES = ['active', 'inactive', 'resolved'] as const;
const VERIFICATIONS = ['confirmed', 'unconfirmed', 'refuted'] as const;
const CRITICALITIES = ['high', 'low', 'unable-to-assess'] as const;
const SEVERITIES = ['mild', 'moderate', 'severe'] as const;
const EMPTY_SHOWN = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;

/** Records an allergy or intolerance, or changes the one that the address names. */
export function AllergyForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListAllergiesQuery({ patient: patient.id, ...useChartPage('allergies').asked });
  const [record] = useRecordAllergyMutation();
  const [update] = useUpdateAllergyMutation();
  const allergy = list.currentData?.allergies.find(({ id }) => id === of);
  if (of && !allergy) return <AwaitedEntry list={list} title={t('allergy.change')} onClose={onClose} />;
  const before = allergyValues(allergy);
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(allergy ? 'allergy.change' : 'add.allergy')}
      draft={`allergy.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={allergy ? 'updateAllergy' : 'recordAllergy'}
      toBody={allergyBody}
      done={t('saved')}
      onSend={(values) =>
        allergy
          ? update({
              id: allergy.id,
              body: changedOnly(allergyBody(before), allergyBody(values)),
              ...ifMatch(allergy),
            }).unwrap()
          : record({ patient: patient.id, body: { ...allergyBody(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <Field control={control} name="substance" label={t('allergy.substance')} required autoFocus />
          <Stack direction="row" spacing={2}>
            <Field
              control={control}
              name="category"
              label={t('allergy.category')}
              choices={CATEGORIES.map((each) => [each, t(`allergy.category.${each}`)] as const)}
            />
            <Field
              control={control}
              name="type"
              label={t('allergy.type')}
              choices={TYPES.map((each) => [each, t(`allergy.type.${each}`)] as const)}
            />
          </Stack>
          <Field
            control={control}
            name="criticality"
            label={t('allergy.criticality')}
            helperText={t('allergy.criticalityHelp')}
            slotProps={EMPTY_SHOWN}
            choices={[['', t('notSaid')], ...CRITICALITIES.map((each) => [each, t(`criticality.${each}`)] as const)]}
          />
          <Reactions control={control} />
          <Stack direction="row" spacing={2}>
            <Field
              control={control}
              name="clinical_status"
              label={t('status')}
              choices={STATUSES.map((each) => [each, t(`allergy.${each}`)] as const)}
            />
            <Field
              control={control}
              name="verification"
              label={t('certainty')}
              choices={VERIFICATIONS.map((each) => [each, t(`verification.${each}`)] as const)}
            />
          </Stack>
          <Field control={control} name="onset" label={t('allergy.onset')} type="date" />
          <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
        </>
      )}
    </EntryForm>
  );
}

/** What happened by it, each with how bad it was. */
function Reactions({ control }: { readonly control: Control<AllergyValues, unknown, unknown> }) {
  const { t } = useTranslation('chart');
  const { fields, append, remove } = useFieldArray({ control, name: 'reactions' });
  return (
    <Stack component="fieldset" spacing={1} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <legend>{t('allergy.reactions')}</legend>
      {fields.map(({ id }, at) => (
        <Stack key={id} direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
          <Field control={control} name={`reactions.${at}.manifestation`} label={t('allergy.manifestation')} />
          <Field
            control={control}
            name={`reactions.${at}.severity`}
            label={t('severity')}
            sx={{ maxWidth: 130 }}
            slotProps={EMPTY_SHOWN}
            choices={[['', t('notSaid')], ...SEVERITIES.map((each) => [each, t(`severity.${each}`)] as const)]}
          />
          <IconButton aria-label={t('allergy.removeReaction')} onClick={() => remove(at)}>
            <X size={18} />
          </IconButton>
        </Stack>
      ))}
      <Button
        size="small"
        startIcon={<Plus size={16} />}
        onClick={() => append(NO_REACTION)}
        sx={{ alignSelf: 'start' }}
      >
        {t('allergy.addReaction')}
      </Button>
    </Stack>
  );
}
