import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type AuthHospital, credentialsOf, refusal, startAuthHospital } from './auth-hospital.ts';

describe('a locked screen', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'), { settings: { lockAfterMinutes: 3 } });
  });
  afterAll(() => hospital.stop());
  afterEach(() => void vi.useRealTimers());

  it('locks after the minutes of the setting', async () => {
    expect(await (await hospital.signedIn('nurse')).me()).toMatchObject({ idle_minutes: 3 });
  });

  it('is unlocked by the password or a code, on the trail by name', async () => {
    const { access_token } = await hospital.signIn('physician');
    const client = hospital.with(access_token);
    const { password, totp } = credentialsOf('physician');
    await client.proveMyself({ body: { password } });
    await client.proveMyself({ body: { totp } });
    expect(await refusal(client.proveMyself({ body: { password: 'wrong' } }))).toBe('proof-wrong');
    const trail = await hospital.sql(
      'auth',
      `select action, outcome, status from access_log where operation = 'auth.proveMyself' and actor = $1 order by xid, seq`,
      [decodeJwt(access_token).sub],
    );
    expect(trail).toEqual([
      { action: 'login', outcome: 'granted', status: 204 },
      { action: 'login', outcome: 'granted', status: 204 },
      { action: 'login', outcome: 'denied', status: 401 },
    ]);
  });

  it('is not unlocked by nothing, by a passkey of nobody, or by somebody who is not signed in', async () => {
    const client = await hospital.signedIn('nurse');
    expect(await refusal(client.proveMyself({ body: {} }))).toBe('proof-required');
    const passkey = { ticket: 'x'.repeat(43), response: {} };
    expect(await refusal(client.proveMyself({ body: { passkey } }))).toBe('proof-wrong');
    const { password } = credentialsOf('nurse');
    expect(await refusal(hospital.with().proveMyself({ body: { password } }))).toBe('token-missing');
  });

  it('makes guessers wait, and no other screen of the same person', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [here, there] = [await hospital.signedIn('pharmacist'), await hospital.signedIn('pharmacist')];
    const { password } = credentialsOf('pharmacist');
    for (let made = 0; made < 5; made += 1)
      expect(await refusal(here.proveMyself({ body: { password: 'guess' } }))).toBe('proof-wrong');
    const waits = await here.proveMyself({ body: { password } }).catch((error) => error);
    expect(waits).toMatchObject({ code: 'too-many-attempts', retryAfter: 1 });
    await there.proveMyself({ body: { password } });
    vi.setSystemTime(Date.now() + 1000);
    await here.proveMyself({ body: { password } });
  });
});
