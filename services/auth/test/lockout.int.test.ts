import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { type AuthHospital, credentialsOf, startAuthHospital } from './auth-hospital.ts';

describe('guessing', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const post = (
    username: string,
    { password, totp, cookie }: { password?: string; totp?: string; cookie?: string } = {},
  ) =>
    hospital.fetch('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({
        ...credentialsOf(username),
        ...(password ? { password } : {}),
        ...(totp ? { totp } : {}),
      }),
    });
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
  const guess = async (username: string, times: number) => {
    for (let made = 0; made < times; made += 1) await post(username, { password: 'wrong guess' });
  };

  it('waits longer after each failure, says how long, and opens again by itself', async () => {
    await guess('biller', 5);
    const refused = await post('biller');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ code: 'too-many-attempts' });
    pass(1);
    await guess('biller', 1);
    expect((await post('biller')).headers.get('retry-after')).toBe('2');
    pass(2);
    expect((await post('biller')).status).toBe(200);
    expect((await post('biller', { password: 'one slip' })).status).toBe(401);
    expect((await post('biller')).status).toBe(200);
  });

  it('does not lengthen the wait by attempts made meanwhile', async () => {
    await guess('radiology', 60);
    expect((await post('radiology')).headers.get('retry-after')).toBe('1');
    pass(1);
    expect((await post('radiology')).status).toBe(200);
  });

  it('does not touch the owner on a device that they have used before', async () => {
    const device = cookieOf(await post('physician'));
    expect(device).toMatch(/^hms_device=[\w-]{43}$/);
    for (let round = 0; round < 8; round += 1) {
      await guess('physician', 6);
      pass(60);
    }
    await guess('physician', 6);
    expect((await post('physician')).status).toBe(429);
    expect((await post('physician', { cookie: device })).status).toBe(200);
  });

  it('does not touch other accounts', async () => {
    await post('nurse');
    await guess('receptionist', 30);
    expect((await post('nurse')).status).toBe(200);
  });

  it('counts guesses that come at the same moment one by one', async () => {
    await post('laboratory');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('laboratory', { password: 'guess' })));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('lets many right sign-ins to one account at the same moment all pass', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post('pharmacist')));
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200));
  });

  it('throttles names that do not exist alike', async () => {
    const attempt = () =>
      hospital.fetch('/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'ghost', password: 'boo boo boo', totp: '123456' }),
      });
    const statuses = [];
    for (let made = 0; made < 6; made += 1) statuses.push((await attempt()).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('gives few tries at the code to whoever has the password', async () => {
    const statuses = [];
    for (let made = 0; made < 7; made += 1) statuses.push((await post('it-operator', { totp: '000000' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await post('it-operator')).headers.get('retry-after')).toBe('30');
  });

  it('is forgotten when an administrator unlocks the account', async () => {
    await guess('integration-engineer', 6);
    expect((await post('integration-engineer')).status).toBe(429);
    const administrator = await hospital.signedIn('administrator');
    const { users } = await administrator.listUsers({ query: { search: 'integration' } });
    await administrator.unlockUser({ params: { id: users[0]!.id } });
    pass(1);
    expect((await post('integration-engineer')).status).toBe(200);
  });

  it('keeps no typed name in the table of failures', async () => {
    await post('nurse', { password: 'slip' });
    const rows = await hospital.sql('auth', 'select f::text as row from sign_in_failures f');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/nurse|ghost|source|127\.0\.0/);
  });

  it('does not keep newcomers out of a house in which somebody tries one password on many names', async () => {
    const spray = (n: number) =>
      hospital.fetch('/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: `name${n}`, password: 'Winter2026!', totp: '123456' }),
      });
    for (let n = 0; n < 70; n += 1) {
      const { headers } = await spray(n);
      pass(Number(headers.get('retry-after') ?? 0));
    }
    const wait = Number((await spray(99)).headers.get('retry-after') ?? 0);
    expect(wait).toBeLessThanOrEqual(10);
    pass(10);
    expect((await post('privacy-officer')).status).toBe(200);
    await spray(100);
    expect((await post('privacy-officer')).status).toBe(200);
  });
});
