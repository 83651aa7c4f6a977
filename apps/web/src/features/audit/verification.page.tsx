import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Printer, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListEntriesQuery, useVerifyTrailMutation } from '../../api/generated/audit.gen.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { PrintAlone } from '../../frame/print-alone.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useFormats } from '../../words/formats.ts';
import type { Verdict } from './chain-links.ts';
import { DrawnChain } from './drawn-chain.tsx';
import { useActorName } from './entry-columns.tsx';
import { OVERSIGHT } from './purpose.ts';

/** Has the whole trail checked, and shows what was found as a chain that one can look at and print. */
export function Page() {
  const { t } = useTranslation('audit');
  // The finding stays while one looks elsewhere and comes back.
  const [verify, { data, error, isLoading }] = useVerifyTrailMutation({ fixedCacheKey: 'verification' });
  const run = () => void verify({ ...OVERSIGHT });
  return (
    <Framed
      title={t('verification.title')}
      actions={
        <>
          {data && (
            <Button variant="outlined" startIcon={<Printer size={17} />} onClick={() => window.print()} data-unprinted>
              {t('verification.print')}
            </Button>
          )}
          <Button
            variant="contained"
            startIcon={<ShieldCheck size={17} />}
            disabled={isLoading}
            onClick={run}
            data-unprinted
          >
            {t('verification.run')}
          </Button>
        </>
      }
    >
      <PrintAlone />
      <Stack sx={{ gap: 2 }}>
        <Typography sx={{ color: 'text.secondary', maxWidth: '75ch' }}>{t('verification.about')}</Typography>
        {!data && <LastChecked />}
        {isLoading && <Running />}
        {error && !isLoading && <ProblemAlert problem={error} onRetry={run} />}
        {data && !isLoading && <Found verdict={data} />}
      </Stack>
    </Framed>
  );
}

/** The checks stand on the trail themselves. */
function LastChecked() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const actorName = useActorName();
  const { data } = useListEntriesQuery({
    operation: 'audit.verifyTrail',
    outcome: 'granted',
    perPage: 1,
    ...OVERSIGHT,
  });
  if (!data) return null;
  const [last] = data.entries;
  return (
    <Typography data-unprinted>
      {last ? t('verification.last', { time: formats.exact(last.at), name: actorName(last) }) : t('verification.never')}
    </Typography>
  );
}

/** The server tells its finding at the end; until then, how long it has been at it. */
function Running() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status">
      <LinearProgress aria-label={t('verification.running')} sx={{ mb: 1 }} />
      <Typography variant="body2">
        {t('verification.running')}{' '}
        <span aria-hidden>{t('verification.since', { seconds: formats.number(seconds) })}</span>
      </Typography>
    </div>
  );
}

function Found({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { ok, entries, checkpoints, anchor_lost: anchorLost, anchored_up_to: anchor } = verdict;
  const checked = t('verification.checked', {
    entries: formats.number(entries),
    checkpoints: formats.number(checkpoints),
    seconds: formats.number(Math.round(verdict.duration_ms / 100) / 10),
    time: formats.exact(verdict.checked_at),
  });
  return (
    <Stack sx={{ gap: 2 }} aria-live="polite">
      <Alert severity={ok ? 'success' : 'error'}>
        <AlertTitle>{t(ok ? 'verification.ok' : 'verification.notOk')}</AlertTitle>
        <Typography variant="body2">{checked}</Typography>
        <Typography variant="body2">
          {anchor > 0 ? t('verification.anchoredUpTo', { number: formats.number(anchor) }) : t('verification.noAnchor')}
        </Typography>
      </Alert>
      {anchorLost && <Alert severity="error">{t('verification.anchorLost')}</Alert>}
      <Typography variant="h2">{t('chain')}</Typography>
      <DrawnChain verdict={verdict} />
    </Stack>
  );
}
