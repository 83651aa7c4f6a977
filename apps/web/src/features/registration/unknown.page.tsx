import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  type RegisterUnknownPatientApiArg,
  useRegisterUnknownPatientMutation,
} from '../../api/generated/patient.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { patientBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { dropDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { useUnsaved } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { FormFrame } from './form-frame.tsx';
import { choicesOf, orNothing } from './sections/choices.ts';
import { Fields, Section } from './sections/section.tsx';
import { useSendingKey } from './send-once.ts';
import { showRefusal } from './show-refusal.ts';
import { inWords } from './use-person-form.ts';
import { useRestoredDraft } from './use-restored-draft.ts';

const DRAFT = 'registration.unknown';
type Body = RegisterUnknownPatientApiArg['body'];
interface Values {
  gender: string;
  apparent_age: string;
  circumstances: string;
}

const toBody = ({ gender, apparent_age, circumstances }: Values) => ({
  ...(gender ? { gender } : {}),
  ...(apparent_age.trim() ? { apparent_age: Number(apparent_age) } : {}),
  ...(circumstances.trim() ? { circumstances: circumstances.trim() } : {}),
});

/** Registers somebody whom nobody can name yet, in seconds: nothing has to be filled in. */
export function Page() {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const [register, { isLoading }] = useRegisterUnknownPatientMutation();
  const [problem, setProblem] = useState<Problem>();
  const sendingKey = useSendingKey();
  const resolver = useMemo<Resolver<Values, unknown, Body>>(() => {
    const contract = contractResolver(patientBody('registerUnknownPatient'), toBody);
    return async (values, context, options) => {
      const checked = await contract(values, context, options as never);
      return { ...checked, errors: inWords(checked.errors, t) } as never;
    };
  }, [t]);
  const form = useForm<Values, unknown, Body>({
    defaultValues: { gender: '', apparent_age: '', circumstances: '' },
    resolver,
  });
  const { isDirty, errors } = form.formState;
  const { restored, discard } = useRestoredDraft(DRAFT, form);
  useUnsaved(isDirty);
  const submit = form.handleSubmit(async (body) => {
    setProblem(undefined);
    const { data, error } = await register({ body, 'Idempotency-Key': sendingKey(body) });
    if (data) {
      dropDraft(DRAFT);
      const alias = data.other_names.find(({ use }) => use === 'temp')?.text ?? '';
      dispatch(notify(t('saved', { name: alias, mrn: data.patient_id })));
      navigate(`/patients/${data.id}`);
      return;
    }
    const refused = problemOf(error);
    if (!showRefusal(refused, form, t)) setProblem(refused);
  });
  return (
    <Framed title={t('unknown.title')}>
      <Box sx={{ maxWidth: 720 }}>
        <FormFrame
          label={t('unknown.title')}
          send={t('send')}
          sending={isLoading}
          onSend={() => void submit()}
          onCancel={() => navigate('/patients')}
          onDiscard={restored ? discard : undefined}
          invalid={Object.keys(errors).length > 0}
          {...(problem ? { problem } : {})}
        >
          <Section title={t('unknown.what')} hint={t('unknown.hint')}>
            <Fields>
              <Field
                control={form.control}
                name="gender"
                label={t('administrative_gender')}
                choices={orNothing(choicesOf(t, 'gender', ['F', 'M', 'O']))}
                autoFocus
              />
              <Field
                control={form.control}
                name="apparent_age"
                label={t('apparent_age')}
                slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
              />
              <Field
                control={form.control}
                name="circumstances"
                label={t('circumstances')}
                placeholder={t('circumstances.hint')}
                sx={{ gridColumn: '1 / -1' }}
              />
            </Fields>
          </Section>
        </FormFrame>
      </Box>
    </Framed>
  );
}
