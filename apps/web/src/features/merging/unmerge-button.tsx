import Button from '@mui/material/Button';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetPatientQuery } from '../../api/generated/patient.gen.ts';
import { useMay } from '../../session/me.ts';
import { UnmergeDialog } from './unmerge.dialog.tsx';

/** Stands where a record took others in, for those who may take them out again. */
export function UnmergeButton({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation('merging');
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { currentData: patient } = useGetPatientQuery({ id: patientId });
  if (!patient || patient.replaces.length === 0 || !may('patient:merge')) return null;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Undo2 size={17} />}
        onClick={() => setOpen(true)}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('unmerge.title')}
      </Button>
      {open && <UnmergeDialog patient={patient} onClose={() => setOpen(false)} />}
    </>
  );
}
