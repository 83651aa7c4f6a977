import { useTranslation } from 'react-i18next';
import { useListCoveragesQuery } from '../../../api/generated/patient.gen.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { Workspace } from '../../../frame/workspace.tsx';
import { type SideFormProps, useSideForm } from '../side-forms.tsx';
import { CoverageFields } from './coverage-fields.tsx';

/** Adds a coverage, or changes the one that the address names. */
export function CoverageForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('patient-record');
  const { of } = useSideForm();
  const { currentData, error } = useListCoveragesQuery({ id: patient.id });
  const coverage = currentData?.coverages.find(({ id }) => id === of);
  return (
    <Workspace title={t(of ? 'coverage.change' : 'coverage.add')} onClose={onClose}>
      {error && <ProblemAlert problem={error} />}
      {of && !coverage && !error && <PageLoading />}
      {(!of || coverage) && (
        <CoverageFields key={of ?? 'new'} patient={patient} coverage={coverage} onClose={onClose} />
      )}
    </Workspace>
  );
}
