import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { type AuthHospital, credentialsOf, refusal, startAuthHospital } from './auth-hospital.ts';

describe('sessions', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'), { settings: { sessionIdleMinutes: 30, sessionHours: 12 } });
  });
  afterAll(() => hospital.stop());

  const gone = (accessToken: string) =>
    expect.poll(() => refusal(hospital.with(accessToken).me()), { timeout: 3_000 }).toBe('session-ended');

  it('are listed with device and address, and one or all others can be ended', async () => {
    const laptop = await hospital.signIn('physician', { 'user-agent': 'Laptop' });
    const ward = await hospital.signIn('physician', { 'user-agent': 'Ward computer' });
    const phone = await hospital.signIn('physician', { 'user-agent': 'Phone' });
    const here = hospital.with(laptop.access_token);
    const { sessions } = await here.mySessions();
    expect(sessions.map(({ device }) => device).sort()).toEqual(['Laptop', 'Phone', 'Ward computer']);
    expect(sessions.find(({ current }) => current)).toMatchObject({
      id: decodeJwt(laptop.access_token).sid,
      address: '127.0.0.1',
      client: 'hms',
      methods: ['pwd', 'otp', 'mfa'],
    });
    await here.endMySession({ params: { id: String(decodeJwt(ward.access_token).sid) } });
    await gone(ward.access_token);
    expect(await refusal(hospital.with().refresh({ body: { refresh_token: ward.refresh_token } }))).toBe(
      'refresh-token-invalid',
    );
    await here.endMyOtherSessions();
    await gone(phone.access_token);
    expect((await here.mySessions()).sessions).toHaveLength(1);
  });

  it('of others cannot be ended as if they were mine', async () => {
    const nurse = await hospital.signIn('nurse');
    const biller = await hospital.signedIn('biller');
    const id = String(decodeJwt(nurse.access_token).sid);
    expect(await refusal(biller.endMySession({ params: { id } }))).toBe('session-not-found');
    expect(await hospital.with(nurse.access_token).me()).toHaveProperty('username', 'nurse');
    const user = String(decodeJwt(nurse.access_token).sub);
    expect(await refusal(biller.endUserSessions({ params: { id: user } }))).toBe('not-allowed');
  });

  it('are ended by those who may, one or all of a user', async () => {
    const [one, two] = [await hospital.signIn('nurse'), await hospital.signIn('nurse')];
    const operator = await hospital.signedIn('it-operator');
    const id = String(decodeJwt(one.access_token).sub);
    const session = String(decodeJwt(one.access_token).sid);
    expect((await operator.userSessions({ params: { id } })).sessions.map((each) => each.id)).toContain(session);
    await operator.endUserSession({ params: { id, session } });
    await gone(one.access_token);
    await operator.endUserSessions({ params: { id } });
    await gone(two.access_token);
    const events = await hospital.sql('auth', `select data from events where stream_id = $1`, [session]);
    expect(events).toEqual([{ data: { user_id: id, reason: 'ended-by-administrator' } }]);
  });

  it('stop working within seconds, though tokens are verified without asking', async () => {
    const tokens = await hospital.signIn('radiology');
    const client = hospital.with(tokens.access_token);
    await client.me();
    const began = performance.now();
    await hospital.with(tokens.access_token).logout();
    await gone(tokens.access_token);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('are ended with the account: locked, and closed until it is opened again', async () => {
    const administrator = await hospital.signedIn('administrator');
    const tokens = await hospital.signIn('laboratory');
    const id = String(decodeJwt(tokens.access_token).sub);
    await administrator.lockUser({ params: { id }, body: { reason: 'Badge lost' } });
    await gone(tokens.access_token);
    expect(await refusal(hospital.with().login({ body: credentialsOf('laboratory') }))).toBe('account-locked');
    await administrator.unlockUser({ params: { id } });
    const again = await hospital.signIn('laboratory');
    await administrator.deactivateUser({ params: { id } });
    await gone(again.access_token);
    expect(await refusal(hospital.with().login({ body: credentialsOf('laboratory') }))).toBe('invalid-credentials');
    expect(await refusal(administrator.unlockUser({ params: { id } }))).toBe('user-deactivated');
    expect(await administrator.reactivateUser({ params: { id } })).toMatchObject({ id, status: 'active' });
    await gone(again.access_token);
    expect(await hospital.signIn('laboratory')).toHaveProperty('access_token');
    expect(await refusal(administrator.reactivateUser({ params: { id } }))).toBe('not-deactivated');
  });

  describe('in time', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
    afterEach(() => void vi.useRealTimers());
    const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    const refresh = (refresh_token: string) => hospital.with().refresh({ body: { refresh_token } });

    it('are over when idle for half an hour, not when used', async () => {
      let tokens = await hospital.signIn('pharmacist');
      for (let turn = 0; turn < 3; turn += 1) {
        pass(25);
        tokens = await refresh(tokens.refresh_token);
      }
      expect(await hospital.with(tokens.access_token).me()).toHaveProperty('username', 'pharmacist');
      pass(31);
      expect(await refusal(refresh(tokens.refresh_token))).toBe('refresh-token-invalid');
      expect(await refusal(hospital.with(tokens.access_token).me())).toBe('token-expired');
      const other = await hospital.signedIn('pharmacist');
      expect((await other.mySessions()).sessions).toHaveLength(1);
    });

    it('are over after twelve hours, however busy', async () => {
      let tokens = await hospital.signIn('receptionist');
      for (let turn = 0; turn < 35; turn += 1) {
        pass(20);
        tokens = await refresh(tokens.refresh_token);
      }
      pass(25);
      expect(await refusal(refresh(tokens.refresh_token))).toBe('refresh-token-invalid');
    });

    it('their access tokens live for five minutes', async () => {
      const tokens = await hospital.signIn('receptionist');
      pass(4.9);
      expect(await hospital.with(tokens.access_token).me()).toHaveProperty('username', 'receptionist');
      pass(0.2);
      expect(await refusal(hospital.with(tokens.access_token).me())).toBe('token-expired');
    });
  });
});
