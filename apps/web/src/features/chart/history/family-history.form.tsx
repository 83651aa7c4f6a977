import { type FamilyHistory, RELATIVES } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import {
  useListFamilyHistoryQuery,
  useRecordFamilyHistoryMutation,
  useUpdateFamilyHistoryMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';

/** What is known of a relative's life: not asked, lives, died, died of it. */
const FATES = ['unknown', 'alive', 'deceased', 'died-of-it'] as const;

const fateOf = ({ deceased, cause_of_death }: FamilyHistory): (typeof FATES)[number] =>
  cause_of_death ? 'died-of-it' : deceased === null ? 'unknown' : deceased ? 'deceased' : 'alive';

const valuesOf = (entry: FamilyHistory | undefined) => ({
  relationship: entry?.relationship ?? ('mother' as FamilyHistory['relationship']),
  name: entry?.name ?? '',
  onset_age: entry?.onset_age?.toString() ?? '',
  fate: entry ? fateOf(entry) : ('unknown' as (typeof FATES)[number]),
  note: entry?.note ?? '',
});
type Values = ReturnType<typeof valuesOf>;

const bodyOf = ({ relationship, name, onset_age, fate, note }: Values) => ({
  relationship,
  name: name.trim(),
  onset_age: onset_age.trim() === '' ? null : Number(onset_age),
  deceased: fate === 'unknown' ? null : fate !== 'alive',
  cause_of_death: fate === 'died-of-it',
  note: note.trim() || null,
});

/** Writes down what a relative has or had, or changes it. */
export function FamilyHistoryForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListFamilyHistoryQuery({ patient: patient.id, ...useChartPage('family-history').asked });
  const [record] = useRecordFamilyHistoryMutation();
  const [update] = useUpdateFamilyHistoryMutation();
  const entry = list.currentData?.family_history.find(({ id }) => id === of);
  if (of && !entry) return <AwaitedEntry list={list} title={t('history.change.family')} onClose={onClose} />;
  const before = valuesOf(entry);
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(entry ? 'history.change.family' : 'history.add.family')}
      draft={`family-history.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={entry ? 'updateFamilyHistory' : 'recordFamilyHistory'}
      toBody={bodyOf}
      done={t('saved')}
      onSend={(values) =>
        entry
          ? update({ id: entry.id, body: changedOnly(bodyOf(before), bodyOf(values)), ...ifMatch(entry) }).unwrap()
          : record({ patient: patient.id, body: { ...bodyOf(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <Field
            control={control}
            name="relationship"
            label={t('history.relationship')}
            choices={RELATIVES.map((each) => [each, t(`history.relative.${each}`)] as const)}
          />
          <Field control={control} name="name" label={t('history.condition')} required autoFocus />
          <Field
            control={control}
            name="onset_age"
            label={t('history.onsetAge')}
            type="number"
            slotProps={{ htmlInput: { min: 0, max: 130 } }}
          />
          <Field
            control={control}
            name="fate"
            label={t('history.fate')}
            choices={FATES.map((each) => [each, t(`history.fate.${each}`)] as const)}
          />
          <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
        </>
      )}
    </EntryForm>
  );
}
