import { useTranslation } from 'react-i18next';
import type { ServicePoint } from '../../api/generated/appointment.gen.ts';
import { UndoBar as Bar } from '../../frame/undo-bar.tsx';
import { PrintToken } from '../queue/print-token.tsx';
import type { Appointment } from './appointment.ts';
import { usePatientText } from './patient-of.tsx';
import type { VisitAction } from './visit-actions.ts';

/** What takes an action back. */
const BACK: Partial<Record<VisitAction, VisitAction>> = {
  arrive: 'undo',
  'check-in': 'undo',
  'no-show': 'undo',
  cancel: 'reinstate',
};

/** Says what was done, and takes it back if it was not meant. */
export function UndoBar({
  action,
  appointment,
  point,
  onUndo,
  onClose,
}: {
  readonly action: VisitAction;
  readonly appointment: Appointment;
  /** Where the patient waits from now on. */
  readonly point: ServicePoint | undefined;
  readonly onUndo: (back: VisitAction) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('booking');
  const whose = usePatientText(appointment) ?? '';
  // Who never had a slot cannot get it back.
  const back = appointment.start === null ? undefined : BACK[action];
  return (
    <Bar
      text={t(`done.${action}`, { whose })}
      more={point && appointment.token_id && <PrintToken token={appointment.token_id} point={point} />}
      onUndo={back && (() => onUndo(back))}
      onClose={onClose}
    />
  );
}
