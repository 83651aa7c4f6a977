import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** Some three hundred files, for what not every hospital uses: read from disk when a passkey is first asked about. */
const webAuthn = () => import('@simplewebauthn/server');

/** Who asks (WebAuthn Relying Party): `id` is the host name without port, `origins` are where its pages are served from. */
export interface RelyingParty {
  id: string;
  name: string;
  origins: readonly string[];
}

/** What is kept of a passkey. `publicKey` is a COSE key; nothing here is secret. */
export interface Passkey {
  /** Base64url, as the authenticator chose it. */
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  /** Uses counted by the authenticator; 0 for those that do not count. It may never run backwards. */
  counter: number;
  transports: string[];
}

/** ES256, EdDSA and RS256: what authenticators in use can do. */
const algorithms = [-7, -8, -257];

/**
 * Options for `navigator.credentials.create`. A passkey is both factors at once, so the authenticator must verify its user
 * (PIN, finger, face). The challenge inside is kept by the caller for a few minutes and counts once.
 */
export const passkeyRegistrationOptions = async (
  party: RelyingParty,
  user: { id: string; username: string; name: string },
  existing: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  (await webAuthn()).generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(user.id),
    userName: user.username,
    userDisplayName: user.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: existing.map((passkey) => ({ id: passkey.credentialId, transports: passkey.transports })),
  });

/** The new passkey, or undefined when the response does not answer this challenge from our own pages. */
export async function verifyPasskeyRegistration(
  party: RelyingParty,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<Passkey | undefined> {
  const { verifyRegistrationResponse } = await webAuthn();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: [...party.origins],
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(refused);
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: knownTransports(response.response.transports) };
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** A hint of the browser that nothing verifies, so only what WebAuthn names is kept of it. */
const knownTransports = (said: unknown): string[] =>
  Array.isArray(said) ? transports.filter((transport) => said.includes(transport)) : [];

/** Options for `navigator.credentials.get`; without passkeys the browser offers those it keeps for this site. */
export const passkeyAuthenticationOptions = async (
  party: RelyingParty,
  passkeys: readonly Passkey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await webAuthn()).generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    allowCredentials: passkeys.map((passkey) => ({ id: passkey.credentialId, transports: passkey.transports })),
  });

/** The passkey's new counter, or undefined when the signature, the challenge, the origin or the counter is wrong. */
export async function verifyPasskeyAuthentication(
  party: RelyingParty,
  challenge: string,
  passkey: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webAuthn();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: [...party.origins],
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.counter },
  }).catch(refused);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** The library throws for whatever a browser or an attacker can send; to the caller all of it is one refusal. */
const refused = (): undefined => undefined;
