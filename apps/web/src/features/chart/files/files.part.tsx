import type { Attachment } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterAttachmentInErrorMutation, useListAttachmentsQuery } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { useSaid } from '../use-said.ts';
import { useFileContentMutation } from './files-api.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

const KILOBYTE = 1024;
const SHOWN_MS = 600_000;

/** The files of the chart. */
export function Files({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const said = useSaid();
  const { open } = useSideForm();
  const [wrong, setWrong] = useState<Attachment>();
  const { asked, ...pages } = useChartPage('files');
  const { currentData, isLoading, error, refetch } = useListAttachmentsQuery({ patient: patient.id, ...asked });
  const [content] = useFileContentMutation();
  const [enterInError] = useEnterAttachmentInErrorMutation();
  const mayCorrect = may('clinical:correct') && patient.merged_into === null;
  const who = useWho(currentData?.attachments.map(({ recorded_by }) => recorded_by) ?? []);

  async function show({ id, title }: Attachment) {
    // Opened at once, while the browser still knows that the person asked for it.
    const window_ = window.open('', '_blank');
    const answer = await content({ id });
    if (!said(answer)) return window_?.close();
    const url = answer.data!;
    if (window_) window_.location.replace(url);
    else Object.assign(document.createElement('a'), { href: url, download: title }).click();
    setTimeout(() => URL.revokeObjectURL(url), SHOWN_MS);
  }

  return (
    <PartFrame
      add={
        may('clinical:record') && patient.merged_into === null && { label: t('add.file'), onClick: () => open('file') }
      }
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && (
        <SimpleTable
          name="files"
          label={t('part.files')}
          rows={currentData.attachments}
          keyOf={({ id }) => id}
          empty={t('files.empty')}
          columns={[
            {
              id: 'title',
              label: t('file.title'),
              order: ({ title }) => title,
              cell: ({ title, note }) => (
                <>
                  <strong>
                    <bdi>{title}</bdi>
                  </strong>
                  {note && (
                    <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                      {note}
                    </Typography>
                  )}
                </>
              ),
            },
            {
              id: 'category',
              label: t('file.category'),
              order: ({ category }) => t(`file.${category}`),
              group: ({ category }) => t(`file.${category}`),
              cell: ({ category }) => t(`file.${category}`),
            },
            {
              id: 'kind',
              label: t('file.kind'),
              order: ({ size }) => size,
              cell: ({ media_type, size }) =>
                `${media_type.split('/')[1]?.toUpperCase()} · ${t('file.kilobytes', { size: formats.number(Math.ceil(size / KILOBYTE)) })}`,
            },
            {
              id: 'by',
              label: t('recordedBy'),
              order: ({ recorded_at }) => recorded_at,
              cell: ({ recorded_by, recorded_at }) => `${who(recorded_by)} · ${formats.instant(recorded_at)}`,
            },
            {
              id: 'actions',
              label: t('actions'),
              cell: (file) => (
                <Stack direction="row" sx={{ gap: 0.5 }} data-not-printed>
                  <Button size="small" variant="outlined" onClick={() => void show(file)}>
                    {t('file.show')}
                  </Button>
                  {mayCorrect && (
                    <Button size="small" color="error" onClick={() => setWrong(file)}>
                      {t('inError')}
                    </Button>
                  )}
                </Stack>
              ),
            },
          ]}
        />
      )}
      {wrong && (
        <InErrorDialog
          what={wrong.title}
          onSend={(reason) => enterInError({ id: wrong.id, body: { reason } }).unwrap()}
          onClose={() => setWrong(undefined)}
        />
      )}
    </PartFrame>
  );
}
