import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCreateQueueDisplayMutation, useListServicePointsQuery } from '../../api/generated/appointment.gen.ts';
import { ChoicesField } from '../../form/choices-field.tsx';
import { appointmentBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { NewAddress } from './new-address.tsx';

interface DisplayValues {
  readonly name: string;
  readonly service_point_ids: string[];
}

const resolver = contractResolver(appointmentBody('createQueueDisplay'), (values: DisplayValues) => ({
  ...values,
  name: values.name.trim(),
}));

/** Makes a screen of a waiting room, and then shows its address this once. */
export function DisplayForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('appointment-setup');
  const [address, setAddress] = useState<string>();
  return (
    <Workspace title={t(address ? 'display.address' : 'display.new')} onClose={onClose}>
      {address ? <NewAddress address={address} onClose={onClose} /> : <Form onMade={setAddress} onClose={onClose} />}
    </Workspace>
  );
}

function Form({ onMade, onClose }: { readonly onMade: (address: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('appointment-setup');
  const { close } = useWorkspace();
  const [create, { error }] = useCreateQueueDisplayMutation();
  const points = useListServicePointsQuery({ perPage: 500 }).currentData?.service_points ?? [];
  const { control, formState, handleSubmit } = useForm({
    resolver,
    defaultValues: { name: '', service_point_ids: [] } as DisplayValues,
  });
  useUnsaved(formState.isDirty && !formState.isSubmitted);
  const send = handleSubmit(async (body) => {
    const answer = await create({ body });
    if (!answer.error) onMade(answer.data.address);
  });
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void send(event)}>
      {error && <ProblemAlert problem={error} />}
      <Field control={control} name="name" label={t('field.name')} helperText={t('display.nameHint')} required />
      <ChoicesField
        control={control}
        name="service_point_ids"
        label={t('display.points')}
        required
        choices={points.map(({ id, name }) => [id, name] as const)}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('add')}
        </Button>
        <Button onClick={() => close() && onClose()}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
