import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { authApi, type User, useUpdateUserMutation } from '../../api/generated/auth.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { ChangedSince } from '../../form/changed-since.tsx';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { useUserChoices } from './user-choices.ts';
import { differencesOf } from './user-differences.ts';
import { profileBody, UserFields, type UserValues, valuesOf } from './user-fields.tsx';

const resolver = contractResolver(authBody('updateUser'), profileBody);

interface EditUserProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** Changes what an account says of its person. */
export function EditUserForm({ user, onClose }: EditUserProps) {
  const { t } = useTranslation('users');
  const draft = `user.${user.id}`;
  return (
    <Workspace title={t('edit')} onClose={() => [dropDraft(draft), onClose()]}>
      <Form user={user} onClose={onClose} draft={draft} />
    </Workspace>
  );
}

function Form({ user, onClose, draft }: EditUserProps & { readonly draft: string }) {
  const { t } = useTranslation('users');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const choices = useUserChoices();
  const [update] = useUpdateUserMutation();
  // Read once and not followed: what is removed afterwards is not asked for again.
  const latest = (id: string) =>
    dispatch(authApi.endpoints.getUser.initiate({ id }, { subscribe: false, forceRefetch: true }));
  const [problem, setProblem] = useState<Problem>();
  const [version, setVersion] = useState(user.version);
  const [theirs, setTheirs] = useState<User>();
  const form = useForm({ resolver, defaultValues: valuesOf(user) });
  const { control, formState, setError, reset, getValues } = form;
  useState(() => {
    const kept = draftOf<UserValues>(draft);
    if (kept) reset({ ...valuesOf(user), ...kept }, { keepDefaultValues: true });
  });
  useDraft(draft, form);
  useUnsaved(formState.isDirty);

  const save = (against: number) =>
    form.handleSubmit(async (body) => {
      setProblem(undefined);
      setTheirs(undefined);
      const answer = await update({ id: user.id, 'If-Match': `"${against}"`, body });
      if (!answer.error) {
        dropDraft(draft);
        dispatch(notify(t('saved')));
        return onClose();
      }
      const failed = problemOf(answer.error);
      if (failed.code === 'changed-since') setTheirs(await latest(user.id).unwrap());
      else setProblem(failed);
      for (const [name, complaint] of Object.entries(errorsAt(failed.errors ?? [])))
        setError(name as keyof UserValues, complaint as { message: string });
    })();

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
          differences={differencesOf(getValues(), valuesOf(theirs), choices, t)}
          onKeepMine={() => [setVersion(theirs.version), void save(theirs.version)]}
          onTakeTheirs={() => [setVersion(theirs.version), reset(valuesOf(theirs)), setTheirs(undefined)]}
        />
      )}
      <UserFields control={control} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('save', { ns: 'frame' })}
        </Button>
        <Button onClick={() => close() && [dropDraft(draft), onClose()]}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
