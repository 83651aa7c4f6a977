import type { VitalSigns } from '@hms/contracts/clinical';
import { callsForSomebody } from '@hms/contracts/clinical/measuring/score-news2';
import { skipToken } from '@reduxjs/toolkit/query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useAmendVitalsMutation,
  useGetMeasurementRulesQuery,
  useGetMonitoringQuery,
  useGetVitalsQuery,
  useRecordVitalsMutation,
} from '../../../api/generated/clinical.gen.ts';
import { type Problem, problemOf } from '../../../api/problem.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { Workspace } from '../../../frame/workspace.tsx';
import { sayProblem } from '../../../words/words.ts';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import type { Bedside } from './judged-as-typed.ts';
import { Recorded } from './recorded.tsx';
import { VitalsFields } from './vitals-fields.tsx';
import { amendBody, type VitalsValues, vitalsBody, vitalsValues } from './vitals-values.ts';

/** Records a set of vital signs, or corrects the one that the address names; then says who was called because of it. */
export function VitalsForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const rules = useGetMeasurementRulesQuery({});
  const monitoring = useGetMonitoringQuery({ patient: patient.id });
  const corrected = useGetVitalsQuery(of ? { id: of } : skipToken);
  const [recorded, setRecorded] = useState<VitalSigns>();
  const title = t(of ? 'vitals.correct' : 'add.vitals');
  const error = rules.error ?? monitoring.error ?? corrected.error;
  if (recorded)
    return (
      <Workspace title={t('vitals.recorded')} onClose={onClose}>
        <Recorded set={recorded} onClose={onClose} />
      </Workspace>
    );
  if (error)
    return (
      <Workspace title={title} onClose={onClose}>
        <ProblemAlert problem={error} onRetry={() => [rules, monitoring].map(({ refetch }) => refetch())} />
      </Workspace>
    );
  if (!rules.data || !monitoring.data || (of && !corrected.currentData)) return <PageLoading />;
  const { not_scored, spo2_scale, latest_readings } = monitoring.data;
  return (
    <OneSet
      key={of ?? 'new'}
      title={title}
      patientId={patient.id}
      set={of ? (corrected.currentData as VitalSigns) : undefined}
      bedside={{
        birthDate: patient.date_of_birth,
        sex: patient.gender,
        pregnant: not_scored === 'pregnancy',
        scale: spo2_scale.scale,
        rules: rules.data,
      }}
      last={Object.fromEntries(latest_readings.map(({ sign, value }) => [sign, value]))}
      onRecorded={setRecorded}
      onClose={onClose}
    />
  );
}

function OneSet({
  title,
  patientId,
  set,
  bedside,
  last,
  onRecorded,
  onClose,
}: {
  readonly title: string;
  readonly patientId: string;
  readonly set: VitalSigns | undefined;
  readonly bedside: Bedside;
  readonly last: Readonly<Record<string, number>>;
  readonly onRecorded: (set: VitalSigns) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const inEncounter = useInEncounter();
  const [record] = useRecordVitalsMutation();
  const [amend] = useAmendVitalsMutation();
  const [opened] = useState(set);
  const before = useMemo(() => vitalsValues(opened), [opened]);
  const toBody = useMemo(
    () => (opened ? (values: VitalsValues) => amendBody(before, values) : vitalsBody),
    [opened, before],
  );
  const calls = useRef<VitalSigns>(undefined);

  async function send(values: VitalsValues) {
    try {
      const made = (await (opened
        ? amend({ id: opened.id, body: amendBody(before, values), ...ifMatch(opened) })
        : record({ patient: patientId, body: { ...vitalsBody(values), ...inEncounter } })
      ).unwrap()) as VitalSigns;
      if (callsForSomebody(made.news2?.band ?? null)) calls.current = made;
    } catch (error) {
      throw atFields(problemOf(error));
    }
  }

  return (
    <EntryForm
      title={title}
      draft={`vitals.${patientId}.${opened?.id ?? 'new'}`}
      values={before}
      operation={opened ? 'amendVitals' : 'recordVitals'}
      toBody={toBody}
      done={t('saved')}
      onSend={send}
      onClose={() => (calls.current ? onRecorded(calls.current) : onClose())}
    >
      {(form) => <VitalsFields form={form} bedside={bedside} last={last} isCorrection={opened !== undefined} />}
    </EntryForm>
  );
}

/** What the hospital refuses it names by its sign; the body mass index is typed as a weight. */
function atFields(problem: Problem): Problem {
  const errors = (problem.errors ?? []) as unknown as readonly { readonly sign?: string }[];
  if (!errors.some(({ sign }) => sign)) return problem;
  return {
    ...problem,
    errors: errors.map(({ sign }) => ({
      path: `/readings/${sign === 'bmi' ? 'weight' : sign}/value`,
      rule: problem.code,
      message: sayProblem(problem),
    })),
  };
}
