import type { PatientMonitoring } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChooseSpo2ScaleMutation } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import type { Patient } from '../../patient-record/patient.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { partPath } from '../link-of.ts';
import { Mark } from '../mark.tsx';
import { useDue } from './use-due.ts';

const NoteDialog = onDemand(async () => (await import('../note.dialog.tsx')).NoteDialog);

/** How the patient is watched: the last score, when the next set is due, who was called, by which scale saturation is scored. */
export function Watched({
  patient,
  monitoring,
}: {
  readonly patient: Patient;
  readonly monitoring: PatientMonitoring;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const { latest, overdue, escalations, not_scored } = monitoring;
  const due = useDue();
  const who = useWho(escalations.map(({ assignee }) => assignee));
  const news2 = latest?.news2;
  return (
    <Stack spacing={1} sx={{ mt: 2 }}>
      {not_scored && <Alert severity="info">{t(`news2.notScored.${not_scored}`)}</Alert>}
      {!not_scored && news2?.band && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography component="span" sx={{ fontWeight: 700 }}>
            {t(news2.total === null ? 'news2.atLeast' : 'news2.total', { score: news2.at_least })}
          </Typography>
          <Mark of="news2" value={news2.band} />
          <Typography component="span" variant="body2">
            {[formats.instant(latest?.at), news2.monitoring && due(news2.monitoring)].filter(Boolean).join(' · ')}
          </Typography>
        </Stack>
      )}
      {overdue && news2?.monitoring?.every_minutes !== null && <Alert severity="warning">{t('news2.overdue')}</Alert>}
      {escalations.map(({ id, title, due_at, assignee, role }) => (
        <Alert
          key={id}
          severity="warning"
          icon={<Siren size={20} />}
          action={
            <Button color="inherit" size="small" component={Link} to={partPath(patient.id, 'tasks')}>
              {t('part.tasks')}
            </Button>
          }
        >
          <strong>
            <bdi>{title}</bdi>
          </strong>
          {' · '}
          {[
            assignee ? t('news2.takenBy', { who: who(assignee) }) : t(`role.${role}`, { defaultValue: role ?? '' }),
            due_at && t('dueAt', { at: formats.instant(due_at) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Alert>
      ))}
      {!not_scored && !patient.deceased && <Scale patient={patient} scale={monitoring.spo2_scale} />}
    </Stack>
  );
}

/** By which scale oxygen saturation is scored, which a prescriber decides. */
function Scale({ patient, scale }: { readonly patient: Patient; readonly scale: PatientMonitoring['spo2_scale'] }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay()('clinical:order') && patient.merged_into === null;
  const [choosing, setChoosing] = useState(false);
  const [choose] = useChooseSpo2ScaleMutation();
  const who = useWho([scale.chosen_by]);
  const other = scale.scale === 1 ? 2 : 1;
  if (scale.scale === 1 && !may) return null;
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2">
        {t(`spo2Scale.${scale.scale}`)}
        {scale.chosen_at && ` · ${who(scale.chosen_by)}, ${formats.instant(scale.chosen_at)}`}
      </Typography>
      {may && (
        <Button size="small" onClick={() => setChoosing(true)} data-not-printed>
          {t(`spo2Scale.choose.${other}`)}
        </Button>
      )}
      {choosing && (
        <NoteDialog
          title={t(`spo2Scale.choose.${other}`)}
          label={t('spo2Scale.reason')}
          confirm={t('spo2Scale.confirm')}
          shortest={3}
          onSend={(reason) => choose({ patient: patient.id, body: { scale: other, reason } }).unwrap()}
          onClose={() => setChoosing(false)}
        />
      )}
    </Stack>
  );
}
