import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MySessionsApiResponse } from '../../api/generated/auth.gen.ts';
import { useFormats } from '../../words/formats.ts';
import { deviceOf } from './device-of.ts';

type Session = MySessionsApiResponse['sessions'][number];

/** The other methods (RFC 8176) say only that there were two. */
const KNOWN_METHODS = new Set(['pwd', 'otp', 'hwk', 'swk', 'kba']);

/** Sessions of one person; the one of this very page cannot be ended here, signing out does that. */
export function SessionTable({
  label,
  sessions,
  onEnd,
  busy,
}: {
  readonly label: string;
  readonly sessions: readonly Session[] | undefined;
  readonly onEnd: (id: string) => void;
  readonly busy: boolean;
}) {
  const { t } = useTranslation('account');
  const formats = useFormats();
  if (!sessions)
    return <Skeleton variant="rectangular" height={96} role="status" aria-label={t('loading', { ns: 'frame' })} />;
  if (sessions.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('sessions.none')}</Typography>;
  const methods = (session: Session) =>
    session.methods
      .filter((name) => KNOWN_METHODS.has(name))
      .map((name) => t(`method.${name}`))
      .join(', ');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t('session.device')}</TableCell>
            <TableCell>{t('session.methods')}</TableCell>
            <TableCell>{t('session.started')}</TableCell>
            <TableCell>{t('session.used')}</TableCell>
            <TableCell>{t('session.expires')}</TableCell>
            <TableCell>{t('session.action')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <TableRow key={session.id}>
              <TableCell title={session.device ?? ''}>
                <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                  <bdi>{deviceOf(session.device) ?? t('session.unknownDevice')}</bdi>
                  {session.current && (
                    <Chip size="small" color="success" variant="outlined" label={t('session.this')} />
                  )}
                </Stack>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {session.client} <bdi>{session.address}</bdi>
                </Typography>
              </TableCell>
              <TableCell>{methods(session)}</TableCell>
              <TableCell>{formats.instant(session.started_at)}</TableCell>
              <TableCell>{formats.instant(session.last_used_at)}</TableCell>
              <TableCell>{formats.instant(session.expires_at)}</TableCell>
              <TableCell>
                {!session.current && (
                  <Button
                    size="small"
                    disabled={busy}
                    onClick={() => onEnd(session.id)}
                    aria-label={t('session.endOf', { device: deviceOf(session.device) ?? t('session.unknownDevice') })}
                  >
                    {t('session.end')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
