import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AuthService } from '../auth-service.ts';
import { verifyPasskeyAuthentication } from './passkey.ts';
import { findPasskey, usePasskey } from './passkeys-table.ts';

/** The user whose passkey answered the challenge of the ticket, or undefined. Ticket and answer count once. */
export async function checkPasskey(
  service: AuthService,
  ticket: string,
  response: AuthenticationResponseJSON,
): Promise<string | undefined> {
  const { database, links, relyingParty } = service;
  const now = service.now();
  const link = await links.spend(database, ticket, 'passkey-sign-in', now);
  const passkey = typeof response.id === 'string' ? await findPasskey(database, response.id) : undefined;
  if (link?.data === null || link?.data === undefined || passkey === undefined) return undefined;
  const counter = await verifyPasskeyAuthentication(relyingParty, link.data, passkey, response);
  if (counter === undefined) return undefined;
  return (await usePasskey(database, passkey.id, counter, now)) ? passkey.user : undefined;
}
