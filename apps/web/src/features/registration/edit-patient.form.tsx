import Alert from '@mui/material/Alert';
import { useMemo, useState } from 'react';
import { FormProvider, type Resolver, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type UpdatePatientApiArg,
  useIdentifyPatientMutation,
  useLazyGetPatientQuery,
  useUpdatePatientMutation,
} from '../../api/generated/patient.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { patientBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { draftOf, dropDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { type Changes, changesOf, type EditValues } from './changes.ts';
import { ConflictForm } from './conflict.form.tsx';
import { FormFrame } from './form-frame.tsx';
import { type Patient, valuesOf } from './person.ts';
import { PersonSections } from './person-sections.tsx';
import { showRefusal } from './show-refusal.ts';
import { personResolver } from './use-person-form.ts';
import { useRestoredDraft } from './use-restored-draft.ts';

/** The record as it was when somebody began to change it is part of what they typed: without it nobody knows who changed what. */
interface Values extends EditValues {
  opened: string;
}

export interface EditPatientProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

/** Changes a record beside its page: sends what changed, and lets choose where somebody else changed it meanwhile. */
export function EditPatient({ patient, onClose }: EditPatientProps) {
  const { t } = useTranslation('registration');
  return (
    <Workspace title={t('edit.title')} onClose={onClose} width={520}>
      <EditForm key={patient.id} patient={patient} onClose={onClose} />
    </Workspace>
  );
}

function EditForm({ patient, onClose }: EditPatientProps) {
  const { t } = useTranslation('registration');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const draft = `registration.edit.${patient.id}`;
  const [base] = useState(() => {
    const opened = draftOf<Values>(draft)?.opened;
    return opened ? (JSON.parse(opened) as Patient) : patient;
  });
  const [update, updating] = useUpdatePatientMutation();
  const [identify, identifying] = useIdentifyPatientMutation();
  const [fetchPatient, fetching] = useLazyGetPatientQuery();
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<Patient>();

  const resolver = useMemo<Resolver<Values, unknown, Changes>>(
    () =>
      personResolver(
        contractResolver(patientBody('updatePatient'), (values: Values) => changesOf(base, values)) as never,
        t,
        { nameNeeded: base.first_name !== null || base.last_name !== null },
      ),
    [base, t],
  );
  const form = useForm<Values, unknown, Changes>({
    defaultValues: { ...valuesOf(base), ssn_removed: false, opened: JSON.stringify(base) },
    resolver,
  });
  const { isDirty, errors } = form.formState;
  const { restored, discard } = useRestoredDraft(draft, form);
  useUnsaved(isDirty);

  const done = (notice: string) => {
    dropDraft(draft);
    dispatch(notify(t(notice)));
    onClose();
  };
  async function send(changes: Changes, current: Patient) {
    setProblem(undefined);
    if (Object.keys(changes).length === 0) return done('edit.nothing');
    const named = Boolean(changes.first_name ?? changes.last_name);
    const change = current.unidentified && named ? identify : update;
    const { error } = await change({
      id: current.id,
      body: changes as UpdatePatientApiArg['body'],
      'If-Match': `"${current.version}"`,
    });
    if (!error) return done('edit.saved');
    const refused = problemOf(error);
    if (refused.code === 'changed-since') {
      const { data, error: unread } = await fetchPatient({ id: current.id });
      return data ? setTheirs(data) : setProblem(problemOf(unread));
    }
    setTheirs(undefined);
    if (!showRefusal(refused, form, t)) setProblem(refused);
  }
  const sending = updating.isLoading || identifying.isLoading || fetching.isFetching;
  const submit = form.handleSubmit((changes) => send(changes, base));

  if (theirs)
    return (
      <ConflictForm
        key={theirs.version}
        base={base}
        theirs={theirs}
        values={form.getValues()}
        sending={sending}
        onSend={(changes) => void send(changes, theirs)}
        onBack={() => setTheirs(undefined)}
        {...(problem ? { problem } : {})}
      />
    );
  return (
    <FormProvider {...form}>
      <FormFrame
        label={t('edit.title')}
        send={t('edit.send')}
        sending={sending}
        onSend={() => void submit()}
        onCancel={() => {
          if (!close()) return;
          dropDraft(draft);
          onClose();
        }}
        onDiscard={restored ? discard : undefined}
        invalid={Object.keys(errors).length > 0}
        {...(problem ? { problem } : {})}
      >
        {patient.version > base.version && (
          <Alert severity="info" role="status">
            {t('edit.changedMeanwhile')}
          </Alert>
        )}
        <PersonSections ssnOnFile={base.ssn} />
      </FormFrame>
    </FormProvider>
  );
}
