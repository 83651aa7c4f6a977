import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type CreateEncounterApiArg, useCreateEncounterMutation } from '../../api/generated/clinical.gen.ts';
import { Field } from '../../form/field.tsx';
import { EntryForm } from '../chart/entry.form.tsx';
import { encounterPath } from '../chart/link-of.ts';
import type { SideFormProps } from '../patient-record/side-forms.tsx';

type Body = CreateEncounterApiArg['body'];

const CLASSES = ['ambulatory', 'virtual', 'emergency', 'inpatient', 'home'] as const;
const VALUES = { encounter_type: '', class: 'ambulatory' as NonNullable<Body['class']>, chief_complaint: '' };

const bodyOf = ({ encounter_type, chief_complaint, ...rest }: typeof VALUES) => ({
  ...rest,
  ...(encounter_type.trim() ? { encounter_type: encounter_type.trim() } : {}),
  chief_complaint: chief_complaint.trim() || null,
});

/** Begins an encounter that nobody has booked, and goes to it. */
export function StartEncounter({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('encounter');
  const navigate = useNavigate();
  const toBody = useCallback((values: typeof VALUES) => ({ patient_id: patient.id, ...bodyOf(values) }), [patient.id]);
  const [create] = useCreateEncounterMutation();
  return (
    <EntryForm
      title={t('start')}
      draft={`encounter.${patient.id}`}
      values={VALUES}
      operation="createEncounter"
      toBody={toBody}
      done={t('started')}
      onSend={async (values) => {
        const { id } = await create({ body: toBody(values) }).unwrap();
        // The form closes first, which is a step of its own in the browser's history.
        setTimeout(() => navigate(encounterPath(id)));
      }}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <Field
            control={control}
            name="chief_complaint"
            label={t('complaint')}
            multiline
            minRows={2}
            autoFocus
            helperText={t('complaintHelp')}
          />
          <Field control={control} name="encounter_type" label={t('type')} placeholder={t('typeUsual')} />
          <Field
            control={control}
            name="class"
            label={t('class')}
            choices={CLASSES.map((each) => [each, t(`class.${each}`, { ns: 'chart' })] as const)}
          />
        </>
      )}
    </EntryForm>
  );
}
