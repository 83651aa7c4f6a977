import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { HelpCircle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useGetOrganizationQuery } from '../../api/generated/config.gen.ts';
import { useCreatePatientMutation } from '../../api/generated/patient.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { patientBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { dropDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { useUnsaved } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { nameOf } from '../patients/name-of.ts';
import type { Candidate } from './candidate-card.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { FormFrame } from './form-frame.tsx';
import { emptyAddress, emptyPerson, type PersonValues, type RegistrationBody, registrationBody } from './person.ts';
import { PersonSections } from './person-sections.tsx';
import { useSendingKey } from './send-once.ts';
import { showRefusal } from './show-refusal.ts';
import { useFacilities } from './use-facilities.ts';
import { personResolver } from './use-person-form.ts';
import { useRestoredDraft } from './use-restored-draft.ts';

const OverrideDialog = onDemand(async () => (await import('./override.dialog.tsx')).OverrideDialog);

const DRAFT = 'registration';

/** Registers somebody, with those beside the form who may be the same person. */
export function Page() {
  const organization = useGetOrganizationQuery({});
  const facilities = useFacilities();
  const country = organization.currentData?.address?.country ?? '';
  const only = facilities.length === 1 ? (facilities[0]?.id ?? '') : '';
  const usual = useMemo(() => {
    const empty = emptyPerson();
    return { ...empty, address: { ...empty.address, country }, facility_id: only };
  }, [country, only]);
  // What is usual here stands in the form before anybody types.
  if (organization.isLoading) return <PageLoading />;
  return <Registration key={JSON.stringify([country, only])} usual={usual} />;
}

/** The usual country alone is nobody's address. */
function bodyOf(values: PersonValues, usual: PersonValues, reason?: string): RegistrationBody {
  const untouched = JSON.stringify(values.address) === JSON.stringify(usual.address);
  return registrationBody(untouched ? { ...values, address: emptyAddress() } : values, reason);
}

function Registration({ usual }: { readonly usual: PersonValues }) {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const [create, { isLoading }] = useCreatePatientMutation();
  const [problem, setProblem] = useState<Problem>();
  const [candidates, setCandidates] = useState<readonly Candidate[]>();
  const sendingKey = useSendingKey();
  const resolver = useMemo(
    () =>
      personResolver(
        contractResolver(patientBody('createPatient'), (values: PersonValues) => bodyOf(values, usual)),
        t,
        { nameNeeded: true },
      ),
    [t, usual],
  );
  const form = useForm<PersonValues, unknown, RegistrationBody>({ defaultValues: usual, resolver: resolver as never });
  const { isDirty, errors } = form.formState;
  const { restored, discard } = useRestoredDraft(DRAFT, form);
  useUnsaved(isDirty);

  const leaveFor = (id: string) => {
    dropDraft(DRAFT);
    navigate(`/patients/${id}`);
  };
  async function send(body: RegistrationBody) {
    setProblem(undefined);
    const answer = await create({ body, 'Idempotency-Key': sendingKey(body) });
    if (answer.data) {
      dispatch(notify(t('saved', { name: nameOf(answer.data), mrn: answer.data.patient_id })));
      return leaveFor(answer.data.id);
    }
    const refused = problemOf(answer.error);
    if (refused.code === 'likely-duplicate') return setCandidates((refused.candidates ?? []) as readonly Candidate[]);
    setCandidates(undefined);
    if (!showRefusal(refused, form, t)) setProblem(refused);
  }
  const submit = form.handleSubmit(send);

  return (
    <Framed
      title={t('title')}
      actions={
        <Button component={Link} to="/patients/new-unknown" startIcon={<HelpCircle size={17} />}>
          {t('unknown.title')}
        </Button>
      }
    >
      <FormProvider {...form}>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 260px', lg: 'minmax(0, 1fr) 340px' },
            alignItems: 'start',
          }}
        >
          <FormFrame
            label={t('title')}
            send={t('send')}
            sending={isLoading}
            onSend={() => void submit()}
            onCancel={() => navigate('/patients')}
            onDiscard={restored ? discard : undefined}
            invalid={Object.keys(errors).length > 0}
            {...(problem ? { problem } : {})}
          >
            <PersonSections autoFocus />
          </FormFrame>
          <Box sx={{ position: { sm: 'sticky' }, top: 16, maxHeight: { sm: 'calc(100vh - 90px)' }, overflow: 'auto' }}>
            <DuplicatesPanel onChoose={leaveFor} />
          </Box>
        </Box>
      </FormProvider>
      {candidates && (
        <OverrideDialog
          candidates={candidates}
          sending={isLoading}
          onChoose={leaveFor}
          onCreate={(reason) => void send(bodyOf(form.getValues(), usual, reason))}
          onClose={() => setCandidates(undefined)}
        />
      )}
    </Framed>
  );
}
