import Box from '@mui/material/Box';
import { CloudOff, Radio, RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '../api/connection.ts';
import { live } from '../api/live/live.ts';
import { Hint } from './hint.tsx';

const HEARD_ONLY = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;
const SIGNS = { live: Radio, reconnecting: RefreshCw, offline: CloudOff } as const;

/** Whether what is seen changes by itself just now. Nothing on pages that do not. */
export function LiveState() {
  const { t } = useTranslation('frame');
  const state = useSyncExternalStore(live.onState, () => live.state);
  const isUp = useSyncExternalStore(connection.subscribe, connection.isUp);
  if (state === 'idle' || (state === 'connecting' && isUp)) return null;
  const shown = !isUp ? 'offline' : state === 'live' ? 'live' : 'reconnecting';
  const Sign = SIGNS[shown];
  return (
    <Hint text={t(`live.${shown}.text`)}>
      <Box
        data-live={shown}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          px: 0.5,
          flexShrink: 0,
          fontSize: 13,
          color: shown === 'live' ? 'text.secondary' : 'warning.main',
          fontWeight: shown === 'live' ? 400 : 600,
        }}
      >
        <Sign size={16} aria-hidden />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t(`live.${shown}`)}
        </Box>
        {/* That all is well need not be read out on each page. */}
        <span role="status" style={HEARD_ONLY}>
          {shown === 'live' ? '' : t(`live.${shown}.text`)}
        </span>
      </Box>
    </Hint>
  );
}
