import type { NoteSummary } from '@hms/contracts/clinical';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { BadgeCheck, GitMerge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { notePath } from '../link-of.ts';
import { Mark } from '../mark.tsx';
import { PatientLink } from '../patient-link.tsx';

/** Notes, the newest first. @param withPatient whether notes of several patients stand here */
export function NoteTable({
  notes,
  withPatient = false,
  empty,
}: {
  readonly notes: readonly NoteSummary[];
  readonly withPatient?: boolean;
  readonly empty: string;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const who = useWho(notes.flatMap(({ contributors, author, signed_by }) => [...contributors, author, signed_by]));
  return (
    <SimpleTable
      name="notes"
      label={t('part.notes')}
      rows={notes}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'title',
          label: t('kind.note'),
          order: ({ title }) => title,
          cell: ({ id, title }) => (
            <Link component={RouterLink} to={notePath(id)} sx={{ fontWeight: 600 }}>
              <bdi>{title}</bdi>
            </Link>
          ),
        },
        ...(withPatient
          ? [
              {
                id: 'patient',
                label: t('patient'),
                cell: ({ patient_id }: NoteSummary) => <PatientLink id={patient_id} />,
              },
            ]
          : []),
        {
          id: 'by',
          label: t('note.by'),
          cell: ({ author, contributors }) => [...new Set([author, ...contributors])].map(who).join(', '),
        },
        {
          id: 'begun',
          label: t('note.begun'),
          order: ({ created_at }) => created_at,
          cell: ({ created_at }) => formats.instant(created_at),
        },
        {
          id: 'status',
          label: t('status'),
          group: ({ status }) => t(`note.${status}`),
          cell: ({ status, cosign_wanted, cosigned_at, has_conflicts }) => (
            <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
              <Mark of="note" value={status} />
              {cosign_wanted && !cosigned_at && (
                <Chip
                  size="small"
                  variant="outlined"
                  color="warning"
                  icon={<BadgeCheck size={14} aria-hidden />}
                  label={t('note.awaitsCosign')}
                />
              )}
              {has_conflicts && (
                <Chip
                  size="small"
                  variant="outlined"
                  color="error"
                  icon={<GitMerge size={14} aria-hidden />}
                  label={t('note.clashes')}
                />
              )}
            </Stack>
          ),
        },
        {
          id: 'signed',
          label: t('note.signed'),
          order: ({ signed_at }) => signed_at,
          cell: ({ signed_by, signed_at }) => (signed_at ? `${who(signed_by)} · ${formats.instant(signed_at)}` : '–'),
        },
      ]}
    />
  );
}
