import { useTranslation } from 'react-i18next';
import { useListNotesQuery } from '../../../api/generated/clinical.gen.ts';
import { NewNote } from '../../notes/new-note.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { NoteTable } from './note-table.tsx';

/** What was written of the patient. */
export function Notes({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const { asked, ...pages } = useChartPage('notes');
  const { currentData, isLoading, error, refetch } = useListNotesQuery({ patientId: patient.id, ...asked });
  return (
    <PartFrame
      more={patient.merged_into === null && <NewNote patientId={patient.id} />}
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && <NoteTable notes={currentData.notes} empty={t('notes.empty')} />}
    </PartFrame>
  );
}
