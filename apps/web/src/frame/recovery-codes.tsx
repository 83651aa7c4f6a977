import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { save } from '../list/csv.ts';
import { CopyButton } from './copy-button.tsx';

/** On paper only the codes appear. */
const ON_PAPER = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#recovery-codes, #recovery-codes *': { visibility: 'visible' },
    '#recovery-codes': { position: 'fixed', insetInlineStart: 0, top: 0 },
  },
} as const;

/** Codes that stand in for the authenticator, each once: to copy, to print, to keep as a file. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('frame');
  const text = codes.join('\n');
  return (
    <Stack spacing={2}>
      <GlobalStyles styles={ON_PAPER} />
      <Alert severity="warning">{t('recovery.keep')}</Alert>
      <Box id="recovery-codes">
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t('recovery.yours')}
        </Typography>
        <Box
          component="ol"
          dir="ltr"
          sx={{
            m: 0,
            p: 1.5,
            listStyle: 'none',
            display: 'grid',
            gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
            gap: 1,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            fontFamily: 'ui-monospace, monospace',
          }}
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </Box>
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <CopyButton text={text} />
        <Button size="small" variant="outlined" startIcon={<Printer size={16} />} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          startIcon={<Download size={16} />}
          onClick={() => save(new Blob([`${text}\n`], { type: 'text/plain' }), 'recovery-codes.txt')}
        >
          {t('recovery.download')}
        </Button>
      </Stack>
    </Stack>
  );
}
