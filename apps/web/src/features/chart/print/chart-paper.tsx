import type { Chart, ChartProblem, Encounter } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useListEncountersQuery, useListProblemsQuery } from '../../../api/generated/clinical.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { OnPaper } from '../../../frame/on-paper.tsx';
import { useMe } from '../../../session/me.ts';
import { useAppDispatch } from '../../../store.ts';
import { useFormats } from '../../../words/formats.ts';
import { sayProblem } from '../../../words/words.ts';
import type { Patient } from '../../patient-record/patient.ts';
import { nameOf } from '../../patients/name-of.ts';
import { reactionsOf } from '../allergies/reactions-of.ts';
import { byProblem, type ProblemWork } from './by-problem.ts';

const PAGE = { size: 'A4', margin: '14mm' };
/** More than a page or two hold. */
const MOST = 200;

/** Each problem with what was found, done and planned for it; then what belongs to none. */
export function ChartPaper({
  patient,
  chart,
  onPrinted,
}: {
  readonly patient: Patient;
  readonly chart: Chart;
  readonly onPrinted: () => void;
}) {
  const dispatch = useAppDispatch();
  const problems = useListProblemsQuery({ patient: patient.id, perPage: MOST });
  const encounters = useListEncountersQuery({ patientId: patient.id, perPage: MOST });
  const error = problems.error ?? encounters.error;
  useEffect(() => {
    if (!error) return;
    dispatch(notify(sayProblem(error), 'error'));
    onPrinted();
  }, [error, dispatch, onPrinted]);
  if (!problems.currentData || !encounters.currentData) return null;
  return (
    <OnPaper page={PAGE} onPrinted={onPrinted}>
      <Paper
        patient={patient}
        chart={chart}
        problems={problems.currentData.problems as ChartProblem[]}
        encounters={encounters.currentData.encounters as Encounter[]}
        isCut={problems.currentData.total > MOST || encounters.currentData.total > MOST}
      />
    </OnPaper>
  );
}

function Paper({
  patient,
  chart,
  problems,
  encounters,
  isCut,
}: {
  readonly patient: Patient;
  readonly chart: Chart;
  readonly problems: readonly ChartProblem[];
  readonly encounters: readonly Encounter[];
  /** Whether there is more than stands here. */
  readonly isCut: boolean;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const me = useMe();
  const laid = byProblem(problems, {
    encounters: encounters.filter(({ status }) => status !== 'cancelled' && status !== 'entered-in-error'),
    procedures: chart.procedures,
    plans: chart.care_plans,
    goals: chart.goals,
  });
  const allergies = chart.allergies.map((allergy) =>
    [allergy.substance, reactionsOf(allergy, t)].filter(Boolean).join(': '),
  );
  return (
    <Box sx={{ '& h2': { mt: 2.5 }, '& ul': { my: 0.5, ps: 2.5 } }}>
      <Typography variant="h1">{t('paper.title')}</Typography>
      <Typography sx={{ fontWeight: 700 }}>
        <bdi>
          {[nameOf(patient), patient.patient_id, patient.date_of_birth && formats.date(patient.date_of_birth)]
            .filter(Boolean)
            .join(' · ')}
        </bdi>
      </Typography>
      <Typography variant="body2">
        {t('paper.printed', { who: me?.name ?? '', at: formats.instant(chart.as_of) })}
      </Typography>
      {isCut && <Typography sx={{ fontWeight: 700 }}>{t('paper.cut', { count: MOST })}</Typography>}
      <Typography sx={{ mt: 1.5, fontWeight: 700 }}>
        {t('paper.allergies')}:{' '}
        {allergies.length > 0 ? allergies.join('; ') : t(`paper.allergies.${chart.allergy_status}`)}
      </Typography>
      {laid.problems.length === 0 && <Typography sx={{ mt: 2 }}>{t('paper.noProblems')}</Typography>}
      {laid.problems.map(({ problem, ...work }) => (
        <Part
          key={problem.id}
          title={[problem.name, problem.coding?.code].filter(Boolean).join(' · ')}
          beside={[
            t(`problem.${problem.clinical_status}`),
            problem.onset && t('since', { date: formats.date(problem.onset) }),
            problem.abated && t('until', { date: formats.date(problem.abated) }),
            problem.note,
          ]}
          work={work}
        />
      ))}
      {laid.others && <Part title={t('paper.others')} beside={[]} work={laid.others} />}
    </Box>
  );
}

function Part({
  title,
  beside,
  work,
}: {
  readonly title: string;
  readonly beside: readonly (string | null | undefined | false)[];
  readonly work: ProblemWork;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const said = beside.filter(Boolean).join(' · ');
  return (
    <section>
      <Typography variant="h2">
        <bdi>{title}</bdi>
      </Typography>
      {said && <Typography variant="body2">{said}</Typography>}
      <List label={t('paper.encounters')} items={work.encounters}>
        {({ encounter_date, encounter_type, provider_name, chief_complaint, assessment, plan }) => (
          <>
            {[formats.date(encounter_date.slice(0, 10)), encounter_type, provider_name].filter(Boolean).join(' · ')}
            {[chief_complaint, assessment, plan].filter(Boolean).map((words) => (
              <Typography key={words} variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                {words}
              </Typography>
            ))}
          </>
        )}
      </List>
      <List label={t('paper.procedures')} items={work.procedures}>
        {({ name, performed_from, outcome }) =>
          [performed_from && formats.date(performed_from.slice(0, 10)), name, outcome && t(`paper.outcome.${outcome}`)]
            .filter(Boolean)
            .join(' · ')
        }
      </List>
      <List label={t('paper.plans')} items={work.plans}>
        {({ title: plan, activities }) => (
          <>
            {plan}
            {activities.length > 0 && `: ${activities.map((activity) => activity.title).join('; ')}`}
          </>
        )}
      </List>
      <List label={t('paper.goals')} items={work.goals}>
        {({ description, due_on }) =>
          [description, due_on && t('paper.due', { date: formats.date(due_on) })].filter(Boolean).join(' · ')
        }
      </List>
    </section>
  );
}

function List<Item extends { readonly id: string }>({
  label,
  items,
  children,
}: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <>
      <Typography sx={{ mt: 1, fontWeight: 650 }}>{label}</Typography>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </>
  );
}
