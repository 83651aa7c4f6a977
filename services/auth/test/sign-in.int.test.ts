import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthHospital, credentialsOf, startAuthHospital } from './auth-hospital.ts';

describe('signing in', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());

  it('gives the tokens that the reference draws, which open the hospital', async () => {
    const tokens = await hospital.signIn('physician');
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'token_type']);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    expect(decodeJwt(tokens.access_token)).toMatchObject({ username: 'physician', roles: ['physician'], aud: 'hms' });
    const me = await hospital.with(tokens.access_token).me();
    expect(me).toMatchObject({ username: 'physician', name: 'Ngozi Okafor', roles: ['physician'], demo: true });
  });

  it('says the same of a wrong name, password or code', async () => {
    const right = credentialsOf('nurse');
    const wrong = [
      { ...right, username: 'nobody' },
      { ...right, password: 'wrong' },
      { ...right, totp: '000000' },
    ];
    const answers = await Promise.all(
      wrong.map((body) =>
        hospital
          .with()
          .login({ body })
          .catch((error) => error),
      ),
    );
    expect(new Set(answers.map((error) => `${error.code} ${error.message}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'invalid-credentials', kind: 'unauthenticated' });
  });
});
