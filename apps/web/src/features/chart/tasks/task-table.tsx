import type { Task } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { Mark } from '../mark.tsx';
import { PatientLink } from '../patient-link.tsx';
import { TaskActions } from './task-actions.tsx';

/** What is to be done, and what may be done with it. @param withPatient whether tasks of several patients stand here */
export function TaskTable({
  tasks,
  withPatient = false,
  empty,
  onChange,
}: {
  readonly tasks: readonly Task[];
  readonly withPatient?: boolean;
  readonly empty?: string;
  readonly onChange?: (task: Task) => void;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const who = useWho(tasks.flatMap(({ assignee, recorded_by }) => [assignee, recorded_by]));
  const isLate = ({ due_at, finished_at }: Task) =>
    due_at !== null && finished_at === null && Date.parse(due_at) < Date.now();
  return (
    <SimpleTable
      name="tasks"
      label={t('part.tasks')}
      rows={tasks}
      keyOf={({ id }) => id}
      empty={empty ?? t('tasks.empty')}
      columns={[
        ...(withPatient
          ? [{ id: 'patient', label: t('patient'), cell: ({ patient_id }: Task) => <PatientLink id={patient_id} /> }]
          : []),
        {
          id: 'title',
          label: t('kind.task'),
          order: ({ title }) => title,
          cell: ({ title, note, outcome }) => (
            <>
              <strong>
                <bdi>{title}</bdi>
              </strong>
              {[note, outcome].map(
                (text) =>
                  text && (
                    <Typography key={text} variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                      {text}
                    </Typography>
                  ),
              )}
            </>
          ),
        },
        {
          id: 'status',
          label: t('status'),
          group: ({ status }) => t(`task.${status}`),
          cell: ({ status, priority }) => (
            <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
              {priority !== 'routine' && <Mark of="priority" value={priority} />}
              <Mark of="task" value={status} />
            </Stack>
          ),
        },
        {
          id: 'due',
          label: t('task.due'),
          order: ({ due_at }) => due_at,
          cell: (task) => (
            <span style={isLate(task) ? { fontWeight: 700 } : {}}>
              {task.due_at ? formats.instant(task.due_at) : '–'}
              {isLate(task) && ` (${t('task.late')})`}
            </span>
          ),
        },
        {
          id: 'who',
          label: t('task.who'),
          order: ({ assignee, role }) => (assignee ? who(assignee) : role && t(`role.${role}`, { defaultValue: role })),
          cell: ({ assignee, role }) =>
            assignee ? who(assignee) : role ? t(`role.${role}`, { defaultValue: role }) : '–',
        },
        {
          id: 'actions',
          label: t('actions'),
          cell: (task) => <TaskActions task={task} {...(onChange ? { onChange } : {})} />,
        },
      ]}
    />
  );
}
