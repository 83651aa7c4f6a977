import type { authContract } from '@hms/contracts/auth';
import { conflict, type Decided, invalid, notAllowed } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { givableRoles } from '../roles/givable-roles.ts';
import { listRoles } from '../roles/roles-table.ts';
import { withSecrets } from '../secret-reply.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { insertSession } from '../sessions/sessions-table.ts';
import { getApiClientById, type KnownClient, listClients, metadataOf, shown } from './api-clients-table.ts';
import { newClientCredentials } from './client-credentials.ts';

type Operations = Pick<
  AuthOperations,
  | 'listApiClients'
  | 'getApiClient'
  | 'createApiClient'
  | 'updateApiClient'
  | 'renewApiClientCredentials'
  | 'removeApiClient'
>;
type Event = Decided<typeof authContract>;

/** Tokens of a program carry its session until its credentials are renewed. */
const endless = new Date('9999-12-31T00:00:00Z');

export function apiClientHandlers(service: AuthService): Handlers<Operations> {
  const { database } = service;

  async function mustGive(call: Call, roles: readonly string[]): Promise<void> {
    const givable = givableRoles(call.caller?.roles ?? [], await listRoles(database));
    const beyond = roles.filter((role) => !givable.includes(role));
    if (beyond.length > 0)
      throw notAllowed('role-beyond-yours', `You cannot give ${beyond.join(', ')}: unknown, or more than you may.`);
  }

  /** The provider knows best which redirect URIs, grants and keys go together. */
  async function mustBeSound(client: KnownClient): Promise<void> {
    const { provider } = await service.oidc.current();
    if (client.authentication === 'none' && client.grant_types.includes('client_credentials'))
      throw invalid('invalid-client', 'A client without credentials cannot act in its own name.');
    const Client = provider.Client as unknown as { validate(metadata: unknown): Promise<void> };
    await Client.validate(metadataOf(client)).catch((error) => {
      throw invalid('invalid-client', String((error as { error_description?: string }).error_description ?? error));
    });
  }

  function startSession(tx: Transaction, call: Call, client: string, session: string): void {
    tx.send(
      insertSession({
        id: session,
        user: client,
        client,
        browser: null,
        methods: ['client'],
        address: null,
        device: null,
        startedAt: call.now,
        expiresAt: endless,
      }),
    );
  }

  const append = (tx: Transaction, call: Call, client: { id: string; version: number }, event: Event) =>
    service.append(tx, { stream: client.id, expected: client.version, events: [event], cause: call.cause });

  async function mustBeActive(id: string): Promise<KnownClient> {
    const client = await getApiClientById(database, id);
    if (!client.active) throw conflict('client-removed', 'This client was shut out for good.');
    return client;
  }

  return {
    async listApiClients() {
      return reply({ clients: (await listClients(database)).map(shown) });
    },

    async getApiClient(_call, { params }) {
      const client = await getApiClientById(database, params.id);
      return reply(shown(client), { version: client.version });
    },

    async createApiClient(call, { body }) {
      const { authentication, public_keys, ...fields } = body;
      await mustGive(call, fields.roles);
      const credentials = await newClientCredentials(authentication, public_keys);
      const id = newId(call.now);
      const { public_keys: keys, secret_digest, session } = credentials.kept;
      const known = { id, authentication, ...fields, public_keys: keys, secretDigest: secret_digest, session };
      await mustBeSound({ ...known, active: true, version: 1, created_at: call.now.toISOString() });
      const data = { authentication, ...fields, ...credentials.kept };
      const kept = await call.commit(async (tx) => {
        await append(tx, call, { id, version: 0 }, { type: 'client.created', data });
        startSession(tx, call, id, session);
        const client = shown(await getApiClientById(tx, id));
        return reply({ client }, { version: 1, location: `/auth/clients/${id}` });
      });
      return withSecrets(kept, credentials.shown);
    },

    async updateApiClient(call, { params, body }) {
      const client = await mustBeActive(params.id);
      call.matches(client.version);
      await mustGive(
        call,
        body.roles.filter((role) => !client.roles.includes(role)),
      );
      await mustBeSound({ ...client, ...body });
      return call.commit(async (tx) => {
        await append(tx, call, client, { type: 'client.updated', data: body });
        const changed = await getApiClientById(tx, client.id);
        return reply(shown(changed), { version: changed.version });
      });
    },

    async renewApiClientCredentials(call, { params, body }) {
      const client = await mustBeActive(params.id);
      const credentials = await newClientCredentials(client.authentication, body.public_keys);
      const { public_keys, secret_digest, session } = credentials.kept;
      await mustBeSound({ ...client, public_keys, secretDigest: secret_digest });
      const kept = await call.commit(async (tx) => {
        await append(tx, call, client, { type: 'client.credentials-renewed', data: credentials.kept });
        await endSessions(service, tx, { ids: [client.session], why: 'ended-by-administrator', cause: call.cause });
        startSession(tx, call, client.id, session);
        const changed = await getApiClientById(tx, client.id);
        return reply({ client: shown(changed) }, { version: changed.version });
      });
      return withSecrets(kept, credentials.shown);
    },

    async removeApiClient(call, { params }) {
      const client = await mustBeActive(params.id);
      return call.commit(async (tx) => {
        await append(tx, call, client, { type: 'client.removed', data: {} });
        await endSessions(service, tx, { ids: [client.session], why: 'client-removed', cause: call.cause });
        return noReply;
      });
    },
  };
}
