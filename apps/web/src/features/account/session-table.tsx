import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MySessionsApiResponse } from '../../api/generated/auth.gen.ts';
import { SimpleTable } from '../../list/simple-table.tsx';
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
  const deviceIn = ({ device }: Session) => deviceOf(device) ?? t('session.unknownDevice');
  const methods = (session: Session) =>
    session.methods
      .filter((name) => KNOWN_METHODS.has(name))
      .map((name) => t(`method.${name}`))
      .join(', ');
  return (
    <SimpleTable
      name="sessions"
      label={label}
      rows={sessions}
      keyOf={({ id }) => id}
      empty={t('sessions.none')}
      columns={[
        {
          id: 'device',
          label: t('session.device'),
          order: deviceIn,
          cell: (session) => (
            <span title={session.device ?? ''}>
              <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                <bdi>{deviceIn(session)}</bdi>
                {session.current && <Chip size="small" color="success" variant="outlined" label={t('session.this')} />}
              </Stack>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {session.client} <bdi>{session.address}</bdi>
              </Typography>
            </span>
          ),
        },
        { id: 'methods', label: t('session.methods'), cell: methods },
        {
          id: 'started',
          label: t('session.started'),
          order: ({ started_at }) => started_at,
          cell: ({ started_at }) => formats.instant(started_at),
        },
        {
          id: 'used',
          label: t('session.used'),
          order: ({ last_used_at }) => last_used_at,
          cell: ({ last_used_at }) => formats.instant(last_used_at),
        },
        {
          id: 'expires',
          label: t('session.expires'),
          order: ({ expires_at }) => expires_at,
          cell: ({ expires_at }) => formats.instant(expires_at),
        },
        {
          id: 'action',
          label: t('session.action'),
          cell: (session) =>
            !session.current && (
              <Button
                size="small"
                disabled={busy}
                onClick={() => onEnd(session.id)}
                aria-label={t('session.endOf', { device: deviceIn(session) })}
              >
                {t('session.end')}
              </Button>
            ),
        },
      ]}
    />
  );
}
