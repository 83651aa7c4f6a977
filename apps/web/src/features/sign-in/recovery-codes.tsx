import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Copy, Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { save } from '../../list/csv.ts';

/** Codes for the day on which the authenticator is lost, shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('sign-in');
  const text = `${codes.join('\n')}\n`;
  return (
    <>
      <Alert severity="warning">{t('recovery.text')}</Alert>
      <Box component="ul" dir="ltr" sx={{ columns: 2, fontFamily: 'monospace', fontSize: 16, m: 0 }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Stack direction="row" spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button startIcon={<Copy size={17} />} onClick={() => void navigator.clipboard.writeText(text)}>
          {t('recovery.copy')}
        </Button>
        <Button
          startIcon={<Download size={17} />}
          onClick={() => save(new Blob([text], { type: 'text/plain' }), 'hms-recovery-codes.txt')}
        >
          {t('recovery.save')}
        </Button>
        <Button startIcon={<Printer size={17} />} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
      </Stack>
    </>
  );
}
