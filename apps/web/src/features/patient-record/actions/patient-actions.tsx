import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReactivatePatientMutation } from '../../../api/generated/patient.gen.ts';
import { isProblem } from '../../../api/problem.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay } from '../../../session/me.ts';
import { useAppDispatch } from '../../../store.ts';
import { useFormats } from '../../../words/formats.ts';
import { sayProblem } from '../../../words/words.ts';
import type { Patient } from '../patient.ts';
import { type ActionId, actionsFor } from './actions-for.ts';

const UndoBar = onDemand(async () => (await import('../../../frame/undo-bar.tsx')).UndoBar);
const DeathDialog = onDemand(async () => (await import('./death.dialog.tsx')).DeathDialog);
const SensitivityDialog = onDemand(async () => (await import('./sensitivity.dialog.tsx')).SensitivityDialog);
const PhotoDialog = onDemand(async () => (await import('../photo/photo.dialog.tsx')).PhotoDialog);
const StandingDialog = onDemand(async () => (await import('./standing.dialog.tsx')).StandingDialog);

/** What this person may do with the record as a whole. */
export function PatientActions({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patient-record');
  const may = useMay();
  const formats = useFormats();
  const dispatch = useAppDispatch();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<ActionId>();
  const [deactivated, setDeactivated] = useState(false);
  const [reactivate] = useReactivatePatientMutation();
  const offered = actionsFor(patient, may);

  async function print(kind: 'wristband' | 'label') {
    try {
      const { printLabel } = await import('../labels/print-label.ts');
      await printLabel(kind, patient, formats, t);
    } catch (error) {
      dispatch(notify(isProblem(error) ? sayProblem(error) : t('print.failed'), 'error'));
    }
  }
  function choose(id: ActionId) {
    setAnchor(null);
    if (id === 'wristband' || id === 'label') void print(id);
    else setAsking(id);
  }
  async function undo() {
    setDeactivated(false);
    const answer = await reactivate({ id: patient.id, body: { reason: t('deactivate.undone') } });
    if (answer.error) dispatch(notify(sayProblem(answer.error), 'error'));
    else dispatch(notify(t('reactivate.done')));
  }
  const close = () => setAsking(undefined);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        endIcon={<ChevronDown size={16} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('actions')}
      </Button>
      <Menu id={menuId} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {offered.map(({ id, icon: Icon, group }, index) => [
          index > 0 && offered[index - 1]!.group !== group && <Divider key={`before-${id}`} />,
          <MenuItem key={id} onClick={() => choose(id)}>
            <ListItemIcon>
              <Icon size={18} />
            </ListItemIcon>
            <ListItemText>{t(`action.${id}`)}</ListItemText>
          </MenuItem>,
        ])}
      </Menu>
      {asking === 'photo' && <PhotoDialog patient={patient} onClose={close} />}
      {(asking === 'death' || asking === 'correctDeath') && <DeathDialog patient={patient} onClose={close} />}
      {asking === 'sensitivity' && <SensitivityDialog patient={patient} onClose={close} />}
      {(asking === 'deactivate' || asking === 'reactivate' || asking === 'hold' || asking === 'liftHold') && (
        <StandingDialog patient={patient} change={asking} onClose={close} onDeactivated={() => setDeactivated(true)} />
      )}
      {deactivated && (
        <UndoBar text={t('deactivate.done')} onUndo={() => void undo()} onClose={() => setDeactivated(false)} />
      )}
    </>
  );
}
