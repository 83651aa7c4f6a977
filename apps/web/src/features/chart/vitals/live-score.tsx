import type { News2 } from '@hms/contracts/clinical';
import { NEWS2_PARAMETERS } from '@hms/contracts/clinical/measuring/score-news2';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Mark } from '../mark.tsx';
import type { JudgedSet } from './judged-as-typed.ts';

/** NEWS2 of what is typed so far: the sum, its band, its parts and what is missing. Stays in view while the form is filled in. */
export function LiveScore({ news2, scale }: { readonly news2: JudgedSet['news2']; readonly scale: News2['scale'] }) {
  const { t } = useTranslation('chart');
  if ('not_scored' in news2) return <Alert severity="info">{t(`news2.notScored.${news2.not_scored}`)}</Alert>;
  const { total, at_least, band, points, missing } = news2;
  const isEmpty = missing.length === NEWS2_PARAMETERS.length;
  return (
    <Box
      component="section"
      aria-label="NEWS2"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        py: 1,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Stack direction="row" role="status" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', minHeight: 32 }}>
        <Typography component="span" sx={{ fontWeight: 700 }}>
          {isEmpty ? 'NEWS2' : t(total === null ? 'news2.atLeast' : 'news2.total', { score: at_least })}
        </Typography>
        {!isEmpty && (total !== null || at_least > 0) && <Mark of="news2" value={band} />}
        {scale === 2 && <Typography variant="body2">{t('news2.scale2')}</Typography>}
      </Stack>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {isEmpty
          ? t('news2.empty')
          : NEWS2_PARAMETERS.map((name) => `${t(`news2.short.${name}`)} ${points[name] ?? '–'}`).join(' · ')}
      </Typography>
      {!isEmpty && missing.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('news2.missing', { what: missing.map((name) => t(`sign.${name}`)).join(', ') })}
        </Typography>
      )}
    </Box>
  );
}
