import { patientContract } from '@hms/contracts/patient';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { expect, it } from 'vitest';
import { startPatientHospital } from './patient-hospital.ts';

it('no generated request makes the service fail or tell of its inside', { timeout: 120_000 }, async () => {
  const hospital = await startPatientHospital();
  try {
    const report = await fuzzContract({ hospital, contract: patientContract });
    expect(report.statuses.createPatient).toHaveProperty('201');
  } finally {
    await hospital.stop();
  }
});
