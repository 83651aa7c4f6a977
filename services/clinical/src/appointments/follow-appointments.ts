import { appointmentContract } from '@hms/contracts/appointment';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { Subscription } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import {
  changeAppointment,
  type FollowedAppointment,
  followAppointment,
  followResource,
  sayReason,
} from './followed-appointments.ts';
import { abandonEncounter, receivePatient } from './visit-encounter.ts';

type Contract = typeof appointmentContract;
type Follow = {
  readonly [T in EventType<Contract>]?: (
    service: ClinicalService,
    tx: Transaction,
    event: EventEnvelope<ReadData<Contract, T>>,
  ) => void | Promise<void>;
};

type Place = Pick<FollowedAppointment, 'start' | 'facility_id' | 'department_id' | 'resources'>;

const placed = ({ start, facility_id, department_id, resources }: Place): Place => ({
  start,
  facility_id,
  department_id,
  resources,
});

/** What each event of a visit means for the patient's chart. */
const follow: Follow = {
  'appointment.resource.defined': (_service, tx, { data }) => followResource(tx, data.id, data.kind, data.refers_to),
  'appointment.created'(_service, tx, { stream_id, data }) {
    const { patient_id, type_name, telehealth, reason } = data;
    followAppointment(tx, stream_id, { patient_id, type_name, telehealth, ...placed(data) }, reason ?? null);
  },
  'appointment.confirmed': (_service, tx, { stream_id, data }) => changeAppointment(tx, stream_id, placed(data)),
  'appointment.rescheduled': (_service, tx, { stream_id, data }) => changeAppointment(tx, stream_id, placed(data)),
  'appointment.updated'(_service, tx, { stream_id, data: { telehealth, reason } }) {
    if (telehealth !== undefined) changeAppointment(tx, stream_id, { telehealth });
    if (reason !== undefined) sayReason(tx, stream_id, reason);
  },
  'appointment.checked-in': receivePatient,
  'appointment.arrival-undone': abandonEncounter,
  'appointment.no-show': abandonEncounter,
  'appointment.cancelled': abandonEncounter,
  'appointment.entered-in-error': abandonEncounter,
};

/** Keeps what this service must know of visits; who is checked in has an encounter. */
export const followAppointments = (service: ClinicalService) =>
  ({
    from: appointmentContract,
    events: Object.keys(follow) as EventType<Contract>[],
    async handle(tx, event) {
      await follow[event.event_type as keyof Follow]?.(service, tx, event as never);
    },
  }) satisfies Subscription<Contract> as unknown as Subscription;
