import type { Transaction } from '@hms/platform/database';
import type { Key } from '@hms/platform/security';
import type { AppointmentService, Decision, Occasion } from '../appointment-service.ts';
import { localDate } from '../slots/wall-clock.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import { evolved } from './evolve.ts';

/** Appends what was decided on a visit. @returns the visit as it is then */
export async function recordVisit(
  service: AppointmentService,
  tx: Transaction,
  call: Occasion,
  before: AppointmentRecord,
  events: readonly Decision[],
  key?: Key,
): Promise<AppointmentRecord> {
  if (events.length === 0) return before;
  const appended = await service.append(tx, {
    stream: before.id,
    expected: before.version,
    // The words of a visit stay under the key of the patient for whom it was booked.
    subject: before.patient,
    key,
    events: events.map((event) => placed(before, event)),
    cause: call.cause,
  });
  return appended.reduce<AppointmentRecord>(evolved, before);
}

/** Appends the first event of a visit. */
export async function recordNewVisit(
  service: AppointmentService,
  tx: Transaction,
  call: Occasion,
  id: string,
  created: Decision & { readonly type: 'appointment.created' },
  key: Key,
): Promise<AppointmentRecord> {
  const [event] = await service.append(tx, {
    stream: id,
    expected: 0,
    subject: created.data.patient_id,
    key,
    events: [placed(undefined, created)],
    cause: call.cause,
  });
  return evolved(undefined, event!);
}

interface Standing {
  readonly start: string | null;
  readonly resources: readonly { readonly id: string }[];
  readonly facility_id: string | null;
  readonly time_zone: string;
}

const placeOf = ({ start, resources, facility_id, time_zone }: Standing) => ({
  facility_id,
  day: start === null ? null : localDate(Date.parse(start), time_zone).toString(),
  resource_ids: resources.map(({ id }) => id),
});

/** The event with where the visit stood and stands: who looks at a board need not know the visit. */
function placed(before: AppointmentRecord | undefined, event: Decision): Decision {
  const moved = 'resources' in event.data ? [event.data as Standing] : [];
  const stood = before ? [before, ...(before.offer ? [before.offer] : [])] : [];
  return { ...event, data: { ...event.data, places: [...stood, ...moved].map(placeOf) } } as Decision;
}
