import type { Task } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import {
  useListTasksQuery,
  useRequestTaskMutation,
  useUpdateTaskMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { instantOf, localOf } from '../local-time.ts';
import { useChartPage } from '../use-chart-page.ts';

const PRIORITIES = ['routine', 'urgent', 'asap', 'stat'] as const;
const ROLES = ['nurse', 'physician', 'pharmacist', 'laboratory', 'radiology'] as const;

const valuesOf = (task: Task | undefined) => ({
  title: task?.title ?? '',
  note: task?.note ?? '',
  priority: task?.priority ?? ('routine' as Task['priority']),
  role: task ? (task.role ?? '') : 'nurse',
  due_at: task?.due_at ? localOf(task.due_at) : '',
});
type Values = ReturnType<typeof valuesOf>;

const bodyOf = ({ title, note, priority, role, due_at }: Values) => ({
  title: title.trim(),
  note: note.trim() || null,
  priority,
  role: role || null,
  due_at: instantOf(due_at),
});

/** Asks that something is done, or changes what is asked. */
export function TaskForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListTasksQuery({ patient: patient.id, ...useChartPage('tasks').asked });
  const [request] = useRequestTaskMutation();
  const [update] = useUpdateTaskMutation();
  const task = list.currentData?.tasks.find(({ id }) => id === of);
  if (of && !task) return <AwaitedEntry list={list} title={t('task.change')} onClose={onClose} />;
  const before = valuesOf(task);
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(task ? 'task.change' : 'add.task')}
      draft={`task.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={task ? 'updateTask' : 'requestTask'}
      toBody={bodyOf}
      done={t('saved')}
      onSend={(values) =>
        task
          ? update({ id: task.id, body: changedOnly(bodyOf(before), bodyOf(values)), ...ifMatch(task) }).unwrap()
          : request({ patient: patient.id, body: { ...bodyOf(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <Field control={control} name="title" label={t('task.title')} required autoFocus />
          <Stack direction="row" spacing={2}>
            <Field
              control={control}
              name="priority"
              label={t('priority')}
              choices={PRIORITIES.map((each) => [each, t(`priority.${each}`)] as const)}
            />
            <Field
              control={control}
              name="role"
              label={t('task.role')}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              choices={[['', t('task.anybody')], ...ROLES.map((each) => [each, t(`role.${each}`)] as const)]}
            />
          </Stack>
          <Field
            control={control}
            name="due_at"
            label={t('task.due')}
            type="datetime-local"
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
        </>
      )}
    </EntryForm>
  );
}
