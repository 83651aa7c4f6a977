import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { ShownOnce } from '../../frame/shown-once.tsx';

/** The address of a display, which no later answer repeats. */
export function NewAddress({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const { t } = useTranslation('appointment-setup');
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <ShownOnce label={t('display.address')} value={address} hint={t('display.addressHint')} />
      <Stack direction="row" spacing={1}>
        <Button variant="outlined" href={address} target="_blank" rel="noreferrer">
          {t('display.open')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {t('done')}
        </Button>
      </Stack>
    </Stack>
  );
}
