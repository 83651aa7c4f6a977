import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Role, useCreateRoleMutation } from '../../api/generated/auth.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';

interface Values {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The role whose permissions it begins with. */
  readonly like: string;
}

interface NewRoleProps {
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

const DRAFT = 'role.new';
const EMPTY: Values = { name: '', title: '', description: '', like: '' };

const resolverFor = (roles: readonly Role[]) =>
  contractResolver(authBody('createRole'), ({ name, title, description, like }: Values) => ({
    name: name.trim(),
    title: title.trim(),
    description: description.trim(),
    grants: roles.find((role) => role.name === like)?.grants ?? [],
  }));

/** Makes a role of the hospital's own, empty or like another one. */
export function NewRoleForm(props: NewRoleProps) {
  const { t } = useTranslation('roles');
  return (
    <Workspace title={t('new')} onClose={() => [dropDraft(DRAFT), props.onClose()]}>
      <Form {...props} />
    </Workspace>
  );
}

function Form({ roles, onClose }: NewRoleProps) {
  const { t } = useTranslation('roles');
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const { close } = useWorkspace();
  const [create, { error }] = useCreateRoleMutation();
  const form = useForm({ resolver: resolverFor(roles), defaultValues: EMPTY });
  const { control, formState, setError, reset } = form;
  useState(() => {
    const kept = draftOf<Values>(DRAFT);
    if (kept) reset({ ...EMPTY, ...kept }, { keepDefaultValues: true });
  });
  useDraft(DRAFT, form);
  useUnsaved(formState.isDirty);
  const send = form.handleSubmit(async (body) => {
    const answer = await create({ body });
    if (answer.error) {
      for (const [name, complaint] of Object.entries(errorsAt(problemOf(answer.error).errors ?? [])))
        setError(name as keyof Values, complaint as { message: string });
      return;
    }
    dropDraft(DRAFT);
    dispatch(notify(t('made')));
    onClose();
    navigate('/admin/roles?view=matrix');
  });
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void send(event)}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('newHint')}
      </Typography>
      {error && <ProblemAlert problem={error} />}
      <Field control={control} name="title" label={t('roleTitle')} required autoComplete="off" />
      <Field
        control={control}
        name="name"
        label={t('name')}
        required
        autoComplete="off"
        helperText={t('nameHint')}
        slotProps={{ htmlInput: { dir: 'ltr', autoCapitalize: 'none', spellCheck: false } }}
      />
      <Field control={control} name="description" label={t('description')} multiline minRows={2} />
      <Field
        control={control}
        name="like"
        label={t('like')}
        choices={[['', t('likeNone')], ...roles.map(({ name, title }) => [name, title] as const)]}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('create')}
        </Button>
        <Button onClick={() => close() && [dropDraft(DRAFT), onClose()]}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
