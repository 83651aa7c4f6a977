import { configContract } from '@hms/contracts/config';
import { startTestHospital } from '@hms/platform/testing';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { expect, inject, it } from 'vitest';
import { configService } from '../src/service.ts';

it('no generated request makes the service fail or tell of its inside', { timeout: 120_000 }, async () => {
  const hospital = await startTestHospital({ services: [configService], postgres: inject('postgres') });
  try {
    const report = await fuzzContract({ hospital, contract: configContract, runs: 25, time: 100_000 });
    expect(Object.keys(report.statuses).length).toBe(Object.keys(configContract.operations).length);
  } finally {
    await hospital.stop();
  }
});
