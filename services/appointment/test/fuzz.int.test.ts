import { appointmentContract } from '@hms/contracts/appointment';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { expect, it } from 'vitest';
import { bookingOf, openClinic } from './clinic.ts';

it('no generated request makes the service fail or tell of its inside', { timeout: 180_000 }, async () => {
  const clinic = await openClinic();
  try {
    const receptionist = await clinic.as('receptionist');
    const patient = await clinic.register();
    const made = await receptionist.bookAppointment({ body: bookingOf(clinic, patient) });
    const known = { id: [made.id, patient.id, ...Object.values(clinic.ids)] };
    const report = await fuzzContract({
      hospital: clinic.hospital,
      contract: appointmentContract,
      known,
      runs: 40,
      time: 60_000,
    });
    expect(report.statuses.createBookableResource).toHaveProperty('201');
    expect(report.statuses.dayBoard).toHaveProperty('200');
  } finally {
    await clinic.stop();
  }
});
