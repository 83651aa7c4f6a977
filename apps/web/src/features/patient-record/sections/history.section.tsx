import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type GetPatientHistoryApiResponse, useGetPatientHistoryQuery } from '../../../api/generated/patient.gen.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useFormats } from '../../../words/formats.ts';
import { differencesOf } from '../history/differences.ts';
import { staffIn, useReadable } from '../history/use-readable.ts';
import type { SectionProps } from '../sections.ts';
import { useWho } from '../use-who.ts';

type Entry = GetPatientHistoryApiResponse['entries'][number];

/** Every change of the record: who, when, why, and what was before and after. */
export function History({ patient }: SectionProps) {
  const { t } = useTranslation('patient-record');
  const { currentData, error, refetch } = useGetPatientHistoryQuery({ id: patient.id });
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <PageLoading />;
  return (
    <Stack component="ol" spacing={2} aria-label={t('section.history')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {currentData.entries.map((entry) => (
        <li key={`${entry.version} ${entry.at}`}>
          <Change patientId={patient.id} entry={entry} />
        </li>
      ))}
    </Stack>
  );
}

function Change({ patientId, entry }: { readonly patientId: string; readonly entry: Entry }) {
  const { t, i18n } = useTranslation('patient-record');
  const formats = useFormats();
  const rows = entry.changes.filter(({ field }) => field !== 'id').flatMap(differencesOf);
  const who = useWho([entry.actor, ...staffIn(rows)]);
  const { label, texts } = useReadable(who);
  const event = `event.${entry.event}`;
  const name = i18n.exists(`patient-record:${event}`) ? t(event) : entry.event;
  const began = entry.event === 'patient.created';
  return (
    <Paper sx={{ p: 2, breakInside: 'avoid' }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Typography variant="h2">{name}</Typography>
        <Button
          size="small"
          component={Link}
          to={`/patients/${patientId}/demographics?as_of=${encodeURIComponent(entry.at)}`}
          data-not-printed
        >
          {t('history.asOf')}
        </Button>
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('history.byAt', { who: who(entry.actor), at: formats.instant(entry.at) })}
      </Typography>
      {entry.reason && <Typography sx={{ mt: 1 }}>{t('history.reason', { reason: entry.reason })}</Typography>}
      {rows.length > 0 && (
        <TableContainer sx={{ mt: 1 }}>
          <Table size="small" aria-label={name}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: '28%' }}>{t('history.field')}</TableCell>
                {!began && <TableCell sx={{ width: '36%' }}>{t('history.before')}</TableCell>}
                <TableCell>{t(began ? 'history.value' : 'history.after')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ path, before, after }) => (
                <TableRow key={path.join('/')}>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 400, color: 'text.secondary' }}>
                    {label(path)}
                  </TableCell>
                  {!began && (
                    <TableCell sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                      {texts(path, before) || '–'}
                    </TableCell>
                  )}
                  <TableCell sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', fontWeight: 600 }}>
                    {texts(path, after) || '–'}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Paper>
  );
}
