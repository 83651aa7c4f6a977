import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { FormProvider, type Resolver, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  type RegisterNewbornApiArg,
  useGetPatientQuery,
  useRegisterNewbornMutation,
} from '../../api/generated/patient.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { patientBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { dropDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { nameOf } from '../patients/name-of.ts';
import { FormFrame } from './form-frame.tsx';
import { emptyPerson, type Patient, type PersonValues, registrationBody } from './person.ts';
import { choicesOf, orNothing, SEXES } from './sections/choices.ts';
import { Fields, Section } from './sections/section.tsx';
import { useSendingKey } from './send-once.ts';
import { showRefusal } from './show-refusal.ts';
import { localDate, personResolver } from './use-person-form.ts';
import { useRestoredDraft } from './use-restored-draft.ts';

type Body = RegisterNewbornApiArg['body'];
const GENDERS: Readonly<Record<string, 'M' | 'F' | 'O'>> = { male: 'M', female: 'F', other: 'O' };

/** The contract asks for the birth date and for the sex, even where the sex is not known. */
const toBody = (values: PersonValues) => ({
  ...registrationBody(values),
  date_of_birth: values.date_of_birth,
  gender: GENDERS[values.administrative_gender] ?? null,
});

/** Registers the child of a mother. */
export function Page() {
  const { id = '' } = useParams();
  const { currentData: mother, error, refetch } = useGetPatientQuery({ id });
  const { t } = useTranslation('registration');
  if (error)
    return (
      <Framed title={t('newborn.title')}>
        <ProblemAlert problem={error} onRetry={refetch} />
      </Framed>
    );
  return mother ? <Newborn key={mother.id} mother={mother} /> : <PageLoading />;
}

function Newborn({ mother }: { readonly mother: Patient }) {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const [register, { isLoading }] = useRegisterNewbornMutation();
  const [problem, setProblem] = useState<Problem>();
  const sendingKey = useSendingKey();
  const draft = `registration.newborn.${mother.id}`;
  const resolver = useMemo<Resolver<PersonValues, unknown, Body>>(
    () =>
      personResolver(contractResolver(patientBody('registerNewborn'), toBody) as never, t, {
        nameNeeded: false,
      }),
    [t],
  );
  const form = useForm<PersonValues, unknown, Body>({
    defaultValues: { ...emptyPerson(), date_of_birth: localDate(new Date()) },
    resolver,
  });
  const { isDirty, errors } = form.formState;
  const { restored, discard } = useRestoredDraft(draft, form);
  useUnsaved(isDirty);
  const back = `/patients/${mother.id}`;
  const submit = form.handleSubmit(async (body) => {
    setProblem(undefined);
    const { data, error } = await register({ id: mother.id, body, 'Idempotency-Key': sendingKey(body) });
    if (data) {
      dropDraft(draft);
      const alias = data.other_names.find(({ use }) => use === 'temp')?.text;
      dispatch(notify(t('saved', { name: alias ?? nameOf(data), mrn: data.patient_id })));
      navigate(`/patients/${data.id}`);
      return;
    }
    const refused = problemOf(error);
    if (!showRefusal(refused, form, t)) setProblem(refused);
  });
  return (
    <Framed title={t('newborn.title')}>
      <Box sx={{ maxWidth: 720 }}>
        <FormProvider {...form}>
          <FormFrame
            label={t('newborn.title')}
            send={t('send')}
            sending={isLoading}
            onSend={() => void submit()}
            onCancel={() => navigate(back)}
            onDiscard={restored ? discard : undefined}
            invalid={Object.keys(errors).length > 0}
            {...(problem ? { problem } : {})}
          >
            <Alert severity="info" icon={false}>
              {t('newborn.mother', {
                name: nameOf(mother),
                mrn: mother.patient_id,
                born: formats.date(mother.date_of_birth) || '—',
              })}
            </Alert>
            <Section title={t('newborn.child')} hint={t('newborn.hint')}>
              <Fields>
                <Field
                  control={form.control}
                  name="date_of_birth"
                  label={t('date_of_birth')}
                  type="date"
                  slotProps={{ htmlInput: { max: localDate(new Date()) } }}
                  autoFocus
                />
                <Field
                  control={form.control}
                  name="administrative_gender"
                  label={t('administrative_gender')}
                  choices={orNothing(choicesOf(t, 'sex', SEXES))}
                />
                <Field
                  control={form.control}
                  name="multiple_birth"
                  label={t('multiple_birth')}
                  choices={orNothing(Array.from({ length: 6 }, (_, index) => [String(index + 1), String(index + 1)]))}
                />
                <Field control={form.control} name="first_name" label={t('first_name')} />
                <Field
                  control={form.control}
                  name="last_name"
                  label={t('last_name')}
                  placeholder={mother.last_name ?? ''}
                  slotProps={{ inputLabel: { shrink: true } }}
                />
              </Fields>
            </Section>
          </FormFrame>
        </FormProvider>
      </Box>
    </Framed>
  );
}
