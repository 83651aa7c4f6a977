import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ListCoveragesApiResponse,
  useEndCoverageMutation,
  useListCoveragesQuery,
} from '../../../api/generated/patient.gen.ts';
import { useLive } from '../../../api/live/use-live.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useAppDispatch } from '../../../store.ts';
import { useFormats } from '../../../words/formats.ts';
import { ReasonField, reasonBody } from '../actions/reason-field.tsx';
import { ShortDialog } from '../actions/short.dialog.tsx';
import type { SectionProps } from '../sections.ts';
import { useSideForm } from '../side-forms.tsx';
import { usePeriod } from './use-period.ts';

export type Coverage = ListCoveragesApiResponse['coverages'][number];

/** Who pays, in the order in which they are billed. */
export function Coverages({ patient }: SectionProps) {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  const period = usePeriod();
  const may = useMay();
  const { open } = useSideForm();
  const { currentData, error, refetch } = useListCoveragesQuery({ id: patient.id });
  useLive('patient.coverages', { id: patient.id }, { isKnown: ({ version }) => version <= patient.version });
  const [ending, setEnding] = useState<Coverage>();
  const mayChange = may('patient:change-coverage') && patient.merged_into === null;
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <PageLoading />;
  return (
    <>
      {mayChange && (
        <Button variant="contained" startIcon={<Plus size={17} />} onClick={() => open('coverage')} data-not-printed>
          {t('coverage.add')}
        </Button>
      )}
      <SimpleTable
        name="coverage"
        label={t('section.coverage')}
        rows={currentData.coverages}
        keyOf={({ id }) => id}
        empty={t('coverage.empty')}
        columns={[
          {
            id: 'order',
            label: t('coverage.order'),
            order: ({ order }) => order,
            cell: ({ order }) => formats.number(order),
          },
          {
            id: 'payer',
            label: t('coverage.payer'),
            order: ({ payer }) => payer.name,
            cell: ({ payer, plan }) => (
              <>
                <strong>{payer.name}</strong>
                {plan && <div>{plan}</div>}
              </>
            ),
          },
          {
            id: 'kind',
            label: t('coverage.kind'),
            order: ({ kind }) => t(`coverage.kind.${kind}`),
            cell: ({ kind }) => t(`coverage.kind.${kind}`),
          },
          {
            id: 'member',
            label: t('coverage.member'),
            order: ({ member_id }) => member_id,
            cell: ({ member_id, group_number }) => (
              <>
                <bdi>{member_id ?? '–'}</bdi>
                {group_number && (
                  <div>
                    {t('coverage.group')}: <bdi>{group_number}</bdi>
                  </div>
                )}
              </>
            ),
          },
          {
            id: 'subscriber',
            label: t('coverage.subscriber'),
            cell: ({ relationship, subscriber }) =>
              [t(`coverage.relationship.${relationship}`), subscriber?.name].filter(Boolean).join(': '),
          },
          { id: 'period', label: t('period'), order: (row) => row.period.start, cell: (row) => period(row.period) },
          {
            id: 'status',
            label: t('status'),
            group: ({ status }) => t(`coverage.status.${status}`),
            cell: ({ status }) => (
              <Chip
                size="small"
                variant="outlined"
                color={status === 'active' ? 'success' : 'default'}
                label={t(`coverage.status.${status}`)}
              />
            ),
          },
          ...(mayChange
            ? [
                {
                  id: 'actions',
                  label: t('actions'),
                  cell: (row: Coverage) =>
                    row.status === 'active' && (
                      <Stack direction="row" sx={{ gap: 0.5 }} data-not-printed>
                        <Button size="small" onClick={() => open('coverage', row.id)}>
                          {t('edit')}
                        </Button>
                        <Button size="small" color="error" onClick={() => setEnding(row)}>
                          {t('coverage.end')}
                        </Button>
                      </Stack>
                    ),
                },
              ]
            : []),
        ]}
      />
      {ending && <EndDialog patientId={patient.id} coverage={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function EndDialog({
  patientId,
  coverage,
  onClose,
}: {
  readonly patientId: string;
  readonly coverage: Coverage;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('patient-record');
  const dispatch = useAppDispatch();
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [end] = useEndCoverageMutation();
  return (
    <ShortDialog
      title={t('coverage.endTitle', { payer: coverage.payer.name })}
      confirm={t('coverage.end')}
      color="error"
      onConfirm={async () => {
        await end({
          id: patientId,
          coverage: coverage.id,
          body: { ...(day ? { ended_on: day } : {}), ...reasonBody(reason) },
        }).unwrap();
        dispatch(notify(t('coverage.ended')));
      }}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={t('coverage.lastDay')}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        helperText={t('coverage.lastDayHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ShortDialog>
  );
}
