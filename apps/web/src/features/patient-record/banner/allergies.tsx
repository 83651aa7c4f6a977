import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KnownAllergies } from './known-allergies.ts';

/** What the patient must not be given; where nobody asked, that is said, for silence reads as safety. */
export function Allergies({ known }: { readonly known: KnownAllergies | 'loading' | 'unread' }) {
  const { t } = useTranslation('patient-record');
  if (typeof known === 'string')
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('allergies.label')}: {known === 'loading' ? '…' : t(`allergies.${known}`)}
      </Box>
    );
  return (
    <Chip
      size="small"
      color="error"
      variant="outlined"
      icon={<TriangleAlert size={15} />}
      label={`${t('allergies.label')}: ${known.join(', ')}`}
      sx={{
        alignSelf: 'start',
        maxWidth: '100%',
        height: 'auto',
        '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 },
      }}
    />
  );
}
