import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type ApiClient,
  authApi,
  type CreateApiClientApiResponse,
  useUpdateApiClientMutation,
} from '../../api/generated/auth.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { ChangedSince } from '../../form/changed-since.tsx';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { ClientFields } from './client-fields.tsx';
import { type ClientValues, settingsBody, valuesOf } from './client-values.ts';
import { RemoveClientDialog } from './remove-client.dialog.tsx';
import { RenewCredentialsDialog } from './renew-credentials.dialog.tsx';
import { ShownCredentials } from './shown-credentials.tsx';

const resolver = contractResolver(authBody('updateApiClient'), settingsBody);

interface EditClientProps {
  readonly client: ApiClient;
  readonly onClose: () => void;
}

/** One program: its settings, new credentials, and shutting it out. */
export function EditClientForm({ client, onClose }: EditClientProps) {
  const { t } = useTranslation('api-clients');
  const draft = `api-client.${client.id}`;
  const [renewed, setRenewed] = useState<CreateApiClientApiResponse>();
  const [asking, setAsking] = useState<'renew' | 'remove'>();
  const leave = () => [dropDraft(draft), onClose()];
  if (renewed) {
    return (
      <Workspace title={t('renewed')} onClose={leave}>
        <ShownCredentials credentials={renewed} onClose={onClose} />
      </Workspace>
    );
  }
  return (
    <Workspace title={client.name} onClose={leave}>
      <Stack spacing={2}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <TextField
            label={t('clientId')}
            value={client.id}
            slotProps={{ input: { readOnly: true }, htmlInput: { dir: 'ltr' } }}
          />
          <CopyButton text={client.id} />
        </Stack>
        <Form client={client} onClose={onClose} draft={draft} />
        <Divider />
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {client.authentication !== 'none' && (
            <Button variant="outlined" startIcon={<KeyRound size={17} />} onClick={() => setAsking('renew')}>
              {t('renew')}
            </Button>
          )}
          <Button variant="outlined" color="error" startIcon={<Trash2 size={17} />} onClick={() => setAsking('remove')}>
            {t('remove')}
          </Button>
        </Stack>
      </Stack>
      {asking === 'renew' && (
        <RenewCredentialsDialog
          client={client}
          onRenewed={(credentials) => [setAsking(undefined), setRenewed(credentials)]}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'remove' && (
        <RemoveClientDialog client={client} onRemoved={() => void leave()} onClose={() => setAsking(undefined)} />
      )}
    </Workspace>
  );
}

function Form({ client, onClose, draft }: EditClientProps & { readonly draft: string }) {
  const { t } = useTranslation('api-clients');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const [update] = useUpdateApiClientMutation();
  // Read once and not followed: what is removed afterwards is not asked for again.
  const latest = (id: string) =>
    dispatch(authApi.endpoints.getApiClient.initiate({ id }, { subscribe: false, forceRefetch: true }));
  const [version, setVersion] = useState(client.version);
  const [theirs, setTheirs] = useState<ApiClient>();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({ resolver, defaultValues: valuesOf(client) });
  const { control, formState, setError, reset, getValues } = form;
  useState(() => {
    const kept = draftOf<ClientValues>(draft);
    if (kept) reset({ ...valuesOf(client), ...kept } as ClientValues, { keepDefaultValues: true });
  });
  useDraft(draft, form);
  useUnsaved(formState.isDirty);

  const save = (against: number) =>
    form.handleSubmit(async (body) => {
      setProblem(undefined);
      setTheirs(undefined);
      const answer = await update({ id: client.id, 'If-Match': `"${against}"`, body });
      if (!answer.error) {
        dropDraft(draft);
        dispatch(notify(t('saved')));
        return onClose();
      }
      const failed = problemOf(answer.error);
      if (failed.code === 'changed-since') setTheirs(await latest(client.id).unwrap());
      else setProblem(failed);
      for (const [name, complaint] of Object.entries(errorsAt(failed.errors ?? [])))
        setError(name as keyof ClientValues, complaint as { message: string });
    })();

  const text = (
    values: ClientValues,
    field: 'name' | 'redirect_uris' | 'roles' | 'facility' | 'grant_types',
  ): string => {
    const value = values[field];
    return typeof value === 'string' ? value.trim() : value.toSorted().join(', ');
  };

  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
    >
      {problem && <ProblemAlert problem={problem} />}
      {theirs && (
        <ChangedSince
          differences={(
            [
              ['name', 'name'],
              ['grant_types', 'grantTypes'],
              ['redirect_uris', 'redirectUris'],
              ['roles', 'roles'],
              ['facility', 'facility'],
            ] as const
          )
            .map(([field, label]) => ({
              label: t(label),
              mine: text(getValues(), field),
              theirs: text(valuesOf(theirs), field),
            }))
            .filter((each) => each.mine !== each.theirs)}
          onKeepMine={() => [setVersion(theirs.version), void save(theirs.version)]}
          onTakeTheirs={() => [setVersion(theirs.version), reset(valuesOf(theirs)), setTheirs(undefined)]}
        />
      )}
      <Field control={control} name="name" label={t('name')} required autoComplete="off" />
      <ClientFields control={control} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('save', { ns: 'frame' })}
        </Button>
        <Button onClick={() => close() && [dropDraft(draft), onClose()]}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
