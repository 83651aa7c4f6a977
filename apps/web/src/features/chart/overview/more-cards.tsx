import type { Chart } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { meaningOf } from '../assessments/meaning.ts';
import { Mark } from '../mark.tsx';
import { ChartCard, type ChartCardProps } from './chart-card.tsx';
import { Line } from './line.tsx';

/** The last assessment by each instrument. */
const latestOfEach = (all: Chart['assessments']) =>
  all.filter(({ instrument }, index) => all.findIndex((each) => each.instrument === instrument) === index);

/** Lines that a card has room for. */
const MOST = 8;

/** What of assessments, plans, immunisations and procedures a glance shows. */
export function MoreCards({
  chart,
  all,
  adds,
}: {
  readonly chart: Chart;
  readonly all: (part: string) => string | undefined;
  readonly adds: (permission: string, form: string) => ChartCardProps['add'];
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  return (
    <>
      <ChartCard
        title={t('part.plans')}
        all={all('plans')}
        empty={t('plans.empty')}
        add={adds('clinical:record', 'care-plan')}
      >
        {[
          ...chart.care_plans.map(({ id, title, status }) => (
            <Line key={id} title={title} marks={status !== 'active' && <Mark of="carePlan" value={status} />} />
          )),
          ...chart.goals.map(({ id, description, achievement, due_on }) => (
            <Line
              key={id}
              title={description}
              beside={[t(`achievement.${achievement}`), due_on && t('until', { date: formats.date(due_on) })]
                .filter(Boolean)
                .join(' · ')}
            />
          )),
        ]}
      </ChartCard>
      <ChartCard
        title={t('part.assessments')}
        all={all('assessments')}
        empty={t('assessments.empty')}
        add={adds('clinical:record', 'assessment')}
      >
        {latestOfEach(chart.assessments).map(({ id, instrument, total, band, flags, assessed_at }) => (
          <Line
            key={id}
            title={t(`instrument.${instrument}`)}
            marks={
              <>
                {band && <Mark of={meaningOf(instrument)} value={band} />}
                {flags.map((flag) => (
                  <Mark key={flag} of="assessment.flag" value={flag} />
                ))}
              </>
            }
            beside={[total !== null && t('assessment.total', { total }), formats.instant(assessed_at)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </ChartCard>
      <ChartCard
        title={t('part.immunizations')}
        all={all('immunizations')}
        empty={t('immunizations.empty')}
        add={adds('clinical:record', 'immunization')}
      >
        {chart.immunizations.slice(0, MOST).map(({ id, name, occurred_at }) => (
          <Line key={id} title={name} beside={formats.instant(occurred_at)} />
        ))}
      </ChartCard>
      <ChartCard
        title={t('part.procedures')}
        all={all('procedures')}
        empty={t('procedures.empty')}
        add={adds('clinical:record', 'procedure')}
      >
        {chart.procedures.slice(0, MOST).map(({ id, name, status, performed_from }) => (
          <Line
            key={id}
            title={name}
            marks={status !== 'completed' && <Mark of="procedure" value={status} />}
            beside={formats.instant(performed_from)}
          />
        ))}
      </ChartCard>
    </>
  );
}
