import { gone, notFound, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { proveAgain } from '../sign-in/prove-again.ts';
import { getUserById } from '../users/users-table.ts';
import { passkeyRegistrationOptions, verifyPasskeyRegistration } from './passkey.ts';
import { insertPasskey, passkeysOf, removePasskey, shownPasskey } from './passkeys-table.ts';

type Operations = Pick<AuthOperations, 'myPasskeys' | 'beginPasskey' | 'addPasskey' | 'removePasskey'>;

export function passkeyHandlers(service: AuthService): Handlers<Operations> {
  const { database, links, relyingParty } = service;

  const tell = async (tx: Transaction, call: Call, what: 'passkey-added' | 'passkey-removed', version: number) => {
    const events = [{ type: 'user.credentials-changed' as const, data: { what } }];
    await service.append(tx, { stream: call.caller!.id, expected: version, events, cause: call.cause });
  };

  return {
    async myPasskeys(call) {
      return reply({ passkeys: (await passkeysOf(database, call.caller!.id)).map(shownPasskey) });
    },

    async beginPasskey(call, { body }) {
      const user = await proveAgain(service, call, { password: body.password });
      const options = await passkeyRegistrationOptions(relyingParty, user, await passkeysOf(database, user.id));
      const link = { purpose: 'passkey-registration' as const, user: user.id, data: options.challenge, now: call.now };
      const { token } = await links.issue(database, link);
      return reply({ ticket: token, options: { ...options } });
    },

    async addPasskey(call, { body }) {
      const user = await getUserById(database, call.caller!.id);
      const link = await links.look(body.ticket, 'passkey-registration', call.now);
      if (link?.user !== user.id || link.data === null) throw ticketIsOver();
      const response = body.response as unknown as RegistrationResponseJSON;
      const passkey = await verifyPasskeyRegistration(relyingParty, link.data, response);
      if (passkey === undefined) throw unprocessable('passkey-refused', 'This passkey cannot be used here.');
      const kept = {
        ...passkey,
        id: newId(call.now),
        user: user.id,
        name: body.name,
        createdAt: call.now,
        lastUsedAt: null,
      };
      return call.commit(async (tx) => {
        if ((await links.spend(tx, body.ticket, 'passkey-registration', call.now)) === undefined) throw ticketIsOver();
        tx.send(insertPasskey(kept));
        await tell(tx, call, 'passkey-added', user.version);
        return reply(shownPasskey(kept), { status: 201 });
      });
    },

    async removePasskey(call, { params }) {
      const user = await getUserById(database, call.caller!.id);
      return call.commit(async (tx) => {
        const removed = await tx.first(removePasskey(user.id, params.id));
        if (removed === undefined) throw notFound('passkey-not-found', 'There is no such passkey.');
        await tell(tx, call, 'passkey-removed', user.version);
        return noReply;
      });
    },
  };
}

const ticketIsOver = () => gone('ticket-over', 'That took too long. Begin again.');
