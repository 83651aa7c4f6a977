import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthClient, type AuthHospital, refusal, startAuthHospital } from './auth-hospital.ts';

const issuer = 'http://test.hospital/oauth';
const robot = {
  name: 'Laboratory bridge',
  authentication: 'private_key_jwt' as const,
  grant_types: ['client_credentials' as const],
  redirect_uris: [],
  roles: ['it-operator'],
  facility: 'main',
};

describe('API clients', () => {
  let hospital: AuthHospital;
  let administrator: AuthClient;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
    administrator = await hospital.signedIn('administrator');
  });
  afterAll(() => hospital.stop());

  const token = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await hospital.fetch('/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'hms', ...fields }).toString(),
    });
    const body = (await response.json()) as Record<string, unknown> & { access_token: string };
    return { status: response.status, body };
  };

  interface Assertion {
    audience?: string;
    jti?: string;
    expires?: string;
    alg?: string;
  }
  const assertionOf = async (
    id: string,
    key: JWK,
    { audience = issuer, jti, expires = '1m', alg = 'ES384' }: Assertion = {},
  ) => ({
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await new SignJWT({ jti: jti ?? crypto.randomUUID() })
      .setProtectedHeader({ alg, ...(key.kid ? { kid: key.kid } : {}) })
      .setIssuer(id)
      .setSubject(id)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(await importJWK(key, alg)),
  });

  it('get a key pair made, act in their own name by private_key_jwt, and may what their roles permit', async () => {
    const { client, private_key } = await administrator.createApiClient({ body: robot });
    expect(client.public_keys?.keys[0]).not.toHaveProperty('d');
    const { status, body } = await token(await assertionOf(client.id, private_key as JWK));
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 300, scope: 'hms' });
    expect(body).not.toHaveProperty('refresh_token');
    expect(decodeJwt(body.access_token)).toMatchObject({
      sub: client.id,
      client_id: client.id,
      roles: ['it-operator'],
      facility: 'main',
    });
    const own = hospital.with(body.access_token);
    expect(await own.listUsers()).toHaveProperty('total');
    expect(await refusal(own.createRole({ body: { name: 'xx', title: 'x', description: '', grants: [] } }))).toBe(
      'not-allowed',
    );
    expect(await refusal(own.me())).toBe('user-not-found');
    const rows = await hospital.sql('auth', 'select e::text as row from events e where stream_id = $1', [client.id]);
    expect(JSON.stringify(rows)).not.toContain(String((private_key as JWK).d));
  });

  it('bring their own public keys; a private one is refused', async () => {
    const pair = await generateKeyPair('RS384', { extractable: true });
    const publicKey = { ...(await exportJWK(pair.publicKey)), kid: 'own', alg: 'RS384' } as unknown as Record<
      string,
      string
    >;
    const privateKey = { ...(await exportJWK(pair.privateKey)), kid: 'own' };
    const { client, ...shown } = await administrator.createApiClient({
      body: { ...robot, public_keys: { keys: [publicKey] } },
    });
    expect(shown).toEqual({});
    expect((await token(await assertionOf(client.id, privateKey, { alg: 'RS384' }))).status).toBe(200);
    const leaked = { keys: [{ ...privateKey, alg: 'RS384' } as unknown as Record<string, string>] };
    expect(await refusal(administrator.createApiClient({ body: { ...robot, public_keys: leaked } }))).toBe(
      'private-key-sent',
    );
    const broken = { keys: [{ kty: 'EC', crv: 'P-256' }] };
    expect(await refusal(administrator.createApiClient({ body: { ...robot, public_keys: broken } }))).toBe(
      'invalid-client',
    );
  });

  it('an assertion counts once, for us only, for a while, and only under the right key', async () => {
    const { client, private_key } = await administrator.createApiClient({ body: robot });
    const key = private_key as JWK;
    const assertion = await assertionOf(client.id, key);
    const answers = await Promise.all([1, 2, 3, 4].map(() => token(assertion)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401]);
    expect((await token(assertion)).status).toBe(401);
    const other = await generateKeyPair('ES384', { extractable: true });
    for (const wrong of [
      assertionOf(client.id, key, { audience: 'https://other.example' }),
      assertionOf(client.id, key, { expires: '1 minute ago' }),
      assertionOf('00000000-0000-7000-8000-000000000000', key),
      assertionOf(client.id, { ...(await exportJWK(other.privateKey)), kid: String(key.kid) }),
    ])
      expect((await token(await wrong)).status).toBe(401);
  });

  it('with a secret: shown once, kept as a digest', async () => {
    const { client, client_secret = '' } = await administrator.createApiClient({
      body: { ...robot, authentication: 'client_secret' },
    });
    const basic = (secret: string) => ({
      authorization: `Basic ${Buffer.from(`${client.id}:${secret}`).toString('base64')}`,
    });
    expect((await token({}, basic(client_secret))).status).toBe(200);
    expect((await token({}, basic(`${client_secret}x`))).status).toBe(401);
    expect(await administrator.getApiClient({ params: { id: client.id } })).not.toHaveProperty('client_secret');
    const rows = await hospital.sql(
      'auth',
      'select e::text as row from events e union all select a::text from api_clients a',
    );
    expect(JSON.stringify(rows)).not.toContain(client_secret);
  });

  it('renewed credentials replace the old ones, and end the tokens made with them within seconds', async () => {
    const { client, private_key } = await administrator.createApiClient({ body: robot });
    const { body } = await token(await assertionOf(client.id, private_key as JWK));
    const own = hospital.with(body.access_token);
    expect(await own.listUsers()).toHaveProperty('total');
    const renewed = await administrator.renewApiClientCredentials({ params: { id: client.id }, body: {} });
    expect((await token(await assertionOf(client.id, private_key as JWK))).status).toBe(401);
    expect((await token(await assertionOf(client.id, renewed.private_key as JWK))).status).toBe(200);
    await expect.poll(() => refusal(own.listUsers()), { timeout: 3_000 }).toBe('session-ended');
  });

  it('are shut out for good', async () => {
    const { client, private_key } = await administrator.createApiClient({ body: robot });
    const { body } = await token(await assertionOf(client.id, private_key as JWK));
    const params = { id: client.id };
    await administrator.removeApiClient({ params });
    expect((await token(await assertionOf(client.id, private_key as JWK))).status).toBe(401);
    await expect
      .poll(() => refusal(hospital.with(body.access_token).listUsers()), { timeout: 3_000 })
      .toBe('session-ended');
    expect(await refusal(administrator.renewApiClientCredentials({ params, body: {} }))).toBe('client-removed');
    const { clients } = await administrator.listApiClients();
    expect(clients.find(({ id }) => id === client.id)).toMatchObject({ active: false });
  });

  it('are changed by one at a time, within what the provider takes', async () => {
    const { client } = await administrator.createApiClient({ body: robot });
    const { authentication: _authentication, ...fields } = robot;
    const update = (ifMatch: number, change: Partial<typeof fields> & { redirect_uris?: string[] }) =>
      administrator.updateApiClient({ params: { id: client.id }, body: { ...fields, ...change } as never, ifMatch });
    expect(await update(1, { name: 'Renamed' })).toMatchObject({ name: 'Renamed', version: 2 });
    expect(await refusal(update(1, { name: 'Again' }))).toBe('changed-since');
    expect(await refusal(update(2, { roles: ['wizard'] }))).toBe('role-beyond-yours');
    const code = { grant_types: ['authorization_code'] as never };
    expect(await refusal(update(2, code))).toBe('invalid-client');
    expect(await refusal(update(2, { ...code, redirect_uris: ['javascript:alert(1)'] as never }))).toBe(
      'invalid-client',
    );
    const anonymous = { ...robot, authentication: 'none' as const };
    expect(await refusal(administrator.createApiClient({ body: anonymous }))).toBe('invalid-client');
  });

  it('gives secrets once also under an Idempotency-Key: a repetition answers without them', async () => {
    const call = { body: { ...robot, authentication: 'client_secret' as const }, idempotencyKey: 'client-1' };
    const first = await administrator.createApiClient(call);
    const again = await administrator.createApiClient(call);
    expect(first.client_secret).toMatch(/^[\w-]{43}$/);
    expect(again).toEqual({ client: first.client });
  });
});
