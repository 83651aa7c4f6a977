import { describe, expect, it } from 'vitest';
import { createBody, keysBody, NEW_CLIENT, settingsBody } from './client-values.ts';

const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };

describe('the public keys that were pasted', () => {
  it.each([
    ['nothing', '  ', {}],
    ['a set', JSON.stringify({ keys: [jwk] }), { public_keys: { keys: [jwk] } }],
    ['one key', JSON.stringify(jwk), { public_keys: { keys: [jwk] } }],
    ['something else, which the contract refuses', 'not JSON', { public_keys: 'not JSON' }],
  ])('are read from %s', (_what, text, body) => {
    expect(keysBody(text)).toEqual(body);
  });
});

describe('what is sent of an API client', () => {
  it('takes redirect URIs from lines, and no facility for none', () => {
    expect(
      settingsBody({ ...NEW_CLIENT, name: ' App ', redirect_uris: 'https://a.example/x\n\n https://b.example ' }),
    ).toEqual({
      name: 'App',
      grant_types: ['client_credentials'],
      redirect_uris: ['https://a.example/x', 'https://b.example'],
      roles: [],
      facility: null,
    });
  });

  it('sends public keys only where the client signs with them', () => {
    const values = { ...NEW_CLIENT, public_keys: JSON.stringify(jwk) };
    expect(createBody(values)).toHaveProperty('public_keys');
    expect(createBody({ ...values, authentication: 'client_secret' })).not.toHaveProperty('public_keys');
  });
});
