import type { DemoVisit } from './demo-day.ts';
import { type AppointmentClient, type DemoSetup, once } from './demo-setup.ts';

const MINUTE = 60_000;
/** How long a visit of the past took. */
const VISIT = 18 * MINUTE;

/** Lets happen to a visit what has happened to it by now. */
export async function bringTo(
  client: AppointmentClient,
  { clock, points }: DemoSetup,
  { standing, came = 0, with: resources, type }: DemoVisit,
  id: string,
  start: number,
  name: string,
): Promise<void> {
  const params = { id };
  const at = (instant: number) => ({ at: new Date(Math.min(instant, clock.now)).toISOString() });
  const arrival = at(start + came * MINUTE);
  if (standing === 'cancelled') {
    await client.cancelAppointment({ params, body: { reason: 'patient-request' }, ...once('cancel', name) });
    return;
  }
  if (standing === 'noshow') {
    await client.markNoShow({ params, body: at(start + 15 * MINUTE), ...once('noshow', name) });
    return;
  }
  if (standing === 'booked' || standing === 'pending') return;
  if (standing === 'arrived') {
    await client.markArrived({ params, body: arrival, ...once('arrive', name) });
    return;
  }
  // Who lies in a scanner or in theatre was not called from the waiting room.
  const inClinic = type !== 'CT' && type !== 'MR' && type !== 'OP';
  const point = inClinic ? { service_point_id: points.CLINIC! } : {};
  const checkedIn = await client.checkIn({ params, body: { ...arrival, ...point }, ...once('check-in', name) });
  if (standing === 'called' && checkedIn.token_id)
    await client.callToken({
      params: { id: checkedIn.token_id },
      body: { desk: resources[1] ?? null },
      ...once('call', name),
    });
  if (standing === 'fulfilled')
    await client.fulfilAppointment({ params, body: at(start + VISIT), ...once('fulfil', name) });
}
