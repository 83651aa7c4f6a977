import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { authApi, type Role, useUpdateRoleMutation } from '../../api/generated/auth.gen.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { ChangedSince } from '../../form/changed-since.tsx';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';

interface Values {
  readonly title: string;
  readonly description: string;
}

interface EditRoleProps {
  readonly role: Role;
  readonly onClose: () => void;
}

const valuesOf = ({ title, description }: Role): Values => ({ title, description });
const FIELDS = [
  ['title', 'roleTitle'],
  ['description', 'description'],
] as const;

/** Changes how a role is called; what it may is changed in the matrix. */
export function EditRoleForm({ role, onClose }: EditRoleProps) {
  const { t } = useTranslation('roles');
  const draft = `role.${role.id}`;
  return (
    <Workspace title={t('editOf', { role: role.title })} onClose={() => [dropDraft(draft), onClose()]}>
      <Form role={role} onClose={onClose} draft={draft} />
    </Workspace>
  );
}

function Form({ role, onClose, draft }: EditRoleProps & { readonly draft: string }) {
  const { t } = useTranslation('roles');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const [update] = useUpdateRoleMutation();
  // Read once and not followed: what is removed afterwards is not asked for again.
  const latest = (id: string) =>
    dispatch(authApi.endpoints.getRole.initiate({ id }, { subscribe: false, forceRefetch: true }));
  const [base, setBase] = useState(role);
  const [theirs, setTheirs] = useState<Role>();
  const [problem, setProblem] = useState<Problem>();
  const resolver = contractResolver(authBody('updateRole'), (values: Values) => ({
    title: values.title.trim(),
    description: values.description.trim(),
    grants: base.grants,
  }));
  const form = useForm({ resolver, defaultValues: valuesOf(role) });
  const { control, formState, setError, reset, getValues } = form;
  useState(() => {
    const kept = draftOf<Values>(draft);
    if (kept) reset({ ...valuesOf(role), ...kept }, { keepDefaultValues: true });
  });
  useDraft(draft, form);
  useUnsaved(formState.isDirty);

  const save = (against: Role) =>
    form.handleSubmit(async (body) => {
      setProblem(undefined);
      setTheirs(undefined);
      const answer = await update({
        id: role.id,
        'If-Match': `"${against.version}"`,
        body: { ...body, grants: against.grants },
      });
      if (!answer.error) {
        dropDraft(draft);
        dispatch(notify(t('saved')));
        return onClose();
      }
      const failed = problemOf(answer.error);
      if (failed.code === 'changed-since') setTheirs(await latest(role.id).unwrap());
      else setProblem(failed);
      for (const [name, complaint] of Object.entries(errorsAt(failed.errors ?? [])))
        setError(name as keyof Values, complaint as { message: string });
    })();

  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void save(base);
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('editHint')}
      </Typography>
      {problem && <ProblemAlert problem={problem} />}
      {theirs && (
        <ChangedSince
          differences={FIELDS.map(([name, label]) => ({
            label: t(label),
            mine: getValues(name),
            theirs: theirs[name],
          })).filter((each) => each.mine !== each.theirs)}
          onKeepMine={() => [setBase(theirs), void save(theirs)]}
          onTakeTheirs={() => [setBase(theirs), reset(valuesOf(theirs)), setTheirs(undefined)]}
        />
      )}
      <Field control={control} name="title" label={t('roleTitle')} required autoComplete="off" />
      <Field control={control} name="description" label={t('description')} multiline minRows={2} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('save', { ns: 'frame' })}
        </Button>
        <Button onClick={() => close() && [dropDraft(draft), onClose()]}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
