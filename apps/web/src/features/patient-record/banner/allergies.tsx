import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What the patient must not be given; where nobody asked, that is said, for silence reads as safety. */
export function Allergies({ allergies }: { readonly allergies: readonly string[] | null }) {
  const { t } = useTranslation('patient-record');
  if (!allergies?.length) {
    const said = t(allergies ? 'allergies.none' : 'allergies.notAsked');
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('allergies.label')}: {said}
      </Box>
    );
  }
  return (
    <Chip
      size="small"
      color="error"
      variant="outlined"
      icon={<TriangleAlert size={15} />}
      label={`${t('allergies.label')}: ${allergies.join(', ')}`}
      sx={{
        alignSelf: 'start',
        maxWidth: '100%',
        height: 'auto',
        '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 },
      }}
    />
  );
}
