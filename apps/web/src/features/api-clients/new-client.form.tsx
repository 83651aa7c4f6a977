import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type CreateApiClientApiArg,
  type CreateApiClientApiResponse,
  useCreateApiClientMutation,
} from '../../api/generated/auth.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { ClientFields } from './client-fields.tsx';
import { AUTHENTICATIONS, type ClientValues, createBody, NEW_CLIENT } from './client-values.ts';
import { ShownCredentials } from './shown-credentials.tsx';

const DRAFT = 'api-client.new';
const resolver = contractResolver(authBody('createApiClient'), createBody);

/** Admits a program, and then shows its credentials this once. */
export function NewClientForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('api-clients');
  const [made, setMade] = useState<CreateApiClientApiResponse>();
  return (
    <Workspace title={made ? t('made') : t('new')} onClose={() => [dropDraft(DRAFT), onClose()]}>
      {made ? <ShownCredentials credentials={made} onClose={onClose} /> : <Form onMade={setMade} onClose={onClose} />}
    </Workspace>
  );
}

function Form({
  onMade,
  onClose,
}: {
  readonly onMade: (made: CreateApiClientApiResponse) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('api-clients');
  const { close } = useWorkspace();
  const [create, { error }] = useCreateApiClientMutation();
  const form = useForm({ resolver, defaultValues: NEW_CLIENT });
  const { control, formState, setError, reset } = form;
  useState(() => {
    const kept = draftOf<ClientValues>(DRAFT);
    if (kept) reset({ ...NEW_CLIENT, ...kept } as ClientValues, { keepDefaultValues: true });
  });
  useDraft(DRAFT, form);
  useUnsaved(formState.isDirty);
  const authentication = useWatch({ control, name: 'authentication' });
  const send = form.handleSubmit(async (body) => {
    const answer = await create({ body: body as CreateApiClientApiArg['body'] });
    if (answer.error) {
      for (const [name, complaint] of Object.entries(errorsAt(problemOf(answer.error).errors ?? [])))
        setError(name as keyof ClientValues, complaint as { message: string });
      return;
    }
    dropDraft(DRAFT);
    onMade(answer.data);
  });
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void send(event)}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('newHint')}
      </Typography>
      {error && <ProblemAlert problem={error} />}
      <Field control={control} name="name" label={t('name')} required autoComplete="off" />
      <Field
        control={control}
        name="authentication"
        label={t('authentication')}
        choices={AUTHENTICATIONS.map((each) => [each, t(`authentication.${each}`)] as const)}
        helperText={t(`authentication.${authentication}.hint`)}
      />
      {authentication === 'private_key_jwt' && (
        <Field
          control={control}
          name="public_keys"
          label={t('publicKeys')}
          helperText={t('publicKeysHint')}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false } }}
        />
      )}
      <ClientFields control={control} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('create')}
        </Button>
        <Button onClick={() => close() && [dropDraft(DRAFT), onClose()]}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
