import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callKey, type ShownPoint } from './calls.ts';

const MOST_CALLED = 4;
const MOST_WAITING = 12;
/** As large as the board is wide. */
const LARGE = 'clamp(2.6rem, 17cqi, 10rem)';

/** Who is called and who waits at one service point, to be read across a room. */
export function PointBoard({ point, fresh }: { readonly point: ShownPoint; readonly fresh: ReadonlySet<string> }) {
  const { t } = useTranslation('display');
  const { name, called, waiting } = point;
  const more = waiting.length - MOST_WAITING;
  return (
    <Box
      component="section"
      aria-label={name}
      sx={{
        containerType: 'inline-size',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        p: { xs: 2, md: 3 },
      }}
    >
      <Typography variant="h2" sx={{ fontSize: 'clamp(1.4rem, 6cqi, 3rem)', mb: 2 }}>
        <bdi>{name}</bdi>
      </Typography>
      <Box component="ol" aria-label={t('called')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {called.slice(0, MOST_CALLED).map((call, index) => {
          const isFresh = fresh.has(callKey(point, call));
          return (
            <Box
              component="li"
              key={call.number}
              data-called={call.number}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                columnGap: 3,
                px: 2,
                py: 0.5,
                borderRadius: 1.5,
                border: 3,
                borderColor: isFresh ? 'primary.main' : 'transparent',
                ...(isFresh ? { bgcolor: 'primary.main', color: 'primary.contrastText' } : { bgcolor: 'action.hover' }),
              }}
            >
              <Box
                component="span"
                sx={{
                  fontWeight: 800,
                  lineHeight: 1.15,
                  fontVariantNumeric: 'tabular-nums',
                  fontSize: index === 0 || isFresh ? LARGE : `calc(${LARGE} * 0.7)`,
                }}
              >
                <bdi>{call.number}</bdi>
              </Box>
              {call.desk && (
                <Box component="span" sx={{ fontWeight: 650, fontSize: `calc(${LARGE} * 0.45)` }}>
                  <bdi>{call.desk}</bdi>
                </Box>
              )}
              {isFresh && (
                <Box component="span" sx={{ marginInlineStart: 'auto', display: 'flex' }}>
                  <Megaphone size="clamp(1.8rem, 8cqi, 4rem)" role="img" aria-label={t('justNow')} />
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {called.length === 0 && (
        <Typography sx={{ color: 'text.secondary', fontSize: 'clamp(1.1rem, 4.5cqi, 2rem)' }}>{t('nobody')}</Typography>
      )}
      <Typography
        variant="h3"
        sx={{ mt: 3, mb: 1, fontSize: 'clamp(1.1rem, 4.5cqi, 1.9rem)', color: 'text.secondary' }}
      >
        {t('waiting')}
      </Typography>
      <Box
        component="ol"
        aria-label={t('waiting')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2.5,
          rowGap: 0.5,
          fontSize: 'clamp(1.3rem, 6cqi, 2.6rem)',
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {waiting.slice(0, MOST_WAITING).map((number) => (
          <li key={number}>
            <bdi>{number}</bdi>
          </li>
        ))}
        {more > 0 && <li>{t('more', { count: more })}</li>}
        {waiting.length === 0 && <li>–</li>}
      </Box>
    </Box>
  );
}
