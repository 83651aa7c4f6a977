import { httpTransport } from '@hms/platform/http';
import { clientOf } from '@hms/platform/service';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type AuthHospital, refusal, startAuthHospital } from './auth-hospital.ts';
import { recordsContract, recordsService } from './records-of-patients.ts';

let hospital: AuthHospital;
beforeAll(async () => {
  hospital = await startAuthHospital(inject('postgres'), { services: [recordsService([])] });
});
afterAll(() => hospital.stop());

it('services decide by themselves: with every table of the auth service locked, calls are answered', async () => {
  const { access_token } = await hospital.signIn('physician');
  const client = (token: string) =>
    clientOf(
      recordsContract,
      httpTransport({ url: hospital.url, base: '/records', token: async () => token, timeout: 5_000 }),
    );
  const params = { id: '01900000-0000-7000-8000-000000000001' };
  await hospital.sql('auth', 'begin');
  await hospital.sql('auth', 'lock table users, roles, sessions, oidc_payload, signing_key, break_glass, events');
  try {
    const mine = await Promise.all(
      Array.from({ length: 20 }, () => refusal(client(access_token).readRecord({ params }))),
    );
    expect(new Set(mine)).toEqual(new Set(['not-allowed']));
    const forged = `${access_token.slice(0, -8)}AAAAAAAA`;
    expect(await refusal(client(forged).readRecord({ params }))).toBe('token-invalid');
  } finally {
    await hospital.sql('auth', 'rollback');
  }
});
