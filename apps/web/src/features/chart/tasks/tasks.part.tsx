import { useTranslation } from 'react-i18next';
import { useListTasksQuery } from '../../../api/generated/clinical.gen.ts';
import { useMay } from '../../../session/me.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { TaskTable } from './task-table.tsx';

/** What is to be done for the patient, and what was. */
export function Tasks({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:task') && patient.merged_into === null;
  const { open } = useSideForm();
  const { asked, ...pages } = useChartPage('tasks');
  const { currentData, isLoading, error, refetch } = useListTasksQuery({ patient: patient.id, ...asked });
  return (
    <PartFrame
      add={may && { label: t('add.task'), onClick: () => open('task') }}
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && <TaskTable tasks={currentData.tasks} onChange={({ id }) => open('task', id)} />}
    </PartFrame>
  );
}
