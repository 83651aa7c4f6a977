import { describe, expect, it } from 'vitest';
import { softwareAuthenticator } from '../../test/software-authenticator.ts';
import {
  passkeyAuthenticationOptions,
  passkeyRegistrationOptions,
  verifyPasskeyAuthentication,
  verifyPasskeyRegistration,
} from './passkey.ts';

const party = { id: 'hms.example', name: 'Riverside', origins: ['https://hms.example'] };
const user = { id: '0190a0b0-0000-7000-8000-000000000001', username: 'n.okafor', name: 'Ngozi Okafor' };
const device = { origin: 'https://hms.example', rpId: 'hms.example' };

async function registered() {
  const authenticator = softwareAuthenticator(device);
  const { challenge } = await passkeyRegistrationOptions(party, user, []);
  const passkey = await verifyPasskeyRegistration(party, challenge, authenticator.create(challenge));
  if (passkey === undefined) throw new Error('the passkey was refused');
  return { authenticator, passkey };
}

describe('passkey', () => {
  it('registers and then signs in, counting its uses', async () => {
    const { authenticator, passkey } = await registered();
    expect(passkey).toMatchObject({ credentialId: authenticator.credentialId, counter: 0, transports: ['internal'] });
    const { challenge, allowCredentials } = await passkeyAuthenticationOptions(party, [passkey]);
    expect(allowCredentials?.map(({ id }) => id)).toEqual([authenticator.credentialId]);
    expect(await verifyPasskeyAuthentication(party, challenge, passkey, authenticator.get(challenge, 7))).toBe(7);
  });

  it.each([
    [
      ['usb', 'nfc'],
      ['nfc', 'usb'],
    ],
    [['internal', 'teleport', 7, null], ['internal']],
    ['usb', []],
    [undefined, []],
  ])('keeps of the transports %j: %j', async (said, kept) => {
    const { challenge } = await passkeyRegistrationOptions(party, user, []);
    const response = softwareAuthenticator(device).create(challenge);
    Object.assign(response.response, { transports: said });
    expect(await verifyPasskeyRegistration(party, challenge, response)).toMatchObject({ transports: kept });
  });

  it('asks for a verified user, and offers no device twice', async () => {
    const { passkey } = await registered();
    const options = await passkeyRegistrationOptions(party, user, [passkey]);
    expect(options.authenticatorSelection?.userVerification).toBe('required');
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([passkey.credentialId]);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', rpId: 'evil.example' }],
    ['another origin of the same host', { origin: 'http://hms.example', rpId: 'hms.example' }],
    ['a device that does not verify its user', { ...device, verifiesUser: false }],
  ])('is refused at registration from %s', async (_what, behaviour) => {
    const { challenge } = await passkeyRegistrationOptions(party, user, []);
    const response = softwareAuthenticator(behaviour).create(challenge);
    expect(await verifyPasskeyRegistration(party, challenge, response)).toBeUndefined();
  });

  it('is refused with an answer to another challenge', async () => {
    const { authenticator, passkey } = await registered();
    const [first, second] = [
      await passkeyAuthenticationOptions(party, []),
      await passkeyAuthenticationOptions(party, []),
    ];
    const answer = authenticator.get(first.challenge);
    expect(await verifyPasskeyAuthentication(party, second.challenge, passkey, answer)).toBeUndefined();
  });

  it('is refused with a signature of another key', async () => {
    const { passkey } = await registered();
    const { challenge } = await passkeyAuthenticationOptions(party, [passkey]);
    const forged = { ...softwareAuthenticator(device).get(challenge), id: passkey.credentialId };
    expect(await verifyPasskeyAuthentication(party, challenge, passkey, forged)).toBeUndefined();
  });

  it('is refused when the counter runs backwards: the key was copied', async () => {
    const { authenticator, passkey } = await registered();
    const { challenge } = await passkeyAuthenticationOptions(party, [passkey]);
    const answer = authenticator.get(challenge, 4);
    expect(await verifyPasskeyAuthentication(party, challenge, { ...passkey, counter: 9 }, answer)).toBeUndefined();
  });

  it('is refused, without failing, when the response is nonsense', async () => {
    const { authenticator, passkey } = await registered();
    const { challenge } = await passkeyAuthenticationOptions(party, [passkey]);
    const answer = authenticator.get(challenge);
    const broken = { ...answer, response: { ...answer.response, authenticatorData: 'AA', signature: '!!' } };
    expect(await verifyPasskeyAuthentication(party, challenge, passkey, broken)).toBeUndefined();
  });
});
