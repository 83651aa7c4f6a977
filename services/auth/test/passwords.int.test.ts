import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { hashPassword } from '../src/passwords/password-hash.ts';
import {
  type AuthHospital,
  type Enrolled,
  enrol,
  refusal,
  startAuthHospital,
  tokenIn,
  totpNow,
} from './auth-hospital.ts';

describe('passwords', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
  const login = ({ username, password, totpSecret }: Enrolled) => {
    pass(60);
    return hospital.with().login({ body: { username, password, totp: totpNow(totpSecret) } });
  };

  it('are changed by who knows the old one; the other sessions end, this one stays', async () => {
    const person = await enrol(hospital, 'changer');
    const other = await login(person);
    const here = hospital.with((await login(person)).access_token);
    const change = (current_password: string, new_password: string) =>
      here.changePassword({ body: { current_password, new_password } });
    expect(await refusal(change('wrong', 'rain over the harbour'))).toBe('proof-wrong');
    expect(await refusal(change(person.password, 'short'))).toBe('password-too-short');
    expect(await refusal(change(person.password, 'Person changer'))).toBe('password-names-you-or-the-hospital');
    expect(await refusal(change(person.password, 'riverside general'))).toBe('password-names-you-or-the-hospital');
    expect(await refusal(change(person.password, 'Password2024'))).toBe('password-common');
    expect(await refusal(change(person.password, person.password))).toBe('password-unchanged');
    await change(person.password, 'rain over the harbour');
    expect(await here.me()).toHaveProperty('username', 'changer');
    await expect.poll(() => refusal(hospital.with(other.access_token).me()), { timeout: 3_000 }).toBe('session-ended');
    expect(await refusal(login(person))).toBe('invalid-credentials');
    expect(await login({ ...person, password: 'rain over the harbour' })).toHaveProperty('access_token');
  });

  it('guesses at the old one are throttled, and do not end the session', async () => {
    const person = await enrol(hospital, 'unattended');
    const here = hospital.with((await login(person)).access_token);
    const attempt = () =>
      here.changePassword({ body: { current_password: 'guess', new_password: 'rain over harbours' } });
    const codes = [];
    for (let made = 0; made < 6; made += 1) codes.push(await refusal(attempt()));
    expect(codes).toEqual([...Array(5).fill('proof-wrong'), 'too-many-attempts']);
    expect(await here.me()).toHaveProperty('username', 'unattended');
  });

  it('are reset by a link that works once, for half an hour, and still need the second factor', async () => {
    const person = await enrol(hospital, 'forgetful');
    const before = await login(person);
    const administrator = await hospital.signedIn('administrator');
    const { link } = await administrator.createPasswordResetLink({ params: { id: person.id } });
    const token = tokenIn(link);
    const reset = (password: string, with_ = token) =>
      hospital.with().resetPassword({ body: { token: with_, password } });
    expect(await refusal(reset('password1234'))).toBe('password-common');
    await reset('rain over the harbour');
    expect(await refusal(reset('another long phrase'))).toBe('link-over');
    await expect.poll(() => refusal(hospital.with(before.access_token).me()), { timeout: 3_000 }).toBe('session-ended');
    const body = { username: person.username, password: 'rain over the harbour' };
    expect(await refusal(hospital.with().login({ body }))).toBe('second-factor-required');
    expect(await login({ ...person, password: body.password })).toHaveProperty('access_token');

    const late = await (await hospital.signedIn('administrator')).createPasswordResetLink({
      params: { id: person.id },
    });
    pass(30 * 60 + 1);
    expect(await refusal(reset('another long phrase', tokenIn(late.link)))).toBe('link-over');
  });

  it('a newer reset link replaces the older', async () => {
    const person = await enrol(hospital, 'impatient');
    const older = await hospital.internal().mintPasswordResetLink({ body: { user_id: person.id } });
    const newer = await hospital.internal().mintPasswordResetLink({ body: { user_id: person.id } });
    const reset = (link: string) =>
      hospital.with().resetPassword({ body: { token: tokenIn(link), password: 'rain over the harbour' } });
    expect(await refusal(reset(older.link))).toBe('link-over');
    expect(await refusal(reset(newer.link))).toBe('not refused');
  });

  it('asking for a link says nothing about who exists, and tells those who send it', async () => {
    await enrol(hospital, 'asker');
    const ask = (username: string) =>
      hospital.fetch('/auth/password/forgotten', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username }),
      });
    const [known, unknown] = [await ask('asker'), await ask('nobody')];
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect(await known.text()).toBe(await unknown.text());
    for (let more = 0; more < 5; more += 1) expect((await ask('asker')).status).toBe(202);
    const events = await hospital.sql(
      'auth',
      `select count(*)::int as asked from events where event_type = 'user.password-reset-requested'`,
    );
    expect(events).toEqual([{ asked: 2 }]);
  });

  it('get a new hash at the next sign-in when the cost has changed', async () => {
    const person = await enrol(hospital, 'oldhash');
    const service = hospital.host.services.get('auth')!;
    const { credentialStore } = await import('../src/credentials/credentials-table.ts');
    const store = credentialStore(service.context.database, await service.context.secret('credentials'));
    await store.rehash(person.id, await hashPassword(person.password, { memoryKiB: 1024, passes: 1, lanes: 1 }));
    await login(person);
    expect((await store.find(person.id))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await login(person)).toHaveProperty('access_token');
  });

  it('may be written in composed or decomposed characters', async () => {
    const person = await enrol(hospital, 'accents', { password: 'crème brûlée à Zürich' });
    expect(await login({ ...person, password: person.password.normalize('NFD') })).toHaveProperty('access_token');
  });
});
