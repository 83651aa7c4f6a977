import type { InboxResult } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAcknowledgeResultMutation } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { Mark } from '../mark.tsx';
import { PatientLink } from '../patient-link.tsx';

const NoteDialog = onDemand(async () => (await import('../note.dialog.tsx')).NoteDialog);

/** Results, and who has seen them. @param withPatient whether results of several patients stand here */
export function ResultTable({
  results,
  withPatient = false,
  empty,
}: {
  readonly results: readonly InboxResult[];
  readonly withPatient?: boolean;
  readonly empty: string;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const [seen, setSeen] = useState<InboxResult>();
  const [acknowledge] = useAcknowledgeResultMutation();
  const who = useWho(results.map(({ acknowledged_by }) => acknowledged_by));
  return (
    <>
      <SimpleTable
        name="results"
        label={t('part.results')}
        rows={results}
        keyOf={({ id }) => id}
        empty={empty}
        columns={[
          ...(withPatient
            ? [
                {
                  id: 'patient',
                  label: t('patient'),
                  cell: ({ patient_id }: InboxResult) => <PatientLink id={patient_id} />,
                },
              ]
            : []),
          {
            id: 'flag',
            label: t('result.flag'),
            group: ({ flag }) => t(`flag.${flag}`),
            cell: ({ flag }) => <Mark of="flag" value={flag} />,
          },
          {
            id: 'title',
            label: t('kind.result'),
            order: ({ title }) => title,
            cell: ({ title, summary }) => (
              <>
                <strong>
                  <bdi>{title}</bdi>
                </strong>
                {summary && (
                  <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                    {summary}
                  </Typography>
                )}
              </>
            ),
          },
          {
            id: 'at',
            label: t('result.at'),
            order: ({ resulted_at }) => resulted_at,
            cell: ({ resulted_at }) => formats.instant(resulted_at),
          },
          {
            id: 'seen',
            label: t('result.seen'),
            order: ({ acknowledged_at }) => acknowledged_at,
            cell: (result) =>
              result.acknowledged_at ? (
                <>
                  {who(result.acknowledged_by)} · {formats.instant(result.acknowledged_at)}
                  {result.comment && (
                    <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                      {result.comment}
                    </Typography>
                  )}
                </>
              ) : (
                may('clinical:document') && (
                  <Button size="small" variant="outlined" onClick={() => setSeen(result)} data-not-printed>
                    {t('result.acknowledge')}
                  </Button>
                )
              ),
          },
        ]}
      />
      {seen && (
        <NoteDialog
          title={seen.title}
          label={t('result.comment')}
          confirm={t('result.acknowledge')}
          onSend={(comment) => acknowledge({ id: seen.id, body: { comment: comment || null } }).unwrap()}
          onClose={() => setSeen(undefined)}
        />
      )}
    </>
  );
}
