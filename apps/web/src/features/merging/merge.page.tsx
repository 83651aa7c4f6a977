import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  type GetPatientApiResponse,
  type PreviewMergeApiResponse,
  useGetPatientQuery,
  useMergePatientsMutation,
  usePreviewMergeQuery,
} from '../../api/generated/patient.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useAppDispatch } from '../../store.ts';
import { nameOf } from '../patients/name-of.ts';
import { agreeingFields, type Choices, sentChoices, turned } from './compared-fields.ts';
import { Comparison } from './comparison.tsx';
import { MergeForm } from './merge.form.tsx';
import { Moves } from './moves.tsx';

/** Compares two records of one person, the survivor first, and merges them. */
export function Page() {
  const { id = '', other = '' } = useParams();
  const { t } = useTranslation('merging');
  const survivor = useGetPatientQuery({ id });
  const source = useGetPatientQuery({ id: other });
  const preview = usePreviewMergeQuery({ id, body: { source_id: other } }, { refetchOnMountOrArgChange: true });
  const [choices, setChoices] = useState<Choices>({});
  const failed = [survivor, source, preview].find(({ error }) => error !== undefined);
  if (failed)
    return (
      <Framed title={t('title')}>
        <ProblemAlert problem={failed.error} onRetry={failed.refetch} />
      </Framed>
    );
  if (!survivor.currentData || !source.currentData || !preview.currentData) return <PageLoading />;
  return (
    <Merging
      survivor={survivor.currentData}
      source={source.currentData}
      preview={preview.currentData}
      choices={choices}
      onChoices={setChoices}
      onReload={() => {
        for (const each of [survivor, source, preview]) void each.refetch();
      }}
    />
  );
}

function Merging({
  survivor,
  source,
  preview,
  choices,
  onChoices,
  onReload,
}: {
  readonly survivor: GetPatientApiResponse;
  readonly source: GetPatientApiResponse;
  readonly preview: PreviewMergeApiResponse;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  readonly onReload: () => void;
}) {
  const { t } = useTranslation('merging');
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const [merge, { isLoading, error, reset }] = useMergePatientsMutation();
  const swap = () => {
    onChoices(turned(choices));
    navigate(`/patients/${source.id}/merge/${survivor.id}`, { replace: true });
  };
  async function send(reason: string) {
    const { data } = await merge({
      id: survivor.id,
      body: {
        source_id: source.id,
        version: preview.survivor.version,
        source_version: preview.source.version,
        choices: sentChoices(preview.fields, choices),
        reason,
      },
    });
    if (!data) return;
    dispatch(notify(t('done', { survivor: data.survivor.patient_id, source: data.source.patient_id })));
    navigate(`/patients/${survivor.id}`);
  }
  const refused = preview.refusals.length > 0;
  return (
    <Framed
      title={t('title')}
      actions={
        <Button variant="outlined" startIcon={<ArrowLeftRight size={17} />} onClick={swap}>
          {t('swap')}
        </Button>
      }
    >
      <Stack sx={{ gap: 2, maxWidth: 1100 }}>
        {preview.refusals.map((code) => (
          <Alert key={code} severity="error">
            {t(`refusal.${code}`)}
          </Alert>
        ))}
        {preview.warnings.map((code) => (
          <Alert key={code} severity="warning">
            {t(`warning.${code}`)}
          </Alert>
        ))}
        {!refused && preview.proposed_survivor === source.id && <Alert severity="info">{t('betterTurned')}</Alert>}
        <Comparison
          fields={preview.fields}
          agreeing={agreeingFields(survivor, preview.fields)}
          choices={choices}
          survivorName={`${nameOf(survivor)} · ${survivor.patient_id}`}
          sourceName={`${nameOf(source)} · ${source.patient_id}`}
          onChoose={(field, choice) => onChoices({ ...choices, [field]: choice })}
        />
        {!refused && (
          <>
            <Moves moves={preview.moves} source={source.patient_id} survivor={survivor.patient_id} />
            <MergeForm
              doubtful={preview.warnings.length > 0}
              survivor={survivor.patient_id}
              source={source.patient_id}
              sending={isLoading}
              onSend={(reason) => void send(reason)}
              onCancel={() => navigate(-1)}
              problem={error}
              onReload={() => {
                reset();
                onReload();
              }}
            />
          </>
        )}
      </Stack>
    </Framed>
  );
}
