import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type GiveConsentApiArg, useGiveConsentMutation } from '../../../api/generated/patient.gen.ts';
import { patientBody } from '../../../form/contract-bodies.ts';
import { contractResolver } from '../../../form/contract-resolver.ts';
import { Field } from '../../../form/field.tsx';
import { Workspace } from '../../../frame/workspace.tsx';
import type { SideFormProps } from '../side-forms.tsx';
import { SideFormFrame } from './side-form-frame.tsx';

type Body = GiveConsentApiArg['body'];

interface Values {
  category: Body['category'];
  decision: Body['decision'];
  scope: string;
  period: { start: string; end: string };
  given_by: { relationship: NonNullable<Body['given_by']>['relationship']; name: string };
}

const CATEGORIES: readonly Body['category'][] = [
  'treatment',
  'data-sharing',
  'research',
  'contact',
  'photography',
  'advance-directive',
  'telehealth',
  'other',
];
const SPEAKERS = ['patient', 'parent', 'guardian', 'proxy', 'other'] as const;

const toBody = ({ category, decision, scope, period, given_by }: Values): Body => ({
  category,
  decision,
  scope: scope || null,
  period: { start: period.start || null, end: period.end || null },
  given_by: {
    relationship: given_by.relationship,
    name: given_by.relationship === 'patient' ? null : given_by.name || null,
  },
});

const resolver = contractResolver(patientBody('giveConsent'), toBody);
const EMPTY: Values = {
  category: 'treatment',
  decision: 'permit',
  scope: '',
  period: { start: '', end: '' },
  given_by: { relationship: 'patient', name: '' },
};

/** Records what the patient, or whoever speaks for them, permits or denies. */
export function ConsentForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('patient-record');
  const draft = `consent.${patient.id}`;
  const form = useForm<Values, unknown, unknown>({
    defaultValues: EMPTY,
    resolver,
  });
  const { control, watch } = form;
  const [give] = useGiveConsentMutation();
  const date = { type: 'date', slotProps: { inputLabel: { shrink: true } } } as const;
  return (
    <Workspace title={t('consent.add')} onClose={onClose}>
      <SideFormFrame
        form={form}
        draft={draft}
        done={t('consent.saved')}
        onSend={async () => {
          await give({ id: patient.id, body: toBody(form.getValues()) }).unwrap();
        }}
        onClose={onClose}
      >
        <Field
          control={control}
          name="category"
          label={t('consent.category')}
          choices={CATEGORIES.map((each) => [each, t(`consent.category.${each}`)] as const)}
        />
        <Field
          control={control}
          name="decision"
          label={t('consent.decision')}
          choices={(['permit', 'deny'] as const).map((each) => [each, t(`consent.decision.${each}`)] as const)}
        />
        <Field
          control={control}
          name="scope"
          label={t('consent.scope')}
          helperText={t('consent.scopeHelp')}
          multiline
        />
        <Stack direction="row" spacing={2}>
          <Field control={control} name="period.start" label={t('period.start')} {...date} />
          <Field control={control} name="period.end" label={t('period.end')} {...date} />
        </Stack>
        <Field
          control={control}
          name="given_by.relationship"
          label={t('consent.givenBy')}
          choices={SPEAKERS.map((each) => [each, t(`consent.relationship.${each}`)] as const)}
        />
        {watch('given_by.relationship') !== 'patient' && (
          <Field control={control} name="given_by.name" label={t('consent.givenByName')} />
        )}
      </SideFormFrame>
    </Workspace>
  );
}
