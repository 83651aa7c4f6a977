import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '../../frame/copy-button.tsx';
import { useFormats } from '../../words/formats.ts';
import { activityLink, entriesLink } from './entries-link.ts';
import { type Entry, useActorName } from './entry-columns.tsx';
import { OutcomeChip } from './outcome-chip.tsx';
import { PatientLink } from './patient-name.tsx';

/** Names are asked for so many; the rest are counted. */
const MOST_NAMED = 20;

const Code = ({ children }: { readonly children: ReactNode }) => (
  <Box component="code" dir="ltr" sx={{ fontSize: 12.5, overflowWrap: 'anywhere' }}>
    {children}
  </Box>
);

/** Everything that the trail keeps of one access. */
export function EntryDetails({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const actorName = useActorName();
  const { patients } = entry;
  const fields: [key: string, value: ReactNode][] = [
    [
      'at',
      <>
        {formats.exact(entry.at)}
        <br />
        <Code>{entry.at}</Code>
      </>,
    ],
    [
      'user',
      <>
        <strong>{actorName(entry)}</strong>
        <br />
        <Code>{entry.actor}</Code>
      </>,
    ],
    ['outcome', <OutcomeChip key="outcome" outcome={entry.outcome} />],
    ['status', <bdi key="status">{entry.status}</bdi>],
    ['action', t(`action.${entry.action}`, { defaultValue: entry.action })],
    ['operation', <Code key="operation">{entry.operation}</Code>],
    ['service', t(`service.${entry.service}`, { defaultValue: entry.service })],
    ['subject_kind', <Code key="kind">{entry.subject_kind}</Code>],
    [
      'patients',
      patients.length > 0 && (
        <Stack sx={{ alignItems: 'start' }}>
          {patients.slice(0, MOST_NAMED).map((id) => (
            <PatientLink key={id} id={id} />
          ))}
          {patients.length > MOST_NAMED && t('morePatients', { count: patients.length - MOST_NAMED })}
        </Stack>
      ),
    ],
    ['purpose', `${t(`purpose.${entry.purpose}`, { defaultValue: '' })} (${entry.purpose})`.trim()],
    ['note', entry.note ?? (entry.has_note && t('noteHidden'))],
    ['address', entry.address && <Code>{entry.address}</Code>],
    ['session', entry.session && <Code>{entry.session}</Code>],
    [
      'correlation_id',
      <Stack key="correlation" sx={{ alignItems: 'start', gap: 0.5 }}>
        <Code>{entry.correlation_id}</Code>
        <CopyButton text={entry.correlation_id} />
      </Stack>,
    ],
    ['id', <Code key="id">{entry.id}</Code>],
  ];
  const chain: [key: string, value: ReactNode][] = [
    ['number', formats.number(entry.number)],
    ['hash', <Code key="hash">{entry.hash}</Code>],
    ['previous', <Code key="previous">{entry.previous}</Code>],
  ];
  const [patient] = patients;
  return (
    <Stack sx={{ gap: 2 }}>
      <Fields fields={fields} />
      <Typography variant="h3">{t('chain')}</Typography>
      <Fields fields={chain} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button component={Link} to={activityLink(entry.actor)} variant="outlined" size="small">
          {t('activity.title')}
        </Button>
        <Button component={Link} to={entriesLink({ user: entry.actor })} variant="outlined" size="small">
          {t('sameUser')}
        </Button>
        {patient && patients.length === 1 && (
          <Button component={Link} to={entriesLink({ patient })} variant="outlined" size="small">
            {t('samePatient')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}

function Fields({ fields }: { readonly fields: readonly (readonly [key: string, value: ReactNode])[] }) {
  const { t } = useTranslation('audit');
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(110px, auto) 1fr', columnGap: 2, rowGap: 1.25 }}
    >
      {fields
        .filter(([, value]) => value)
        .map(([key, value]) => (
          <Fragment key={key}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {t(key)}
            </Typography>
            <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Fragment>
        ))}
    </Box>
  );
}
