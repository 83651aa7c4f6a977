import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page as Framed } from '../../frame/page.tsx';
import { LikelyDuplicates } from './likely-duplicates.tsx';
import { type Found, PatientPicker } from './patient-picker.tsx';

/** Chooses the two records of one person. Those that are likely are offered once the first is chosen. */
export function Page() {
  const { t } = useTranslation('merging');
  const navigate = useNavigate();
  const [survivor, setSurvivor] = useState<Found | null>(null);
  const [source, setSource] = useState<Found | null>(null);
  const same = survivor !== null && survivor.id === source?.id;
  return (
    <Framed title={t('title')}>
      <Stack sx={{ gap: 2, maxWidth: 760 }}>
        <Paper
          component="form"
          aria-label={t('title')}
          onSubmit={(event) => {
            event.preventDefault();
            if (survivor && source && !same) navigate(`/patients/${survivor.id}/merge/${source.id}`);
          }}
          sx={{ p: 2 }}
        >
          <Stack sx={{ gap: 2 }}>
            <Typography sx={{ color: 'text.secondary' }}>{t('choose.text')}</Typography>
            <PatientPicker label={t('survivor')} value={survivor} onChange={setSurvivor} autoFocus />
            <PatientPicker label={t('source')} value={source} onChange={setSource} />
            {same && (
              <Typography role="alert" sx={{ color: 'error.main' }}>
                {t('refusal.same-record')}
              </Typography>
            )}
            <Button
              type="submit"
              variant="contained"
              disabled={!survivor || !source || same}
              sx={{ alignSelf: 'flex-start' }}
            >
              {t('compare')}
            </Button>
          </Stack>
        </Paper>
        {survivor && <LikelyDuplicates patientId={survivor.id} />}
      </Stack>
    </Framed>
  );
}
