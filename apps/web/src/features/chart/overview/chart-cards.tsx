import type { Chart } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import type { Patient } from '../../patient-record/patient.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { reactionsOf } from '../allergies/reactions-of.ts';
import { encounterPath, notePath, partPath } from '../link-of.ts';
import { Mark } from '../mark.tsx';
import { plainName } from '../plain-name.ts';
import { SetLine } from '../vitals/set-line.tsx';
import { ChartCard } from './chart-card.tsx';
import { Line } from './line.tsx';
import { MoreCards } from './more-cards.tsx';

/** What of each list a glance shows. @param isPast whether an earlier moment is shown, in which nothing is changed */
export function ChartCards({
  patient,
  chart,
  isPast,
}: {
  readonly patient: Patient;
  readonly chart: Chart;
  readonly isPast: boolean;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const { open } = useSideForm();
  const who = useWho([...chart.notes.map(({ author }) => author), ...chart.tasks.map(({ assignee }) => assignee)]);
  const mayChange = (permission: string) => !isPast && patient.merged_into === null && may(permission);
  const adds = (permission: string, form: string) =>
    mayChange(permission) ? { label: t(`add.${form}`), onClick: () => open(form) } : undefined;
  const all = (part: string) => (isPast ? undefined : partPath(patient.id, part));
  return (
    <>
      {chart.merged.length > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('mergedIn')}
        </Alert>
      )}
      <Box
        sx={{
          columns: '21rem',
          columnGap: 1.5,
          '& > section': { mb: 1.5 },
        }}
      >
        <ChartCard
          title={t('part.allergies')}
          all={all('allergies')}
          empty={t(`allergies.${chart.allergy_status}`)}
          add={adds('clinical:record', 'allergy')}
        >
          {chart.allergies.map((allergy) => (
            <Line
              key={allergy.id}
              title={allergy.substance}
              marks={
                <>
                  {allergy.criticality === 'high' && <Mark of="criticality" value="high" />}
                  {allergy.verification !== 'confirmed' && t(`verification.${allergy.verification}`)}
                </>
              }
              beside={reactionsOf(allergy, t)}
            />
          ))}
        </ChartCard>
        <ChartCard
          title={t('part.problems')}
          all={all('problems')}
          empty={t('problems.empty')}
          add={adds('clinical:diagnose', 'problem')}
        >
          {chart.problems.map(({ id, name, coding, clinical_status, onset }) => (
            <Line
              key={id}
              title={name}
              marks={clinical_status !== 'active' && <Mark of="problem" value={clinical_status} />}
              beside={[coding?.code, onset && t('since', { date: formats.date(onset) })].filter(Boolean).join(' · ')}
            />
          ))}
        </ChartCard>
        <ChartCard
          title={t('part.vitals')}
          all={all('vitals')}
          empty={t('vitals.empty')}
          add={adds('clinical:record', 'vitals')}
        >
          {chart.vitals.slice(0, 3).map((set) => (
            <SetLine key={set.id} set={set} />
          ))}
        </ChartCard>
        <ChartCard title={t('results.open')} all={all('results')} empty={t('results.noneOpen')}>
          {chart.results.map(({ id, title, flag, resulted_at }) => (
            <Line
              key={id}
              title={title}
              marks={<Mark of="flag" value={flag} />}
              beside={formats.instant(resulted_at)}
            />
          ))}
        </ChartCard>
        <ChartCard
          title={t('part.tasks')}
          all={all('tasks')}
          empty={t('tasks.empty')}
          add={adds('clinical:task', 'task')}
        >
          {chart.tasks.map(({ id, title, status, priority, due_at, assignee }) => (
            <Line
              key={id}
              title={title}
              marks={
                <>
                  {priority !== 'routine' && <Mark of="priority" value={priority} />}
                  <Mark of="task" value={status} />
                </>
              }
              beside={[due_at && t('dueAt', { at: formats.instant(due_at) }), assignee && who(assignee)]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </ChartCard>
        <ChartCard
          title={t('orders.open')}
          all={all('orders')}
          empty={t('orders.noneOpen')}
          add={adds('clinical:order', 'order')}
        >
          {chart.orders.map(({ id, name, category, status, priority }) => (
            <Line
              key={id}
              title={name}
              marks={
                <>
                  {priority !== 'routine' && <Mark of="priority" value={priority} />}
                  {status !== 'active' && <Mark of="order" value={status} />}
                </>
              }
              beside={t(`category.${category}`)}
            />
          ))}
        </ChartCard>
        <MoreCards chart={chart} all={all} adds={adds} />
        <ChartCard title={t('part.notes')} all={all('notes')} empty={t('notes.empty')}>
          {chart.notes.map(({ id, title, status, author, created_at, cosign_wanted, cosigned_at }) => (
            <Line
              key={id}
              title={title}
              to={notePath(id)}
              marks={
                <>
                  {status !== 'final' && <Mark of="note" value={status} />}
                  {cosign_wanted && !cosigned_at && t('note.awaitsCosign')}
                </>
              }
              beside={`${who(author)} · ${formats.instant(created_at)}`}
            />
          ))}
        </ChartCard>
        <ChartCard
          title={t('part.encounters')}
          all={all('encounters')}
          empty={t('encounters.empty')}
          add={adds('clinical:encounter', 'encounter')}
        >
          {chart.encounters.map(({ id, encounter_type, status, encounter_date, provider_name, diagnoses }) => (
            <Line
              key={id}
              title={encounter_type}
              to={encounterPath(id)}
              marks={status !== 'finished' && <Mark of="encounter" value={status} />}
              beside={[
                formats.instant(encounter_date),
                provider_name,
                diagnoses.map(({ coding }) => plainName(coding.display)).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </ChartCard>
        <ChartCard
          title={t('part.files')}
          all={all('files')}
          empty={t('files.empty')}
          add={adds('clinical:record', 'file')}
        >
          {chart.attachments.map(({ id, title, category, recorded_at }) => (
            <Line key={id} title={title} beside={`${t(`file.${category}`)} · ${formats.instant(recorded_at)}`} />
          ))}
        </ChartCard>
      </Box>
    </>
  );
}
