import type { FamilyHistory, SocialHistory } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useEnterFamilyHistoryInErrorMutation,
  useEnterSocialHistoryInErrorMutation,
  useListFamilyHistoryQuery,
  useListSocialHistoryQuery,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

/** What runs in the family, and how the patient lives. */
export function Histories({ patient }: PartProps) {
  return (
    <Stack spacing={3}>
      <Family patient={patient} />
      <Social patient={patient} />
    </Stack>
  );
}

function Family({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:record') && patient.merged_into === null;
  const { open } = useSideForm();
  const { asked, ...pages } = useChartPage('family-history');
  const { currentData, isLoading, error, refetch } = useListFamilyHistoryQuery({ patient: patient.id, ...asked });
  const [enterInError] = useEnterFamilyHistoryInErrorMutation();
  const recorded = useRecorded(currentData?.family_history ?? []);
  const inError = useInError<FamilyHistory>(patient.merged_into === null, ({ name }) => name, enterInError);
  return (
    <section aria-label={t('history.family')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('history.family')}
      </Typography>
      <PartFrame
        add={may && { label: t('history.add.family'), onClick: () => open('family-history') }}
        pages={{ ...pages, total: currentData?.total }}
        isLoading={isLoading}
        problem={error}
        onRetry={refetch}
      >
        {currentData && (
          <SimpleTable
            name="family-history"
            label={t('history.family')}
            rows={currentData.family_history}
            keyOf={({ id }) => id}
            empty={t('history.family.empty')}
            columns={[
              {
                id: 'who',
                label: t('history.relationship'),
                order: ({ relationship }) => t(`history.relative.${relationship}`),
                cell: ({ relationship }) => t(`history.relative.${relationship}`),
              },
              {
                id: 'what',
                label: t('history.condition'),
                order: ({ name }) => name,
                cell: ({ name, coding, note }) => <Said strong={name} beside={[coding?.code, note]} />,
              },
              {
                id: 'when',
                label: t('history.course'),
                cell: ({ onset_age, deceased, cause_of_death }) =>
                  [
                    onset_age !== null && t('history.atAge', { count: onset_age }),
                    cause_of_death ? t('history.diedOfIt') : deceased && t('history.deceased'),
                  ]
                    .filter(Boolean)
                    .join(', '),
              },
              recorded,
              ...actionsOf<FamilyHistory>(t('actions'), (entry) => (
                <>
                  {may && (
                    <Button size="small" onClick={() => open('family-history', entry.id)}>
                      {t('change')}
                    </Button>
                  )}
                  {inError.button(entry)}
                </>
              )),
            ]}
          />
        )}
      </PartFrame>
      {inError.dialog}
    </section>
  );
}

function Social({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay()('clinical:record') && patient.merged_into === null;
  const { open } = useSideForm();
  const { asked, ...pages } = useChartPage('social-history');
  const { currentData, isLoading, error, refetch } = useListSocialHistoryQuery({ patient: patient.id, ...asked });
  const [enterInError] = useEnterSocialHistoryInErrorMutation();
  const recorded = useRecorded(currentData?.social_history ?? []);
  const inError = useInError<SocialHistory>(
    patient.merged_into === null,
    ({ topic }) => t(`history.topic.${topic}`),
    enterInError,
  );
  return (
    <section aria-label={t('history.social')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('history.social')}
      </Typography>
      <PartFrame
        add={may && { label: t('history.add.social'), onClick: () => open('social-history') }}
        pages={{ ...pages, total: currentData?.total }}
        isLoading={isLoading}
        problem={error}
        onRetry={refetch}
      >
        {currentData && (
          <SimpleTable
            name="social-history"
            label={t('history.social')}
            rows={currentData.social_history}
            keyOf={({ id }) => id}
            empty={t('history.social.empty')}
            columns={[
              {
                id: 'topic',
                label: t('history.topic'),
                order: ({ topic }) => t(`history.topic.${topic}`),
                cell: ({ topic, use }) => (
                  <Said strong={t(`history.topic.${topic}`)} beside={[use && t(`history.use.${use}`)]} />
                ),
              },
              { id: 'text', label: t('history.text'), cell: ({ text }) => <Said beside={[text]} /> },
              {
                id: 'when',
                label: t('problem.when'),
                cell: ({ starts_on, ends_on }) =>
                  [
                    starts_on && t('since', { date: formats.date(starts_on) }),
                    ends_on && t('until', { date: formats.date(ends_on) }),
                  ]
                    .filter(Boolean)
                    .join(', '),
              },
              recorded,
              ...actionsOf<SocialHistory>(t('actions'), (entry) => (
                <>
                  {may && (
                    <Button size="small" onClick={() => open('social-history', entry.id)}>
                      {t('change')}
                    </Button>
                  )}
                  {inError.button(entry)}
                </>
              )),
            ]}
          />
        )}
      </PartFrame>
      {inError.dialog}
    </section>
  );
}

function Said({
  strong,
  beside,
}: {
  readonly strong?: string;
  readonly beside: readonly (string | null | undefined)[];
}) {
  return (
    <>
      {strong && (
        <strong>
          <bdi>{strong}</bdi>
        </strong>
      )}
      {beside.map(
        (text) =>
          text && (
            <Typography key={text} variant="body2" sx={{ whiteSpace: 'pre-line' }}>
              <bdi>{text}</bdi>
            </Typography>
          ),
      )}
    </>
  );
}

interface Recorded {
  readonly recorded_by: string;
  readonly recorded_at: string;
}

function useRecorded(entries: readonly Recorded[]) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const who = useWho(entries.map(({ recorded_by }) => recorded_by));
  return {
    id: 'by',
    label: t('recordedBy'),
    order: ({ recorded_at }: Recorded) => recorded_at,
    cell: ({ recorded_by, recorded_at }: Recorded) => `${who(recorded_by)} · ${formats.instant(recorded_at)}`,
  };
}

const actionsOf = <Entry,>(label: string, cell: (entry: Entry) => ReactNode) => [
  {
    id: 'actions',
    label,
    cell: (entry: Entry) => (
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }} data-not-printed>
        {cell(entry)}
      </Stack>
    ),
  },
];

function useInError<Entry extends { readonly id: string }>(
  stands: boolean,
  nameOf: (entry: Entry) => string,
  send: (wanted: { id: string; body: { reason: string } }) => { unwrap(): Promise<unknown> },
) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:correct') && stands;
  const [wrong, setWrong] = useState<Entry>();
  return {
    button: (entry: Entry) =>
      may && (
        <Button size="small" color="error" onClick={() => setWrong(entry)}>
          {t('inError')}
        </Button>
      ),
    dialog: wrong && (
      <InErrorDialog
        what={nameOf(wrong)}
        onSend={(reason) => send({ id: wrong.id, body: { reason } }).unwrap()}
        onClose={() => setWrong(undefined)}
      />
    ),
  };
}
