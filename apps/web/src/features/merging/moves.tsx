import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewMergeApiResponse } from '../../api/generated/patient.gen.ts';
import { useFormats } from '../../words/formats.ts';

/** What follows the record that goes out of use, in every service. */
export function Moves({
  moves,
  source,
  survivor,
}: {
  readonly moves: PreviewMergeApiResponse['moves'];
  /** MRNs. */
  readonly source: string;
  readonly survivor: string;
}) {
  const { t, i18n } = useTranslation('merging');
  const formats = useFormats();
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography variant="h2" id={id} sx={{ mb: 1 }}>
        {t('moves', { source, survivor })}
      </Typography>
      {moves.length === 0 && <Typography>{t('moves.none')}</Typography>}
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {moves.map(({ service, kind, count }) => {
          const key = `moves.${kind}`;
          return (
            <li key={`${service} ${kind}`}>
              {i18n.exists(key, { ns: 'merging' }) ? t(key) : kind}: <strong>{formats.number(count)}</strong>
            </li>
          );
        })}
      </Box>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {t('moves.after', { source, survivor })}
      </Typography>
    </Paper>
  );
}
