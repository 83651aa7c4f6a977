import { type Assessment, INSTRUMENTS, type Instrument } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterAssessmentInErrorMutation, useListAssessmentsQuery } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { EntryActions } from '../entry-actions.tsx';
import { Mark } from '../mark.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { TrendLine } from '../vitals/trend-line.tsx';
import { meaningOf } from './meaning.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

/** What patients were assessed by, each instrument with its scores over time. */
export function Assessments({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const { open } = useSideForm();
  const [wrong, setWrong] = useState<Assessment>();
  const { asked, ...pages } = useChartPage('assessments');
  const { currentData, isLoading, error, refetch } = useListAssessmentsQuery({ patient: patient.id, ...asked });
  const [enterInError] = useEnterAssessmentInErrorMutation();
  const all = (currentData?.assessments ?? []) as readonly Assessment[];
  const unmerged = patient.merged_into === null;
  const mayRecord = may('clinical:record') && unmerged;
  const mayCorrect = may('clinical:correct') && unmerged;
  const who = useWho(all.map(({ recorded_by }) => recorded_by));
  const used = INSTRUMENTS.filter((each) => all.some(({ instrument }) => instrument === each));

  function scoresOf(instrument: Instrument) {
    const rows = all.filter((each) => each.instrument === instrument);
    const points = rows
      .flatMap(({ total, assessed_at }) =>
        total === null ? [] : [{ value: total, at: Date.parse(assessed_at), flag: null }],
      )
      .reverse();
    const name = t(`instrument.${instrument}`);
    return (
      <section key={instrument} aria-label={name}>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', mt: 2 }}>
          <Typography variant="h2" sx={{ fontSize: '1rem' }}>
            {name}
          </Typography>
          <TrendLine
            label={t('vitals.trendOf', {
              sign: name,
              values: points.map(({ value }) => formats.number(value)).join(', '),
            })}
            points={points}
          />
          {mayRecord && (
            <Button size="small" onClick={() => open('assessment', instrument)} data-not-printed>
              {t('assessment.again')}
            </Button>
          )}
        </Stack>
        <SimpleTable
          name={instrument}
          label={name}
          rows={rows}
          keyOf={({ id }) => id}
          empty=""
          columns={[
            {
              id: 'at',
              label: t('assessment.at'),
              order: ({ assessed_at }) => assessed_at,
              cell: ({ assessed_at, status }) => (
                <>
                  {formats.instant(assessed_at)}
                  {status === 'amended' && (
                    <Typography variant="caption" component="div">
                      {t('vitals.amended')}
                    </Typography>
                  )}
                </>
              ),
            },
            {
              id: 'total',
              label: t('assessment.score'),
              order: ({ total }) => total,
              cell: ({ total, answers }) => (
                <>
                  {total === null ? t('assessment.noTotal') : <strong>{formats.number(total)}</strong>}
                  {instrument === 'gcs' && (
                    <Typography variant="body2" dir="ltr">
                      {['eye', 'verbal', 'motor']
                        .map((key) => `${key[0]!.toUpperCase()}${answers[key] ?? 'NT'}`)
                        .join(' ')}
                    </Typography>
                  )}
                </>
              ),
            },
            {
              id: 'meaning',
              label: t('assessment.meaning'),
              cell: ({ band, flags, note }) => (
                <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                  {band && <Mark of={meaningOf(instrument)} value={band} />}
                  {flags.map((flag) => (
                    <Mark key={flag} of="assessment.flag" value={flag} />
                  ))}
                  {note && (
                    <Typography variant="body2" dir="auto" sx={{ whiteSpace: 'pre-line' }}>
                      {note}
                    </Typography>
                  )}
                </Stack>
              ),
            },
            {
              id: 'by',
              label: t('recordedBy'),
              order: ({ recorded_by }) => who(recorded_by),
              cell: ({ recorded_by }) => who(recorded_by),
            },
            ...(mayRecord || mayCorrect
              ? [
                  {
                    id: 'actions',
                    label: t('actions'),
                    cell: (assessment: Assessment) => (
                      <EntryActions
                        onChange={mayRecord && (() => open('assessment', assessment.id))}
                        onWrong={mayCorrect && (() => setWrong(assessment))}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </section>
    );
  }

  return (
    <PartFrame
      add={mayRecord && { label: t('add.assessment'), onClick: () => open('assessment') }}
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && used.length === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 2 }}>{t('assessments.empty')}</Typography>
      )}
      {used.map(scoresOf)}
      {wrong && (
        <InErrorDialog
          what={t(`instrument.${wrong.instrument}`)}
          onSend={(reason) => enterInError({ id: wrong.id, body: { reason } }).unwrap()}
          onClose={() => setWrong(undefined)}
        />
      )}
    </PartFrame>
  );
}
