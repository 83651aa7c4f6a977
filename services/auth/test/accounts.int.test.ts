import type { UserOrder } from '@hms/contracts/auth';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthClient, type AuthHospital, enrol, refusal, startAuthHospital } from './auth-hospital.ts';

const profile = {
  name: 'Ola Berg',
  email: 'ola@riverside.example',
  roles: ['nurse'],
  departments: ['icu'],
  facility: 'main',
};

describe('accounts and roles', () => {
  let hospital: AuthHospital;
  let administrator: AuthClient;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
    administrator = await hospital.signedIn('administrator');
  });
  afterAll(() => hospital.stop());

  it('accounts are made, found, changed, and changed by one at a time', async () => {
    const made = await administrator.createUser({ body: { username: 'o.berg', ...profile } });
    expect(made).toMatchObject({ username: 'o.berg', ...profile, status: 'active', demo: false, version: 1 });
    expect(await administrator.getUser({ params: { id: made.id } })).toEqual(made);
    expect(await refusal(administrator.createUser({ body: { username: 'o.berg', ...profile } }))).toBe(
      'username-taken',
    );
    const update = (ifMatch: number, name: string) =>
      administrator.updateUser({ params: { id: made.id }, body: { ...profile, name }, ifMatch });
    const changed = await update(1, 'Ola Berg-Lund');
    expect(changed).toMatchObject({ name: 'Ola Berg-Lund', version: 2 });
    expect(await refusal(update(1, 'Somebody Else'))).toBe('changed-since');
    const answers = await Promise.allSettled([update(2, 'One'), update(2, 'Two')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const body = JSON.stringify({ ...profile });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${(await hospital.signIn('administrator')).access_token}`,
    };
    const response = await hospital.fetch(`/auth/users/${made.id}`, { method: 'PUT', headers, body });
    expect(response.status).toBe(428);
  });

  it('are found by name, role and status, in pages', async () => {
    for (const username of ['find.one', 'find.two', 'find.three'])
      await administrator.createUser({
        body: { username, ...profile, name: `Findable 100%_${username}`, email: null },
      });
    const search = (query: Parameters<AuthClient['listUsers']>[0]) => administrator.listUsers(query);
    const page = await search({ query: { search: '100%_FIND', per_page: 2 } });
    expect(page).toMatchObject({ total: 3, pages: 2, current_page: 1, has_next: true, has_previous: false });
    expect(page.users).toHaveLength(2);
    expect((await search({ query: { search: '100%_find', per_page: 2, page: 2 } })).users).toHaveLength(1);
    const sorted = async (sort: UserOrder) =>
      (await search({ query: { search: 'find.', sort } })).users.map(({ username }) => username);
    expect(await sorted('username')).toEqual(['find.one', 'find.three', 'find.two']);
    expect(await sorted('-name')).toEqual(['find.two', 'find.three', 'find.one']);
    expect(await sorted('created_at')).toEqual(['find.one', 'find.two', 'find.three']);
    expect((await search({ query: { search: '100_' } })).total).toBe(0);
    expect((await search({ query: { role: 'pharmacist' } })).users.map((user) => user.username)).toEqual([
      'pharmacist',
    ]);
    expect((await search({ query: { status: 'locked' } })).total).toBe(0);
  });

  it('refuse what would leave nobody to manage them', async () => {
    const { users } = await administrator.listUsers({ query: { role: 'administrator' } });
    const [only] = users;
    const params = { id: only!.id };
    expect(await refusal(administrator.lockUser({ params, body: { reason: 'try' } }))).toBe('own-account');
    const fields = { name: only!.name, email: null, departments: [], facility: null };
    expect(
      await refusal(administrator.updateUser({ params, body: { ...fields, roles: [] }, ifMatch: only!.version })),
    ).toBe('last-administrator');
  });

  it('are nobody’s business without the permission', async () => {
    const nurse = await hospital.signedIn('nurse');
    expect(await refusal(nurse.listUsers())).toBe('not-allowed');
    expect(await refusal(nurse.listRoles())).toBe('not-allowed');
    expect(await refusal(nurse.createUser({ body: { username: 'evil', ...profile } }))).toBe('not-allowed');
    expect(await refusal(nurse.accessPolicy())).toBe('not-allowed');
    expect(await refusal(nurse.createFirstAdministratorLink())).toBe('not-allowed');
    expect(
      await refusal(
        administrator.checkCredentials({
          body: { username: 'a', password: 'b', code: 'c', address: null, device: null },
        }),
      ),
    ).toBe('not-allowed');
    expect(await refusal(hospital.with().listUsers())).toBe('token-missing');
  });

  it('there is a preset role for each kind of people, with what the contracts give it', async () => {
    const { roles } = await administrator.listRoles();
    expect(
      roles
        .filter((role) => role.preset)
        .map((role) => role.name)
        .sort(),
    ).toEqual([
      'administrator',
      'biller',
      'integration-engineer',
      'it-operator',
      'laboratory',
      'nurse',
      'pharmacist',
      'physician',
      'privacy-officer',
      'radiology',
      'receptionist',
    ]);
    const { permissions } = await administrator.listPermissions();
    expect(permissions).toContainEqual({
      name: 'user:manage',
      service: 'auth',
      describe: 'Make, change, lock and close accounts',
    });
    const officer = roles.find((role) => role.name === 'privacy-officer');
    expect(officer?.grants.map((grant) => grant.permission)).toContain('break-glass:review');
  });

  it('roles are made, given, changed with effect at once, and removed when nobody has them', async () => {
    const fields = { title: 'Account reader', description: '', grants: [{ permission: 'user:read' }] };
    const role = await administrator.createRole({ body: { name: 'account-reader', ...fields } });
    expect(await refusal(administrator.createRole({ body: { name: 'account-reader', ...fields } }))).toBe('name-taken');
    const person = await enrol(hospital, 'reader', { roles: ['account-reader'] });
    const body = { username: 'reader', password: person.password, recovery_code: person.recoveryCodes[0]! };
    const reader = hospital.with((await hospital.with().login({ body })).access_token);
    expect(await reader.listUsers()).toHaveProperty('total');
    const params = { id: role.id };
    const narrowed = { ...fields, grants: [{ permission: 'role:read' }] };
    await administrator.updateRole({ params, body: narrowed, ifMatch: role.version });
    await expect.poll(() => refusal(reader.listUsers()), { timeout: 3_000 }).toBe('not-allowed');
    expect(await reader.listRoles()).toHaveProperty('roles');
    expect(await refusal(administrator.removeRole({ params }))).toBe('role-in-use');
    const user = await administrator.getUser({ params: { id: person.id } });
    const { name, email, departments, facility } = user;
    await administrator.updateUser({
      params: { id: person.id },
      body: { name, email, departments, facility, roles: [] },
      ifMatch: user.version,
    });
    await administrator.removeRole({ params });
    expect(await refusal(administrator.getRole({ params }))).toBe('role-not-found');
  });

  it('a grant under another purpose of use does not count', async () => {
    const grants = [{ permission: 'user:read', purposes: ['HSYSADMIN'] }];
    await administrator.createRole({ body: { name: 'purposeful', title: 'Purposeful', description: '', grants } });
    const person = await enrol(hospital, 'purposeful', { roles: ['purposeful'] });
    const body = { username: person.username, password: person.password, recovery_code: person.recoveryCodes[0]! };
    const { access_token } = await hospital.with().login({ body });
    expect(await refusal(hospital.with(access_token).listUsers())).toBe('not-allowed');
    const stated = hospital.with(access_token, { 'x-purpose-of-use': 'HSYSADMIN' });
    expect(await stated.listUsers()).toHaveProperty('total');
  });

  it('tokens carry department and facility, on which conditions rest', async () => {
    const { decodeJwt } = await import('jose');
    const person = await enrol(hospital, 'placed');
    const user = await administrator.getUser({ params: { id: person.id } });
    const { name, email, roles } = user;
    const place = { departments: ['icu', 'er'], facility: 'main' };
    await administrator.updateUser({
      params: { id: user.id },
      body: { name, email, roles, ...place },
      ifMatch: user.version,
    });
    const body = { username: person.username, password: person.password, recovery_code: person.recoveryCodes[0]! };
    const { access_token } = await hospital.with().login({ body });
    expect(decodeJwt(access_token)).toMatchObject(place);
  });

  it('an engineer cannot raise themselves through a program', async () => {
    const engineer = await hospital.signedIn('integration-engineer');
    const client = { name: 'Bridge', grant_types: ['client_credentials' as const], redirect_uris: [], facility: null };
    const body = { ...client, authentication: 'client_secret' as const, roles: ['administrator'] };
    expect(await refusal(engineer.createApiClient({ body }))).toBe('role-beyond-yours');
  });

  it('secrets shown once are not kept for an Idempotency-Key', async () => {
    const { users } = await administrator.listUsers({ query: { search: 'o.berg' } });
    const call = { params: { id: users[0]!.id }, idempotencyKey: 'link-1' };
    const { link } = await administrator.createEnrolmentLink(call);
    const rows = await hospital.sql('auth', 'select i::text as row from idempotency_keys i');
    expect(JSON.stringify(rows)).not.toContain(link.split('#')[1]);
  });
});
