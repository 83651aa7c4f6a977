import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import {
  useListProblemsQuery,
  useRecordProblemMutation,
  useUpdateProblemMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';
import { DiagnosisField } from './diagnosis-field.tsx';
import { problemBody, problemValues } from './problem-values.ts';

const STATUSES = ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'] as const;
const CERTAINTIES = ['confirmed', 'provisional', 'unconfirmed', 'differential', 'refuted'] as const;
const SEVERITIES = ['mild', 'moderate', 'severe'] as const;
const OVER = ['inactive', 'remission', 'resolved'];

/** Puts a problem on the list, or changes the one that the address names. */
export function ProblemForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListProblemsQuery({ patient: patient.id, ...useChartPage('problems').asked });
  const [record] = useRecordProblemMutation();
  const [update] = useUpdateProblemMutation();
  const problem = list.currentData?.problems.find(({ id }) => id === of);
  if (of && !problem) return <AwaitedEntry list={list} title={t('problem.change')} onClose={onClose} />;
  const before = problemValues(problem);
  const date = { type: 'date' } as const;
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(problem ? 'problem.change' : 'add.problem')}
      draft={`problem.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={problem ? 'updateProblem' : 'recordProblem'}
      toBody={problemBody}
      done={t('saved')}
      onSend={(values) =>
        problem
          ? update({
              id: problem.id,
              body: changedOnly(problemBody(before), problemBody(values)),
              ...ifMatch(problem),
            }).unwrap()
          : record({ patient: patient.id, body: { ...problemBody(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          <DiagnosisField control={control} />
          <Stack direction="row" spacing={2}>
            <Field
              control={control}
              name="clinical_status"
              label={t('status')}
              choices={STATUSES.map((each) => [each, t(`problem.${each}`)] as const)}
            />
            <Field
              control={control}
              name="certainty"
              label={t('certainty')}
              choices={CERTAINTIES.map((each) => [each, t(`certainty.${each}`)] as const)}
            />
          </Stack>
          <Field
            control={control}
            name="severity"
            label={t('severity')}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            choices={[['', t('notSaid')], ...SEVERITIES.map((each) => [each, t(`severity.${each}`)] as const)]}
          />
          <Stack direction="row" spacing={2}>
            <Field control={control} name="onset" label={t('problem.onset')} {...date} />
            {OVER.includes(watch('clinical_status')) && (
              <Field control={control} name="abated" label={t('problem.abated')} {...date} />
            )}
          </Stack>
          <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
        </>
      )}
    </EntryForm>
  );
}
