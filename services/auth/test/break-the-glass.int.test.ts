import { httpTransport } from '@hms/platform/http';
import { clientOf } from '@hms/platform/service';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { type AuthClient, type AuthHospital, credentialsOf, refusal, startAuthHospital } from './auth-hospital.ts';
import { recordsContract, recordsService } from './records-of-patients.ts';

const patients = Array.from({ length: 9 }, (_, n) => `01900000-0000-7000-8000-00000000010${n}`);
const [closed = '', other = '', third = '', fourth = '', fifth = '', sixth = '', seventh = ''] = patients;

describe('breaking the glass', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'), { services: [recordsService(patients)] });
  });
  afterAll(() => hospital.stop());
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const recordsOf = (token: string) =>
    clientOf(recordsContract, httpTransport({ url: hospital.url, base: '/records', token: async () => token }));
  const readable = (token: string, id: string) => refusal(recordsOf(token).readRecord({ params: { id } }));
  const because = { reason_code: 'emergency' as const, reason_text: 'Unconscious in the emergency room' };
  const proofOf = (username: string) => ({ totp: credentialsOf(username).totp });
  const open = (client: AuthClient, patient_id: string, more: object = proofOf('physician')) =>
    client.breakGlass({ body: { patient_id, ...because, ...more } });

  it('opens a closed record for who broke it, within seconds, and for nobody else', async () => {
    const [physician, nurse] = [await hospital.signIn('physician'), await hospital.signIn('nurse')];
    expect(await readable(physician.access_token, closed)).toBe('not-allowed');
    const client = hospital.with(physician.access_token);
    const opened = await open(client, closed);
    expect(opened).toMatchObject({ patient_id: closed, username: 'physician', ...because, review: null });
    await expect.poll(() => readable(physician.access_token, closed), { timeout: 3_000 }).toBe('not refused');
    expect(await readable(physician.access_token, other)).toBe('not-allowed');
    expect(await readable(nurse.access_token, closed)).toBe('not-allowed');
    expect((await client.listMyBreakGlass()).requests).toMatchObject([{ id: opened.id }]);
  });

  it('asks again who it is, and throttles guesses', async () => {
    const client = await hospital.signedIn('physician');
    expect(await refusal(open(client, third, {}))).toBe('proof-required');
    expect(await refusal(open(client, third, { totp: '000000' }))).toBe('proof-wrong');
    expect(await refusal(open(client, third, { password: 'wrong' }))).toBe('proof-wrong');
    expect(await refusal(open(client, third, { passkey: { ticket: 'x'.repeat(43), response: {} } }))).toBe(
      'proof-wrong',
    );
    expect(await refusal(open(client, third, { password: credentialsOf('physician').password, totp: '000000' }))).toBe(
      'proof-wrong',
    );
    expect(await open(client, third, { password: credentialsOf('physician').password })).toHaveProperty('id');
    for (let made = 0; made < 5; made += 1) await refusal(open(client, fourth, { totp: '000000' }));
    expect(await refusal(open(client, fourth))).toBe('too-many-attempts');
  });

  it('takes a coded reason, a patient that exists, and a time within the limit', async () => {
    const client = await hospital.signedIn('nurse');
    const proof = proofOf('nurse');
    expect(await refusal(open(client, fourth, { ...proof, reason_code: 'curiosity' }))).toBe('invalid-body');
    expect(await refusal(open(client, fourth, { ...proof, reason_text: '' }))).toBe('invalid-body');
    expect(await refusal(open(client, fourth, { ...proof, minutes: 120 }))).toBe('too-long');
    expect(await refusal(open(client, '01900000-0000-7000-8000-000000009999', proof))).toBe('patient-not-found');
    expect((await client.listBreakGlassReasons()).reasons.map((reason) => reason.code)).toContain('emergency');
    const first = await open(client, fourth, { ...proof, minutes: 15 });
    expect(new Date(first.until).getTime() - new Date(first.opened_at).getTime()).toBe(15 * 60_000);
    expect(await refusal(open(client, fourth, proof))).toBe('already-open');
  });

  it('is not for everybody', async () => {
    const clerk = await hospital.signedIn('receptionist');
    expect(await refusal(open(clerk, fifth, proofOf('receptionist')))).toBe('not-allowed');
    expect(await refusal(clerk.listBreakGlass())).toBe('not-allowed');
  });

  it('is over after its time', async () => {
    const { refresh_token } = await hospital.signIn('physician');
    let tokens = await hospital.with().refresh({ body: { refresh_token } });
    await open(hospital.with(tokens.access_token), fifth, { ...proofOf('physician'), minutes: 10 });
    await expect.poll(() => readable(tokens.access_token, fifth), { timeout: 3_000 }).toBe('not refused');
    vi.setSystemTime(Date.now() + 10 * 60_000);
    tokens = await hospital.with().refresh({ body: { refresh_token: tokens.refresh_token } });
    expect(await readable(tokens.access_token, fifth)).toBe('not-allowed');
  });

  it('can be ended before, by who broke it', async () => {
    const tokens = await hospital.signIn('physician');
    const client = hospital.with(tokens.access_token);
    const { id } = await open(client, sixth);
    await expect.poll(() => readable(tokens.access_token, sixth), { timeout: 3_000 }).toBe('not refused');
    const nurse = await hospital.signedIn('nurse');
    expect(await refusal(nurse.endBreakGlass({ params: { id } }))).toBe('not-yours');
    expect(await client.endBreakGlass({ params: { id } })).toHaveProperty('ended_at', expect.any(String));
    await expect.poll(() => readable(tokens.access_token, sixth), { timeout: 3_000 }).toBe('not-allowed');
  });

  it('alerts, is on the patient’s trail, and waits until the privacy officer has judged it', async () => {
    const physician = await hospital.signIn('physician');
    const { id } = await open(hospital.with(physician.access_token), seventh);
    const events = await hospital.sql<{ subject: string; row: string }>(
      'auth',
      `select subject, e::text as row from events e where stream_id = $1 and event_type = 'access.break-glass'`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.subject).toBe(seventh);
    expect(events[0]?.row).not.toContain('Unconscious');
    const trail = await hospital.sql(
      'auth',
      `select actor, outcome from access_log where operation = 'auth.breakGlass' and $1 = any(patients)`,
      [seventh],
    );
    expect(trail).toEqual([{ actor: decodeJwt(physician.access_token).sub, outcome: 'granted' }]);

    const officer = await hospital.signedIn('privacy-officer');
    const before = await officer.listBreakGlass();
    expect(before.requests.map((request) => request.id)).toContain(id);
    const review = (verdict: 'justified' | 'not-justified', note?: string) =>
      officer.reviewBreakGlass({ params: { id }, body: { verdict, ...(note ? { note } : {}) } });
    expect(await refusal(review('not-justified'))).toBe('note-missing');
    expect(await review('not-justified', 'No treatment took place')).toMatchObject({
      review: { verdict: 'not-justified', note: 'No treatment took place' },
    });
    expect(await refusal(review('justified'))).toBe('already-reviewed');
    const after = await officer.listBreakGlass();
    expect(after.awaiting_review).toBe(before.awaiting_review - 1);
    const done = await officer.listBreakGlass({ query: { reviewed: true, patient_id: seventh } });
    expect(done.requests).toMatchObject([{ id, reason_text: because.reason_text }]);
  });

  it('forgets the words about a patient who was forgotten, and rebuilds to the same state', async () => {
    const auth = hospital.host.services.get('auth')!;
    const dump = async () => {
      const tables = [];
      for (const table of auth.definition.stateTables)
        tables.push(
          await hospital.sql<{ row: object }>('auth', `select to_jsonb(t) as row from ${table} t order by id`),
        );
      return tables.flat().map(({ row }) => row);
    };
    const caseOf = (rows: object[], patient: string) => rows.find((row) => Object.values(row).includes(patient));
    expect(caseOf(await dump(), seventh)).toMatchObject({ reason_text: because.reason_text, verdict: 'not-justified' });
    await hospital.fetch(`/records/${seventh}`, { method: 'DELETE' });
    await hospital.processAll();
    const before = await dump();
    expect(caseOf(before, seventh)).toMatchObject({ reason_text: null, review_note: null, verdict: 'not-justified' });
    expect(before.length).toBeGreaterThan(25);
    expect(await auth.rebuild()).toBeGreaterThan(25);
    expect(await dump()).toEqual(before);
  });
});
