import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { Ban, Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ListConsentsApiResponse,
  useListConsentsQuery,
  useRevokeConsentMutation,
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
import { useWho } from '../use-who.ts';
import { usePeriod } from './use-period.ts';

type Consent = ListConsentsApiResponse['consents'][number];

/** What the patient, or whoever speaks for them, permits and denies. */
export function Consents({ patient }: SectionProps) {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  const period = usePeriod();
  const may = useMay();
  const { open } = useSideForm();
  const { currentData, error, refetch } = useListConsentsQuery({ id: patient.id });
  useLive('patient.consents', { id: patient.id }, { isKnown: ({ version }) => version <= patient.version });
  const [revoking, setRevoking] = useState<Consent>();
  const who = useWho(currentData?.consents.map(({ recorded_by }) => recorded_by) ?? []);
  const mayChange = may('patient:change-consents') && patient.merged_into === null;
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <PageLoading />;
  return (
    <>
      {mayChange && (
        <Button variant="contained" startIcon={<Plus size={17} />} onClick={() => open('consent')} data-not-printed>
          {t('consent.add')}
        </Button>
      )}
      <SimpleTable
        name="consents"
        label={t('section.consents')}
        rows={currentData.consents}
        keyOf={({ id }) => id}
        empty={t('consent.empty')}
        columns={[
          {
            id: 'category',
            label: t('consent.category'),
            order: ({ category }) => t(`consent.category.${category}`),
            cell: ({ category }) => t(`consent.category.${category}`),
          },
          {
            id: 'decision',
            label: t('consent.decision'),
            group: ({ decision }) => t(`consent.decision.${decision}`),
            cell: ({ decision }) => (
              <Chip
                size="small"
                variant="outlined"
                color={decision === 'permit' ? 'success' : 'error'}
                icon={decision === 'permit' ? <Check size={14} /> : <Ban size={14} />}
                label={t(`consent.decision.${decision}`)}
              />
            ),
          },
          { id: 'scope', label: t('consent.scope'), cell: ({ scope }) => scope ?? '–' },
          {
            id: 'givenBy',
            label: t('consent.givenBy'),
            cell: ({ given_by }) =>
              [t(`consent.relationship.${given_by.relationship}`), given_by.name].filter(Boolean).join(': '),
          },
          { id: 'period', label: t('period'), order: (row) => row.period.start, cell: (row) => period(row.period) },
          {
            id: 'recorded',
            label: t('consent.recorded'),
            order: ({ recorded_at }) => recorded_at,
            cell: ({ recorded_at, recorded_by }) => `${formats.instant(recorded_at)}, ${who(recorded_by)}`,
          },
          {
            id: 'status',
            label: t('status'),
            group: ({ status }) => t(status === 'revoked' ? 'field.revoked_at' : 'consent.active'),
            cell: ({ status, revoked_at }) =>
              status === 'revoked' ? t('consent.revokedAt', { at: formats.instant(revoked_at) }) : t('consent.active'),
          },
          ...(mayChange
            ? [
                {
                  id: 'actions',
                  label: t('actions'),
                  cell: (row: Consent) =>
                    row.status === 'active' && (
                      <Button size="small" color="error" onClick={() => setRevoking(row)} data-not-printed>
                        {t('consent.revoke')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {revoking && <RevokeDialog patientId={patient.id} consent={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

function RevokeDialog({
  patientId,
  consent,
  onClose,
}: {
  readonly patientId: string;
  readonly consent: Consent;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('patient-record');
  const dispatch = useAppDispatch();
  const [reason, setReason] = useState('');
  const [revoke] = useRevokeConsentMutation();
  return (
    <ShortDialog
      title={t('consent.revokeTitle', { category: t(`consent.category.${consent.category}`) })}
      confirm={t('consent.revoke')}
      color="error"
      onConfirm={async () => {
        await revoke({ id: patientId, consent: consent.id, body: reasonBody(reason) }).unwrap();
        dispatch(notify(t('consent.revoked')));
      }}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </ShortDialog>
  );
}
