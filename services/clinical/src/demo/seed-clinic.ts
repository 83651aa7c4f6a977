import type { DemoClinic } from './demo-clinic.ts';
import { seedCharts } from './seed-charts.ts';
import { seedDeterioration } from './seed-deterioration.ts';
import { seedVisits } from './seed-visits.ts';
import { seedWork } from './seed-work.ts';

export type { DemoClinic, DemoRole } from './demo-clinic.ts';

/**
 * Fills the charts with a clinic day in progress: what was known before, what happened in the visits of today, what waits for
 * somebody, and a patient who deteriorates. Each request has an Idempotency-Key of its own, so that a seeding that was cut short
 * goes on where it ended.
 */
export async function seedClinic(clinic: DemoClinic): Promise<void> {
  const { as, accounts, patients, now } = clinic;
  await Promise.all([
    seedCharts(clinic),
    seedVisits(clinic),
    seedWork(clinic),
    seedDeterioration(as.nurse, { patient: patients['Daniel Kowalczyk']!, physician: accounts.physician, now }),
  ]);
}
