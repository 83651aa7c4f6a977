import type { VitalSigns } from '@hms/contracts/clinical';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { useTranslation } from 'react-i18next';
import { useGetMonitoringQuery } from '../../../api/generated/clinical.gen.ts';
import { useFormats } from '../../../words/formats.ts';
import { Called } from '../called.tsx';
import { useDue } from './use-due.ts';

/** What came of a set that calls for somebody: who was called and until when, said plainly. */
export function Recorded({ set, onClose }: { readonly set: VitalSigns; readonly onClose: () => void }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const due = useDue();
  const { news2, escalation, patient_id } = set;
  const { currentData: monitoring } = useGetMonitoringQuery(escalation ? skipToken : { patient: patient_id });
  if (!news2?.band) return null;
  const score = t(news2.total === null ? 'news2.atLeast' : 'news2.total', { score: news2.at_least });
  return (
    <Called
      patientId={patient_id}
      severity={news2.band === 'emergency' ? 'error' : 'warning'}
      title={`${score}: ${t(`news2.${news2.band}`)}`}
      onClose={onClose}
    >
      {escalation ? (
        <>
          <Typography>
            {t('news2.called', {
              who: t(`role.${escalation.role}`, { defaultValue: escalation.role }),
              at: formats.time(escalation.due_at),
            })}
          </Typography>
          {escalation.instead_of && <Typography>{t('news2.insteadOf')}</Typography>}
        </>
      ) : (
        monitoring && (
          <Typography>{t(monitoring.escalations.length > 0 ? 'news2.calledBefore' : 'news2.notCalled')}</Typography>
        )
      )}
      {news2.monitoring && <Typography>{due(news2.monitoring)}</Typography>}
    </Called>
  );
}
