import { authContract } from '@hms/contracts/auth';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { expect, inject, it } from 'vitest';
import { startAuthHospital } from './auth-hospital.ts';

it('no generated request makes the service fail or tell of its inside', { timeout: 120_000 }, async () => {
  const hospital = await startAuthHospital(inject('postgres'));
  try {
    const { access_token } = await hospital.signIn('administrator');
    const report = await fuzzContract({
      hospital,
      contract: authContract,
      token: access_token,
      runs: 25,
      time: 100_000,
    });
    expect(Object.keys(report.statuses).length).toBe(Object.keys(authContract.operations).length);
  } finally {
    await hospital.stop();
  }
});
