import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { Radio, RefreshCw, Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { connection } from '../../api/connection.ts';
import { useShowQueueDisplayQuery } from '../../api/generated/appointment.gen.ts';
import { publicLive } from '../../api/live/live.ts';
import { useLive } from '../../api/live/use-live.ts';
import { problemOf } from '../../api/problem.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { PointBoard } from './point-board.tsx';
import { useAnnounced } from './use-announced.ts';
import { useChime } from './use-chime.ts';

/** What is told live is asked for again all the same: nobody watches over a screen on a wall. */
const ASKED_AGAIN_MS = 15_000;
const MOST_COLUMNS = 3;
/** 32 random bytes as base64url, in the part of the address that browsers keep to themselves. */
const SECRET = /^#([\w-]{43})$/;
const HEARD_ONLY = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

/** The screen of a waiting room: numbers only, for everybody who is there. */
export function Page() {
  const { t } = useTranslation('display');
  const secret = SECRET.exec(useLocation().hash)?.[1];
  const { data, error, refetch, fulfilledTimeStamp } = useShowQueueDisplayQuery(secret ? { secret } : skipToken, {
    pollingInterval: ASKED_AGAIN_MS,
    refetchOnReconnect: true,
    refetchOnMountOrArgChange: true,
  });
  const isGone = !secret || (error !== undefined && [400, 404].includes(problemOf(error).status));
  const points = isGone ? undefined : data?.points;
  const { isOn, turnOn, ring } = useChime();
  const [said, setSaid] = useState('');
  const fresh = useAnnounced(points, (calls) => {
    ring();
    setSaid(
      calls.map(({ number, desk }) => (desk ? t('said.to', { number, where: desk }) : t('said', { number }))).join(' '),
    );
  });
  useEffect(() => {
    document.title = `${t('title')} – HMS`;
  }, [t]);
  useEffect(
    () =>
      // That it cannot be reached is shown at once too.
      connection.subscribe(() => {
        if (secret) void refetch();
      }),
    [secret, refetch],
  );
  if (isGone)
    return (
      <Box sx={{ textAlign: 'center', maxWidth: 640 }}>
        <Typography variant="h1">{t('gone.title')}</Typography>
        <Typography sx={{ mt: 2 }}>{t('gone.text')}</Typography>
      </Box>
    );
  if (!data || !points) return error ? <Lost since={undefined} /> : <PageLoading />;
  const columns = Math.min(points.length, MOST_COLUMNS);
  return (
    <Box sx={{ width: '100%', alignSelf: 'start', display: 'flex', flexDirection: 'column', gap: 2 }}>
      {points.map(({ id }) => (
        <Followed key={id} secret={secret} point={id} />
      ))}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Typography variant="h1" sx={{ fontSize: 'clamp(1.5rem, 2.6vw, 3rem)' }}>
          <bdi>{data.name}</bdi>
        </Typography>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          {!isOn && (
            <Button variant="outlined" startIcon={<Volume2 size={18} />} onClick={turnOn}>
              {t('sound')}
            </Button>
          )}
          <LiveSign />
        </Box>
      </Box>
      {error !== undefined && <Lost since={fulfilledTimeStamp} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', md: `repeat(${columns}, minmax(0, 1fr))` },
        }}
      >
        {points.map((point) => (
          <PointBoard key={point.id} point={point} fresh={fresh} />
        ))}
      </Box>
      <Box aria-live="assertive" sx={HEARD_ONLY} data-said>
        {said}
      </Box>
    </Box>
  );
}

function Followed({ secret, point }: { readonly secret: string; readonly point: string }) {
  useLive('appointment.display', { secret, point }, { connection: publicLive });
  return null;
}

function LiveSign() {
  const { t } = useTranslation('display');
  const state = useSyncExternalStore(publicLive.onState, () => publicLive.state);
  const isLive = state === 'live';
  const Sign = isLive ? Radio : RefreshCw;
  return (
    <Box
      data-live={isLive ? 'live' : 'reconnecting'}
      sx={{ display: 'flex', gap: 0.75, alignItems: 'center', color: 'text.secondary' }}
    >
      <Sign size={18} aria-hidden />
      {t(isLive ? 'live' : 'connecting')}
    </Box>
  );
}

const MINUTE_MS = 60_000;

/** Says that what stands here is old, and how old. */
function Lost({ since }: { readonly since: number | undefined }) {
  const { t } = useTranslation('display');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 6);
    return () => clearInterval(timer);
  }, []);
  return (
    <Alert severity="warning" variant="filled" role="status" sx={{ fontSize: '1.2rem', alignItems: 'center' }}>
      {since === undefined ? t('lost') : t('old', { count: Math.max(0, Math.floor((now - since) / MINUTE_MS)) })}
    </Alert>
  );
}
