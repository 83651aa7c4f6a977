import type { Task } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useCancelTaskMutation,
  useEnterTaskInErrorMutation,
  useFinishTaskMutation,
  useStartTaskMutation,
  useTakeTaskMutation,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay, useMe } from '../../../session/me.ts';
import { useSaid } from '../use-said.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);
const NoteDialog = onDemand(async () => (await import('../note.dialog.tsx')).NoteDialog);

type Asking = 'finish' | 'cancel' | 'error';

/** What may be done with a task in its state. */
export function TaskActions({ task, onChange }: { readonly task: Task; readonly onChange?: (task: Task) => void }) {
  const { t } = useTranslation('chart');
  const me = useMe();
  const may = useMay();
  const said = useSaid();
  const [asking, setAsking] = useState<Asking>();
  const [take] = useTakeTaskMutation();
  const [start] = useStartTaskMutation();
  const [finish] = useFinishTaskMutation();
  const [cancel] = useCancelTaskMutation();
  const [enterInError] = useEnterTaskInErrorMutation();
  const { id, status, title } = task;
  const close = () => setAsking(undefined);
  const isOpen = status !== 'completed' && status !== 'cancelled';
  if (!may('clinical:task')) return null;
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }} data-not-printed>
      {isOpen && (
        <>
          {task.assignee !== me?.id && (
            <Button
              size="small"
              variant="outlined"
              onClick={async () => said(await take({ id }), t('task.taken', { title }))}
            >
              {t('task.take')}
            </Button>
          )}
          {status !== 'in-progress' && task.assignee === me?.id && (
            <Button size="small" onClick={async () => said(await start({ id }))}>
              {t('task.start')}
            </Button>
          )}
          <Button size="small" onClick={() => setAsking('finish')}>
            {t('task.finish')}
          </Button>
          {onChange && (
            <Button size="small" onClick={() => onChange(task)}>
              {t('change')}
            </Button>
          )}
          <Button size="small" color="error" onClick={() => setAsking('cancel')}>
            {t('task.cancel')}
          </Button>
        </>
      )}
      {!isOpen && may('clinical:correct') && (
        <Button size="small" color="error" onClick={() => setAsking('error')}>
          {t('inError')}
        </Button>
      )}
      {asking === 'finish' && (
        <NoteDialog
          title={title}
          label={t('task.outcome')}
          confirm={t('task.finish')}
          onSend={(outcome) => finish({ id, body: { outcome: outcome || null } }).unwrap()}
          onClose={close}
        />
      )}
      {asking === 'cancel' && (
        <NoteDialog
          title={title}
          label={t('task.why')}
          confirm={t('task.cancel')}
          shortest={3}
          grave
          onSend={(outcome) => cancel({ id, body: { outcome } }).unwrap()}
          onClose={close}
        />
      )}
      {asking === 'error' && (
        <InErrorDialog
          what={title}
          onSend={(reason) => enterInError({ id, body: { reason } }).unwrap()}
          onClose={close}
        />
      )}
    </Stack>
  );
}
