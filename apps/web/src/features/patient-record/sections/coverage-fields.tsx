import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAddCoverageMutation, useUpdateCoverageMutation } from '../../../api/generated/patient.gen.ts';
import { patientBody } from '../../../form/contract-bodies.ts';
import { contractResolver } from '../../../form/contract-resolver.ts';
import { Field } from '../../../form/field.tsx';
import type { Patient } from '../patient.ts';
import type { Coverage } from './coverage.section.tsx';
import { type CoverageValues, coverageBody, coverageValues } from './coverage-values.ts';
import { SideFormFrame } from './side-form-frame.tsx';

const KINDS = ['medical', 'dental', 'vision', 'pharmacy', 'workers-compensation', 'auto', 'self-pay', 'other'] as const;
const RELATIONSHIPS = ['self', 'spouse', 'child', 'parent', 'common', 'injured', 'other'] as const;

const added = contractResolver(patientBody('addCoverage'), coverageBody);
const changed = contractResolver(patientBody('updateCoverage'), coverageBody);

export function CoverageFields({
  patient,
  coverage,
  onClose,
}: {
  readonly patient: Patient;
  readonly coverage: Coverage | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('patient-record');
  const draft = `coverage.${patient.id}.${coverage?.id ?? 'new'}`;
  const form = useForm<CoverageValues, unknown, unknown>({
    defaultValues: coverageValues(coverage),
    resolver: coverage ? changed : added,
  });
  const { control, watch } = form;
  const [add] = useAddCoverageMutation();
  const [update] = useUpdateCoverageMutation();
  async function send() {
    const body = coverageBody(form.getValues());
    if (coverage) await update({ id: patient.id, coverage: coverage.id, body }).unwrap();
    else await add({ id: patient.id, body }).unwrap();
  }
  const date = { type: 'date', slotProps: { inputLabel: { shrink: true } } } as const;
  return (
    <SideFormFrame form={form} draft={draft} done={t('coverage.saved')} onSend={send} onClose={onClose}>
      <Field control={control} name="payer.name" label={t('coverage.payer')} required />
      <Field
        control={control}
        name="kind"
        label={t('coverage.kind')}
        choices={KINDS.map((kind) => [kind, t(`coverage.kind.${kind}`)] as const)}
      />
      <Field control={control} name="plan" label={t('coverage.plan')} />
      <Stack direction="row" spacing={2}>
        <Field
          control={control}
          name="member_id"
          label={t('coverage.member')}
          helperText={coverage?.member_id ? t('coverage.memberKept', { known: coverage.member_id }) : ''}
        />
        <Field control={control} name="group_number" label={t('coverage.group')} />
      </Stack>
      <Stack direction="row" spacing={2}>
        <Field control={control} name="period.start" label={t('period.start')} {...date} />
        <Field control={control} name="period.end" label={t('period.end')} {...date} />
      </Stack>
      <Field
        control={control}
        name="order"
        label={t('coverage.order')}
        helperText={t('coverage.orderHelp')}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        choices={[['', t('coverage.orderNext')], ...'123456789'.split('').map((place) => [place, place] as const)]}
      />
      <Field
        control={control}
        name="relationship"
        label={t('coverage.subscriber')}
        choices={RELATIONSHIPS.map((each) => [each, t(`coverage.relationship.${each}`)] as const)}
      />
      {watch('relationship') !== 'self' && (
        <Stack direction="row" spacing={2}>
          <Field control={control} name="subscriber.name" label={t('coverage.subscriberName')} />
          <Field control={control} name="subscriber.date_of_birth" label={t('field.date_of_birth')} {...date} />
        </Stack>
      )}
    </SideFormFrame>
  );
}
