import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ServicePoint,
  useConfirmAppointmentMutation,
  useFulfilAppointmentMutation,
  useMarkArrivedMutation,
  useMarkNoShowMutation,
  useReinstateAppointmentMutation,
  useUndoArrivalMutation,
} from '../../api/generated/appointment.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { useAppDispatch } from '../../store.ts';
import { sayProblem } from '../../words/words.ts';
import { useVisitEncounter } from '../encounter/use-visit-encounter.ts';
import { type Appointment, ifMatch } from './appointment.ts';
import { UndoBar } from './undo-bar.tsx';
import type { VisitAction } from './visit-actions.ts';

const CancelDialog = onDemand(async () => (await import('./cancel.dialog.tsx')).CancelDialog);
const CheckInDialog = onDemand(async () => (await import('./check-in.dialog.tsx')).CheckInDialog);
const ErrorDialog = onDemand(async () => (await import('./error.dialog.tsx')).ErrorDialog);
const MoveForm = onDemand(async () => (await import('./move.form.tsx')).MoveForm);

interface Done {
  readonly action: VisitAction;
  readonly appointment: Appointment;
  readonly point: ServicePoint | undefined;
}

interface Acting {
  readonly action: VisitAction;
  readonly appointment: Appointment;
}

/** Does something with a visit, and asks what must be known for it. Show `dialogs` on the page. */
export function useVisitAction(): {
  readonly act: (action: VisitAction, appointment: Appointment) => void;
  readonly dialogs: ReactNode;
} {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const [acting, setActing] = useState<Acting>();
  const [undoable, setUndoable] = useState<Done>();
  const openEncounter = useVisitEncounter();
  const [confirm] = useConfirmAppointmentMutation();
  const [arrive] = useMarkArrivedMutation();
  const [undo] = useUndoArrivalMutation();
  const [fulfil] = useFulfilAppointmentMutation();
  const [miss] = useMarkNoShowMutation();
  const [reinstate] = useReinstateAppointmentMutation();
  const close = () => setActing(undefined);
  const done = (action: VisitAction, appointment: Appointment, point?: ServicePoint) => {
    close();
    setUndoable({ action, appointment, point });
  };

  async function send(action: VisitAction, appointment: Appointment): Promise<void> {
    if (action === 'encounter') return openEncounter(appointment);
    const one = { id: appointment.id, ...ifMatch(appointment) };
    const sending = {
      confirm: () => confirm({ ...one, body: {} }),
      arrive: () => arrive({ ...one, body: {} }),
      fulfil: () => fulfil({ ...one, body: {} }),
      'no-show': () => miss({ ...one, body: {} }),
      undo: () => undo(one),
      reinstate: () => reinstate({ ...one, body: {} }),
    }[action as string];
    if (!sending) return setActing({ action, appointment });
    const answer = await sending();
    if (!answer.error) return done(action, answer.data);
    const { code } = problemOf(answer.error);
    const detail = sayProblem(answer.error);
    const who = appointment.resources.map(({ name }) => name).join(', ');
    dispatch(notify(t([`refusal.${code}`, 'refusal.other'], { who, detail }), 'error'));
  }

  const asked = acting?.appointment;
  const dialogs = (
    <>
      {asked && acting.action === 'check-in' && (
        <CheckInDialog
          appointment={asked}
          onClose={close}
          onCheckedIn={(after, point) => done('check-in', after, point)}
        />
      )}
      {asked && acting.action === 'cancel' && (
        <CancelDialog
          appointment={asked}
          onClose={close}
          onCancelled={(after) => (after ? done('cancel', after) : close())}
        />
      )}
      {asked && acting.action === 'error' && <ErrorDialog appointment={asked} onClose={close} />}
      {asked && acting.action === 'move' && <MoveForm appointment={asked} onClose={close} onMoved={close} />}
      {undoable && (
        <UndoBar
          key={undoable.appointment.version}
          {...undoable}
          onUndo={(action) => {
            setUndoable(undefined);
            void send(action, undoable.appointment);
          }}
          onClose={() => setUndoable(undefined)}
        />
      )}
    </>
  );
  return { act: (action, appointment) => void send(action, appointment), dialogs };
}
