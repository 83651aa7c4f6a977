import type { Appointment } from '@hms/contracts/appointment';
import type { Input, Operation } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Call, type Handler, type Reply, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import { keyFor, type Loaded, loadForChange } from './load-appointment.ts';
import { booking } from './plan-slot.ts';
import { recordVisit } from './record-visit.ts';
import { show } from './show-appointment.ts';

/** The operations that change one visit and answer the visit. */
export type VisitChange = {
  [Id in keyof AppointmentOperations]: AppointmentOperations[Id]['reply'] extends AppointmentOperations['getAppointment']['reply']
    ? 'id' extends keyof Input<AppointmentOperations[Id]>['params']
      ? Id
      : never
    : never;
}[keyof AppointmentOperations];

interface Change<Body> extends Loaded {
  readonly body: Body;
  readonly call: Call;
}

/** What a change comes to, within its transaction. */
interface Steps {
  /** Runs before the visit's own events: takes slots, ends holds. @returns what happens to the visit */
  decide(tx: Transaction): Promise<readonly Decision[]> | readonly Decision[];
  /** Runs after them: gives the freed slot to the next one, closes a token. */
  after?(tx: Transaction, after: AppointmentRecord): Promise<void>;
  /** Words that the events carry. */
  readonly words?: Readonly<Record<string, unknown>>;
}

/**
 * The handler of an operation that changes one visit: reads it, prepares what must be known, decides within the transaction, and
 * answers the visit as it is then.
 */
export function changeAppointment<Id extends VisitChange>(
  service: AppointmentService,
  permission: string,
  prepare: (change: Change<Input<AppointmentOperations[Id]>['body']>) => Promise<Steps> | Steps,
): Handler<AppointmentOperations[Id]> {
  const handle = async (call: Call, { params, body }: Input<Operation>): Promise<Reply<Appointment>> => {
    const { id } = params as { id: string };
    return booking(async () => {
      const loaded = await loadForChange(service, call, id, permission);
      const { record, identify } = loaded;
      const steps = await prepare({ ...loaded, body: body as never, call });
      const key = await keyFor(service, record.patient, steps.words ?? {});
      return call.commit(async (tx) => {
        const events = await steps.decide(tx);
        const after = await recordVisit(service, tx, call, record, events, key);
        await steps.after?.(tx, after);
        return reply(show(call, after, identify), { version: after.version });
      });
    });
  };
  return handle as unknown as Handler<AppointmentOperations[Id]>;
}
