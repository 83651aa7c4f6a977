import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { type ReactNode, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf } from '../../../api/problem.ts';

import { notify } from '../../../frame/frame-slice.ts';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useUnsaved } from '../../../frame/workspace.tsx';
import { useAppDispatch } from '../../../store.ts';
import { useRestoredDraft } from '../../registration/use-restored-draft.ts';

/** A form beside the record: keeps what is typed, sends it, and shows what was refused where it belongs. */
export function SideFormFrame<Values extends FieldValues>({
  form,
  draft,
  done,
  onSend,
  onClose,
  children,
}: {
  readonly form: UseFormReturn<Values, unknown, unknown>;
  readonly draft: string;
  /** Said once it is saved. */
  readonly done: string;
  /** Throws what was refused. */
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('frame');
  const dispatch = useAppDispatch();
  const [problem, setProblem] = useState<Problem>();
  const { isDirty, isSubmitting, isSubmitted, isValid } = form.formState;
  const { restored, discard } = useRestoredDraft(draft, form);
  useUnsaved(isDirty);
  const leave = () => {
    discard();
    onClose();
  };
  const submit = form.handleSubmit(async () => {
    setProblem(undefined);
    try {
      await onSend();
      dispatch(notify(done));
      leave();
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      for (const { path, message } of refused.errors ?? [])
        form.setError(path.split('/').slice(1).join('.') as FieldPath<Values>, { type: 'contract', message });
    }
  });
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit}>
      {restored && <Alert severity="info">{t('form.kept')}</Alert>}
      {isSubmitted && !isValid && <Alert severity="error">{t('form.invalid')}</Alert>}
      {problem && <ProblemAlert problem={problem} />}
      {children}
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
        <Button onClick={leave}>{t('cancel')}</Button>
        <Button type="submit" variant="contained" disabled={isSubmitting}>
          {t('save')}
        </Button>
      </Stack>
    </Stack>
  );
}
