import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../frame/explained.tsx';
import { onDemand } from '../../frame/on-demand.tsx';
import { useMay } from '../../session/me.ts';

const BreakGlassDialog = onDemand(async () => (await import('./actions/break-glass.dialog.tsx')).BreakGlassDialog);

/** The record is closed to this person: why, and the way in for those who treat people. */
export function RefusedRecord({ id, onOpened }: { readonly id: string; readonly onOpened: () => void }) {
  const { t } = useTranslation('patient-record');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const mayBreak = may('break-glass:open');
  return (
    <>
      <Explained title={t('refused.title')} text={t('refused.text')}>
        {mayBreak ? (
          <>
            <Alert severity="warning">{t('refused.glass')}</Alert>
            <Button
              variant="contained"
              color="warning"
              startIcon={<LockKeyholeOpen size={18} />}
              onClick={() => setAsking(true)}
            >
              {t('glass.open')}
            </Button>
          </>
        ) : (
          <Alert severity="info">{t('refused.ask')}</Alert>
        )}
      </Explained>
      {asking && <BreakGlassDialog id={id} onClose={() => setAsking(false)} onOpened={onOpened} />}
    </>
  );
}
