import { configContract } from '@hms/contracts/config';
import { startTestHospital } from '@hms/platform/testing';
import { expect, inject, it } from 'vitest';
import { configService } from '../src/service.ts';

it.each(['090.0', '0.09', '99999999999999999999.1', '1.', '.'])(
  'refuses the cursor %s, which was never given',
  async (before) => {
    const hospital = await startTestHospital({ services: [configService], postgres: inject('postgres') });
    try {
      const response = await hospital.fetch(`${configContract.path}/history?before=${before}`, {
        user: { id: 'ana', roles: ['administrator'] },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'invalid-query' });
    } finally {
      await hospital.stop();
    }
  },
);
