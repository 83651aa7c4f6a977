import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthHospital, refusal, startAuthHospital } from './auth-hospital.ts';

describe('names of those who act', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());

  it('are told to everybody who is signed in, of people and programs, and nothing else of them', async () => {
    const administrator = await hospital.signedIn('administrator');
    const profile = { email: null, roles: ['nurse'], departments: [], facility: null };
    const person = await administrator.createUser({ body: { username: 'ola.berg', name: 'Ola Berg', ...profile } });
    await administrator.deactivateUser({ params: { id: person.id } });
    const { client } = await administrator.createApiClient({
      body: {
        name: 'Night import',
        authentication: 'client_secret',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        roles: ['integration-engineer'],
        facility: null,
      },
    });
    const nurse = await hospital.signedIn('nurse');
    const ids = [person.id.toUpperCase(), client.id, randomUUID(), person.id].join(',');
    const { names } = await nurse.listNames({ query: { ids } });
    expect(names).toHaveLength(2);
    expect(names).toEqual(
      expect.arrayContaining([
        { id: person.id, name: 'Ola Berg', kind: 'user' },
        { id: client.id, name: 'Night import', kind: 'client' },
      ]),
    );
    const [entry] = await hospital.sql(
      'auth',
      `select action, subject_kind, patients, outcome from access_log where operation = 'auth.listNames'`,
    );
    expect(entry).toEqual({ action: 'read', subject_kind: 'user', patients: [], outcome: 'granted' });
  });

  it('are told to nobody else, and only of ids', async () => {
    expect(await refusal(hospital.with().listNames({ query: { ids: randomUUID() } }))).toBe('token-missing');
    const nurse = await hospital.signedIn('nurse');
    const tooMany = Array.from({ length: 101 }, () => randomUUID()).join(',');
    for (const ids of ['', 'administrator', `${randomUUID()},`, tooMany])
      expect(await refusal(nurse.listNames({ query: { ids } }))).toBe('invalid-query');
  });
});
