import type { EventEmitter } from 'node:events';
import { newId } from '@hms/platform/event-log';
import { findApiClient, metadataOf } from '../api-clients/api-clients-table.ts';
import type { AuthService } from '../auth-service.ts';
import { interactionPages } from '../interaction/interaction.ts';
import type { InteractionPorts } from '../interaction/interaction-ports.ts';
import type { Context } from '../interaction/page.ts';
import { endSession } from '../sessions/end-sessions.ts';
import { insertSession, isSessionOpen, touchSession } from '../sessions/sessions-table.ts';
import { findUser } from '../users/users-table.ts';
import { createProvider } from './create-provider.ts';
import { firstParty } from './first-party.ts';
import { ownClientId } from './issue-tokens.ts';
import { correlationOf } from './name-refusals.ts';
import { digestOf, payloadAdapter } from './payload-adapter.ts';
import { type ProviderHolder, providerHolder } from './provider-holder.ts';
import type { ProviderPorts, SessionStart } from './provider-ports.ts';
import { signingKeyStore } from './signing-key-store.ts';
import { guarded, guardedAdapter } from './temporarily-unavailable.ts';

export const issuerOf = (publicUrl: string): string => `${publicUrl}/oauth`;

type Service = Omit<AuthService, 'oidc'>;
type SignInPorts = Omit<InteractionPorts, 'hospital' | 'publicUrl' | 'openSession'>;

/** Opens a session: one row, whose id becomes the grant's. */
export async function openSession(service: Service, start: SessionStart): Promise<string> {
  const now = service.now();
  const id = newId(now);
  await service.database.all(
    insertSession({
      id,
      user: start.account,
      client: start.client,
      browser: start.browser === null ? null : digestOf(start.browser),
      methods: start.methods,
      address: start.address,
      device: start.device?.slice(0, 300) ?? null,
      startedAt: now,
      expiresAt: new Date(now.getTime() + service.lifetimes.session * 1000),
    }),
  );
  return id;
}

/** The provider on the accounts, sessions and clients of this service. */
export function providerOfService(service: Service, signIn: SignInPorts): ProviderHolder {
  const { database, secrets, lifetimes, publicUrl, now } = service;
  const store = signingKeyStore(database, secrets.signingKeys);
  const hospital = service.options.hospitalName;

  const ports: Omit<ProviderPorts, 'keys'> = {
    issuer: issuerOf(publicUrl),
    hospital,
    cookieKeys: [secrets.cookies.toString('base64url')],
    lifetimes,
    log: service.log,
    adapter: (model) =>
      model === 'Client'
        ? guardedAdapter(clientAdapter(service))
        : guardedAdapter(
            payloadAdapter(
              {
                database,
                key: secrets.payloads,
                endSession: async (id, why) => void (await endSession(service as AuthService, id, why)),
                touchSession: async (id) => void (await database.all(touchSession(id, now()))),
              },
              model,
            ),
          ),
    account: guarded(async (id) => {
      const user = await findUser(database, id);
      return user?.status === 'active' ? user : undefined;
    }),
    client: guarded(async (id) => {
      const client = await findApiClient(database, id);
      return client?.active ? client : undefined;
    }),
    openSession: guarded((start) => openSession(service, start)),
    isSessionOpen: guarded((id) => isSessionOpen(database, id, now())),
  };

  return providerHolder({
    readKeys: () => store.list(),
    build(keys) {
      const provider = createProvider({ ...ports, keys });
      provider.use(interactionPages(provider, { ...signIn, hospital, publicUrl, openSession: ports.openSession }));
      const report = (error: unknown, ctx?: Context) =>
        service.log.error({ err: error, correlation_id: ctx && correlationOf(ctx) }, 'the sign-in provider failed');
      provider.on('server_error', (ctx, error) => report(error, ctx));
      // Koa writes to the console where nobody listens.
      (provider as EventEmitter).on('error', report);
      return provider;
    },
    now,
  });
}

/** Clients are rows of ours; the hospital's own application needs none. */
function clientAdapter(service: Service) {
  const nothing = async () => undefined;
  return {
    async find(id: string) {
      if (id === ownClientId)
        return {
          client_id: ownClientId,
          client_name: service.options.hospitalName,
          token_endpoint_auth_method: 'none' as const,
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code' as const],
          redirect_uris: [`${service.publicUrl}/signed-in`],
          post_logout_redirect_uris: [`${service.publicUrl}/`],
          [firstParty]: true,
        };
      const client = await findApiClient(service.database, id);
      return client?.active ? metadataOf(client) : undefined;
    },
    upsert: nothing,
    findByUid: nothing,
    findByUserCode: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}
