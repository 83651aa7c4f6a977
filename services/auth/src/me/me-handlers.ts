import { gone, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { newRecoverySalt } from '../credentials/credentials-table.ts';
import { passkeysOf } from '../passkeys/passkeys-table.ts';
import { newRecoveryCodes, recoveryCodeDigests } from '../recovery-codes/recovery-codes.ts';
import { listRoles } from '../roles/roles-table.ts';
import { withSecrets } from '../secret-reply.ts';
import { proveAgain } from '../sign-in/prove-again.ts';
import { qrCodeSvg } from '../totp/qr-code.ts';
import { matchTotp, newTotpSecret, totpUri } from '../totp/totp.ts';
import { getUserById } from '../users/users-table.ts';

type Operations = Pick<AuthOperations, 'me' | 'beginTotpChange' | 'completeTotpChange' | 'renewRecoveryCodes'>;

export function meHandlers(service: AuthService): Handlers<Operations> {
  const { database, credentials, links, options } = service;

  const tell = async (
    tx: Transaction,
    call: Call,
    { what, version }: { what: 'authenticator' | 'recovery-codes'; version: number },
  ) => {
    const events = [{ type: 'user.credentials-changed' as const, data: { what } }];
    await service.append(tx, { stream: call.caller!.id, expected: version, events, cause: call.cause });
  };

  return {
    async me(call) {
      const user = await getUserById(database, call.caller!.id);
      const [roles, held, passkeys] = await Promise.all([
        listRoles(database),
        credentials.find(user.id),
        passkeysOf(database, user.id),
      ]);
      const grants = roles.filter((role) => user.roles.includes(role.name)).flatMap((role) => role.grants);
      const { id, username, name, email, departments, facility, demo } = user;
      return reply({
        id,
        username,
        name,
        email,
        roles: user.roles,
        departments,
        facility,
        demo,
        grants,
        recovery_codes_left: held?.recoveryDigests.length ?? 0,
        passkeys: passkeys.length,
        idle_minutes: options.lockAfterMinutes,
      });
    },

    async beginTotpChange(call, { body }) {
      const user = await proveAgain(service, call, { password: body.password });
      const secret = newTotpSecret();
      const link = { purpose: 'authenticator' as const, user: user.id, data: secret, now: call.now };
      const { token } = await links.issue(database, link);
      const uri = totpUri(secret, user.username, options.hospitalName);
      return reply({ ticket: token, totp_secret: secret, totp_uri: uri, totp_qr: await qrCodeSvg(uri) });
    },

    async completeTotpChange(call, { body }) {
      const user = await getUserById(database, call.caller!.id);
      const link = await links.look(body.ticket, 'authenticator', call.now);
      if (link?.user !== user.id || link.data === null) throw ticketIsOver();
      const secret = link.data;
      const step = matchTotp({ secret, code: body.totp, now: call.now, lastStep: undefined });
      if (step === undefined)
        throw unprocessable('code-wrong', 'The code does not fit. Is the clock of the authenticator right?');
      return call.commit(async (tx) => {
        if ((await links.spend(tx, body.ticket, 'authenticator', call.now)) === undefined) throw ticketIsOver();
        credentials.setTotp(tx, user.id, secret, step);
        await tell(tx, call, { what: 'authenticator', version: user.version });
        return noReply;
      });
    },

    async renewRecoveryCodes(call, { body }) {
      const user = await proveAgain(service, call, { password: body.password });
      const codes = newRecoveryCodes();
      const salt = newRecoverySalt();
      const digests = await recoveryCodeDigests(codes, salt);
      const done = await call.commit(async (tx) => {
        credentials.setRecovery(tx, user.id, salt, digests);
        await tell(tx, call, { what: 'recovery-codes', version: user.version });
        return reply({});
      });
      return withSecrets(done, { recovery_codes: codes });
    },
  };
}

const ticketIsOver = () => gone('ticket-over', 'That took too long. Begin again.');
