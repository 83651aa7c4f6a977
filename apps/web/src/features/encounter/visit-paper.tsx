import type { Chart, Encounter } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { OnPaper } from '../../frame/on-paper.tsx';
import { useMe } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { reactionsOf } from '../chart/allergies/reactions-of.ts';
import { plainName } from '../chart/plain-name.ts';
import { shortReadings } from '../chart/vitals/in-short.ts';
import type { Patient } from '../patient-record/patient.ts';
import { nameOf } from '../patients/name-of.ts';

const PAGE = { size: 'A4', margin: '14mm' };
const NOT_MADE = ['refuted', 'differential'];

/** The summary of a visit: who, when and with whom, why, what was found, measured, ordered and done, and what comes next. */
export function VisitPaper({
  encounter,
  patient,
  chart,
  onPrinted,
}: {
  readonly encounter: Encounter;
  readonly patient: Patient;
  readonly chart: Chart;
  readonly onPrinted: () => void;
}) {
  const { t } = useTranslation('encounter');
  const { t: words } = useTranslation('chart');
  const formats = useFormats();
  const me = useMe();
  const { id, number, encounter_type, provider_name, started_at, encounter_date, location } = encounter;
  const here = <Entry extends { readonly encounter_id: string | null }>(entries: readonly Entry[]) =>
    entries.filter(({ encounter_id }) => encounter_id === id);
  const allergies = chart.allergies.map((allergy) =>
    [plainName(allergy.substance), reactionsOf(allergy, words)].filter(Boolean).join(': '),
  );
  const { follow_up_date, follow_up_required } = encounter;
  const followUp = follow_up_date ? formats.date(follow_up_date) : follow_up_required ? t('followUp.noDate') : '';
  const diagnoses = encounter.diagnoses
    .filter(({ certainty }) => !NOT_MADE.includes(certainty))
    .toSorted((a, b) => a.rank - b.rank);
  const parts: readonly (readonly [title: string, lines: readonly (string | null)[]])[] = [
    [t('complaint'), [encounter.chief_complaint]],
    [t('diagnoses'), diagnoses.map(({ coding }) => `${plainName(coding.display)} (${coding.code})`)],
    [
      words('part.vitals'),
      here(chart.vitals).map((set) =>
        shortReadings(set, words, formats)
          .map(({ text }) => text)
          .join(' · '),
      ),
    ],
    [t('paper.assessment'), [encounter.assessment]],
    [t('paper.plan'), [encounter.plan]],
    [t('orders'), here(chart.orders).map(({ name }) => plainName(name))],
    [words('part.procedures'), here(chart.procedures).map(({ name }) => plainName(name))],
    [words('part.immunizations'), here(chart.immunizations).map(({ name }) => plainName(name))],
    [t('paper.next'), [followUp && t('followUp.on', { date: followUp })]],
  ];
  return (
    <OnPaper page={PAGE} onPrinted={onPrinted}>
      <Box sx={{ '& h2': { mt: 2 } }}>
        <Typography variant="h1">{t('paper.title')}</Typography>
        <Typography sx={{ fontWeight: 700 }}>
          <bdi>
            {[nameOf(patient), patient.patient_id, patient.date_of_birth && formats.date(patient.date_of_birth)]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
        </Typography>
        <Typography>
          {[plainName(encounter_type), number, provider_name, location, formats.instant(started_at ?? encounter_date)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <Typography variant="body2">
          {words('paper.printed', { who: me?.name ?? '', at: formats.instant(chart.as_of) })}
        </Typography>
        <Typography sx={{ mt: 1.5, fontWeight: 700 }}>
          {words('paper.allergies')}:{' '}
          {allergies.length > 0 ? allergies.join('; ') : words(`paper.allergies.${chart.allergy_status}`)}
        </Typography>
        {parts.map(([title, lines]) => {
          const said = lines.filter(Boolean);
          if (said.length === 0) return null;
          return (
            <section key={title}>
              <Typography variant="h2">{title}</Typography>
              {said.map((line) => (
                <Typography key={line} dir="auto" sx={{ whiteSpace: 'pre-line' }}>
                  {line}
                </Typography>
              ))}
            </section>
          );
        })}
      </Box>
    </OnPaper>
  );
}
