import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import {
  type AuthHospital,
  credentialsOf,
  type Enrolled,
  enrol,
  refusal,
  startAuthHospital,
  tokenIn,
  totpNow,
} from './auth-hospital.ts';
import { softwareAuthenticator } from './software-authenticator.ts';

const device = { origin: 'http://test.hospital', rpId: 'test.hospital' };

describe('second factors', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
  const login = ({ username, password, totpSecret }: Enrolled, more: { totp?: string; recovery_code?: string } = {}) =>
    hospital.with().login({
      body: { username, password, ...(more.totp || more.recovery_code ? more : { totp: totpNow(totpSecret) }) },
    });
  /** A client of somebody who has just enrolled: a minute later, since the enrolment has used the code of this moment. */
  const signedIn = async (person: Enrolled) => {
    pass(60);
    return hospital.with((await login(person)).access_token);
  };

  it('are set up by a link that works once and shows what to scan', async () => {
    const administrator = await hospital.signedIn('administrator');
    const profile = { name: 'Ola Berg', email: null, roles: ['nurse'], departments: [], facility: null };
    const { id } = await administrator.createUser({ body: { username: 'o.berg', ...profile } });
    expect(await refusal(login({ username: 'o.berg', password: 'x' } as Enrolled, { totp: '123456' }))).toBe(
      'invalid-credentials',
    );
    const { link } = await administrator.createEnrolmentLink({ params: { id } });
    expect(link).toMatch(/^http:\/\/test\.hospital\/welcome\/enrolment#[\w-]{43}$/);
    const token = tokenIn(link);
    const begun = await hospital.with().beginEnrolment({ body: { token } });
    expect(begun).toMatchObject({ username: 'o.berg', name: 'Ola Berg' });
    expect(begun.totp_uri).toContain(`secret=${begun.totp_secret}`);
    expect(begun.totp_qr).toMatch(/^<svg /);
    const wrong = { token, password: 'owls fly at night', totp: '000000' };
    expect(await refusal(hospital.with().completeEnrolment({ body: wrong }))).toBe('code-wrong');
    const weak = { token, password: 'o.berg-2026', totp: totpNow(begun.totp_secret) };
    expect(await refusal(hospital.with().completeEnrolment({ body: weak }))).toBe('password-too-short');
    const body = { token, password: 'owls fly at night', totp: totpNow(begun.totp_secret) };
    const [one, two] = await Promise.allSettled([
      hospital.with().completeEnrolment({ body }),
      hospital.with().completeEnrolment({ body }),
    ]);
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(hospital.with().completeEnrolment({ body }))).toBe('link-over');
    expect(await refusal(hospital.with().beginEnrolment({ body: { token } }))).toBe('link-over');
    pass(60);
    const person = { username: 'o.berg', password: 'owls fly at night', totpSecret: begun.totp_secret } as Enrolled;
    expect(await login(person)).toHaveProperty('access_token');
  });

  it('an enrolment link is over after three days', async () => {
    const administrator = await hospital.signedIn('administrator');
    const profile = { name: 'Late', email: null, roles: [], departments: [], facility: null };
    const { id } = await administrator.createUser({ body: { username: 'late', ...profile } });
    const { link } = await administrator.createEnrolmentLink({ params: { id } });
    pass(72 * 3600 + 1);
    expect(await refusal(hospital.with().beginEnrolment({ body: { token: tokenIn(link) } }))).toBe('link-over');
  });

  it('a code counts once, and no older one after it', async () => {
    const person = await enrol(hospital, 'once');
    pass(60);
    const code = totpNow(person.totpSecret);
    const older = totpNow(person.totpSecret, -30);
    await login(person, { totp: code });
    expect(await refusal(login(person, { totp: code }))).toBe('invalid-credentials');
    expect(await refusal(login(person, { totp: older }))).toBe('invalid-credentials');
    pass(30);
    expect(await login(person)).toHaveProperty('access_token');
  });

  it('of two that use one code at the same moment one is refused', async () => {
    const person = await enrol(hospital, 'twice');
    pass(60);
    const answers = await Promise.allSettled([login(person), login(person), login(person)]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('demo accounts may use a code again', async () => {
    const body = credentialsOf('nurse');
    await hospital.with().login({ body });
    expect(await hospital.with().login({ body })).toHaveProperty('access_token');
  });

  it('each recovery code counts once', async () => {
    const person = await enrol(hospital, 'lostphone');
    expect(person.recoveryCodes).toHaveLength(10);
    const [first = '', second = ''] = person.recoveryCodes;
    const tokens = await login(person, { recovery_code: first.toLowerCase().replaceAll('-', ' ') });
    expect(await hospital.with(tokens.access_token).me()).toHaveProperty('recovery_codes_left', 9);
    expect(await refusal(login(person, { recovery_code: first }))).toBe('invalid-credentials');
    const answers = await Promise.allSettled([1, 2, 3].map(() => login(person, { recovery_code: second })));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('new recovery codes replace the old ones, after the password', async () => {
    const person = await enrol(hospital, 'newcodes');
    const client = await signedIn(person);
    expect(await refusal(client.renewRecoveryCodes({ body: { password: 'wrong' } }))).toBe('proof-wrong');
    const { recovery_codes } = await client.renewRecoveryCodes({ body: { password: person.password } });
    expect(await refusal(login(person, { recovery_code: person.recoveryCodes[0]! }))).toBe('invalid-credentials');
    expect(await login(person, { recovery_code: recovery_codes[0]! })).toHaveProperty('access_token');
  });

  it('the authenticator is replaced by proving the password and a code of the new one', async () => {
    const person = await enrol(hospital, 'newphone');
    const client = await signedIn(person);
    const begun = await client.beginTotpChange({ body: { password: person.password } });
    const complete = (totp: string) => client.completeTotpChange({ body: { ticket: begun.ticket, totp } });
    expect(await refusal(complete('000000'))).toBe('code-wrong');
    await complete(totpNow(begun.totp_secret));
    expect(await refusal(complete(totpNow(begun.totp_secret)))).toBe('ticket-over');
    pass(60);
    expect(await refusal(login(person))).toBe('invalid-credentials');
    expect(await login({ ...person, totpSecret: begun.totp_secret })).toHaveProperty('access_token');
  });

  it('a passkey signs in by itself, and can be removed', async () => {
    const person = await enrol(hospital, 'passkeys');
    const client = await signedIn(person);
    const key = softwareAuthenticator(device);
    const begun = await client.beginPasskey({ body: { password: person.password } });
    const response = { ...key.create(String(begun.options.challenge)) };
    const added = await client.addPasskey({ body: { ticket: begun.ticket, name: 'My laptop', response } });
    expect(await refusal(client.addPasskey({ body: { ticket: begun.ticket, name: 'Again', response } }))).toBe(
      'ticket-over',
    );
    expect((await client.myPasskeys()).passkeys).toMatchObject([{ id: added.id, name: 'My laptop' }]);

    const enter = async (counter: number) => {
      const { ticket, options } = await hospital.with().passkeySignInOptions();
      return { ticket, response: { ...key.get(String(options.challenge), counter) } };
    };
    const body = await enter(1);
    const tokens = await hospital.with().passkeySignIn({ body });
    expect(decodeJwt(tokens.access_token).sub).toBe(person.id);
    expect(await refusal(hospital.with().passkeySignIn({ body }))).toBe('passkey-refused');
    expect(await refusal(hospital.with().passkeySignIn({ body: await enter(1) }))).toBe('passkey-refused');

    await client.removePasskey({ params: { id: added.id } });
    expect(await refusal(hospital.with().passkeySignIn({ body: await enter(5) }))).toBe('passkey-refused');
    expect(await refusal(client.removePasskey({ params: { id: added.id } }))).toBe('passkey-not-found');
  });

  it('a passkey of another site, or of a device that verifies nobody, is refused', async () => {
    const person = await enrol(hospital, 'badkeys');
    const client = await signedIn(person);
    for (const behaviour of [
      { ...device, verifiesUser: false },
      { origin: 'https://evil.example', rpId: 'evil.example' },
    ]) {
      const begun = await client.beginPasskey({ body: { password: person.password } });
      const response = { ...softwareAuthenticator(behaviour).create(String(begun.options.challenge)) };
      const body = { ticket: begun.ticket, name: 'Bad', response };
      expect(await refusal(client.addPasskey({ body }))).toBe('passkey-refused');
    }
  });

  it('nonsense in place of a passkey is refused, never a fault', async () => {
    for (const response of [{}, { id: 1 }, { id: 'x', response: null }, { id: 'x', rawId: 'x', type: 'public-key' }]) {
      const { ticket } = await hospital.with().passkeySignInOptions();
      expect(await refusal(hospital.with().passkeySignIn({ body: { ticket, response } }))).toBe('passkey-refused');
    }
  });

  it('enrolling anew replaces everything: old password, codes, passkeys and sessions are gone', async () => {
    const person = await enrol(hospital, 'anew');
    const client = await signedIn(person);
    const administrator = await hospital.signedIn('administrator');
    const { link } = await administrator.createEnrolmentLink({ params: { id: person.id } });
    const token = tokenIn(link);
    const { totp_secret } = await hospital.with().beginEnrolment({ body: { token } });
    const body = { token, password: 'rain over the harbour', totp: totpNow(totp_secret) };
    await hospital.with().completeEnrolment({ body });
    pass(60);
    expect(await refusal(login(person))).toBe('invalid-credentials');
    expect(await refusal(login(person, { recovery_code: person.recoveryCodes[0]! }))).toBe('invalid-credentials');
    expect(await refusal(client.me())).toMatch(/session-ended|token-expired/);
    expect(await login({ ...person, password: body.password, totpSecret: totp_secret })).toHaveProperty('access_token');
  });
});

describe('the first administrator', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'), { settings: { demo: false } });
  });
  afterAll(() => hospital.stop());

  it('enrols by a link that is made only while there is none, and only the newest counts', async () => {
    const older = await hospital.internal().createFirstAdministratorLink();
    const { link } = await hospital.internal().createFirstAdministratorLink();
    expect(link).toMatch(/^http:\/\/test\.hospital\/welcome\/first-administrator#/);
    expect(await refusal(hospital.with().beginEnrolment({ body: { token: tokenIn(older.link!) } }))).toBe('link-over');
    const token = tokenIn(link!);
    const begun = await hospital.with().beginEnrolment({ body: { token } });
    expect(begun.username).toBeNull();
    const body = { token, password: 'owls fly at night', totp: totpNow(begun.totp_secret) };
    expect(await refusal(hospital.with().completeEnrolment({ body }))).toBe('username-needed');
    const done = await hospital.with().completeEnrolment({ body: { ...body, username: 'Ada', name: 'Ada King' } });
    expect(done).toMatchObject({ username: 'ada' });
    expect(await hospital.internal().createFirstAdministratorLink()).toEqual({ link: null });
    const recovery_code = done.recovery_codes[0]!;
    const tokens = await hospital.with().login({ body: { username: 'ada', password: body.password, recovery_code } });
    const client = hospital.with(tokens.access_token);
    expect(await client.listUsers()).toMatchObject({
      total: 1,
      users: [{ username: 'ada', roles: ['administrator'] }],
    });
  });

  it('there are no demo accounts then', async () => {
    expect(await refusal(hospital.signIn('physician'))).toBe('invalid-credentials');
  });
});
