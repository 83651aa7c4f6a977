import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Megaphone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GetQueueApiResponse } from '../../api/generated/appointment.gen.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null);

/** A pair of keys that begins with `g` opens a page. */
const PAIR_MS = 1_200;

/** Who comes next, and the one press that calls them. */
export function NextUp({
  queue: { waiting, done },
  busy,
  mayCall,
  said,
  onCall,
}: {
  readonly queue: GetQueueApiResponse;
  readonly busy: boolean;
  readonly mayCall: boolean;
  /** What was done last. */
  readonly said: string;
  readonly onCall: () => void;
}) {
  const { t } = useTranslation('queue');
  const [next] = waiting;
  const longest = Math.max(0, ...waiting.map(({ waiting_minutes }) => waiting_minutes ?? 0));
  const isOff = busy || !next;
  const call = useRef<() => void>(undefined);
  call.current = isOff || !mayCall ? undefined : onCall;
  useEffect(() => {
    let pair = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (event.key === 'n' && event.timeStamp - pair > PAIR_MS) {
        event.preventDefault();
        call.current?.();
      }
      pair = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <Paper sx={{ p: 2, display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 220px' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('next')}
        </Typography>
        <Typography
          component="div"
          sx={{ fontSize: next ? 40 : 24, fontWeight: next ? 800 : 650, lineHeight: 1.2 }}
          data-next
        >
          {next?.number ?? t('empty')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[
            waiting.length > 0 && t('waiting', { count: waiting.length }),
            waiting.length > 0 && t('longest', { count: longest }),
            t('doneToday', { count: done }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Typography role="status" sx={{ fontWeight: 650, flex: '1 1 180px' }}>
        {said}
      </Typography>
      {mayCall && (
        <Button
          variant="contained"
          size="large"
          startIcon={<Megaphone size={20} />}
          disabled={isOff}
          aria-keyshortcuts="n"
          onClick={onCall}
          sx={{ minHeight: 56, px: 4 }}
        >
          {t('callNext')}
        </Button>
      )}
    </Paper>
  );
}
