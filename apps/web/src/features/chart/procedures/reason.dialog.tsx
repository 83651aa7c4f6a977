import { PROCEDURE_REASONS, type ProcedureReason } from '@hms/contracts/clinical/life-cycles';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortDialog } from '../../patient-record/actions/short.dialog.tsx';

/** Asks why a procedure does not go on. */
export function ReasonDialog({
  title,
  onSend,
  onClose,
}: {
  readonly title: string;
  /** Throws what was refused. */
  readonly onSend: (reason: ProcedureReason) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const [reason, setReason] = useState<ProcedureReason>(PROCEDURE_REASONS[0]);
  return (
    <ShortDialog title={title} confirm={title} onConfirm={() => onSend(reason)} onClose={onClose}>
      <TextField
        select
        autoFocus
        label={t('reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value as ProcedureReason)}
      >
        {PROCEDURE_REASONS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`procedure.reason.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </ShortDialog>
  );
}
