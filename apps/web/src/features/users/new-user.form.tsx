import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type CreateEnrolmentLinkApiResponse,
  type User,
  useCreateEnrolmentLinkMutation,
  useCreateUserMutation,
} from '../../api/generated/auth.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { ShownOnce } from '../../frame/shown-once.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useFormats } from '../../words/formats.ts';
import { NOBODY, profileBody, UserFields, type UserValues } from './user-fields.tsx';

const DRAFT = 'user.new';
const resolver = contractResolver(authBody('createUser'), (values: UserValues) => ({
  username: values.username.trim().toLowerCase(),
  ...profileBody(values),
}));

interface Made {
  readonly user: User;
  readonly link?: CreateEnrolmentLinkApiResponse;
}

/** Makes an account, and then shows the link by which its person enrols. */
export function NewUserForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('users');
  const [made, setMade] = useState<Made>();
  return (
    <Workspace title={made ? t('made') : t('new')} onClose={() => [dropDraft(DRAFT), onClose()]}>
      {made ? <Enrol made={made} /> : <Form onMade={setMade} onClose={onClose} />}
    </Workspace>
  );
}

function Form({ onMade, onClose }: { readonly onMade: (made: Made) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('users');
  const { close } = useWorkspace();
  const [create, { error }] = useCreateUserMutation();
  const [invite] = useCreateEnrolmentLinkMutation();
  const draft = draftOf<UserValues>(DRAFT);
  const form = useForm({ resolver, defaultValues: NOBODY });
  const { control, formState, setError, reset } = form;
  useState(() => draft && reset({ ...NOBODY, ...draft }, { keepDefaultValues: true }));
  useDraft(DRAFT, form);
  useUnsaved(formState.isDirty);
  const send = form.handleSubmit(async (body) => {
    const answer = await create({ body });
    if (answer.error) {
      const complaints = errorsAt(problemOf(answer.error).errors ?? []);
      for (const [name, complaint] of Object.entries(complaints))
        setError(name as keyof UserValues, complaint as { message: string });
      return;
    }
    dropDraft(DRAFT);
    const link = await invite({ id: answer.data.id });
    onMade({ user: answer.data, ...(link.data ? { link: link.data } : {}) });
  });
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void send(event)}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('newHint')}
      </Typography>
      {error && <ProblemAlert problem={error} />}
      <Field
        control={control}
        name="username"
        label={t('username')}
        required
        autoComplete="off"
        helperText={t('usernameHint')}
        slotProps={{ htmlInput: { dir: 'ltr', autoCapitalize: 'none', spellCheck: false } }}
      />
      <UserFields control={control} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('create')}
        </Button>
        <Button onClick={() => close() && [dropDraft(DRAFT), onClose()]}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}

function Enrol({ made: { user, link } }: { readonly made: Made }) {
  const { t } = useTranslation('users');
  const formats = useFormats();
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography>{t('madeText', { name: user.name, username: user.username })}</Typography>
      {link && (
        <ShownOnce
          label={t('enrolmentLink')}
          value={link.link}
          hint={t('linkUntil', { until: formats.instant(link.expires_at) })}
        />
      )}
      <Button component={Link} to={`/admin/users/${user.id}`} variant="outlined">
        {t('openUser')}
      </Button>
    </Stack>
  );
}
