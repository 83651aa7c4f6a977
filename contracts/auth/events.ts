import { event, instant, line, nullable, oneOf, personal, record, Type, uuid } from '@hms/platform/contract';
import { ReasonCode } from './break-glass.ts';
import { Grant } from './roles.ts';

const texts = (length: number) => Type.Array(line(length));

const profile = {
  name: line(200),
  email: nullable(line(255)),
  roles: texts(50),
  departments: texts(64),
  facility: nullable(line(64)),
};

const roleFields = { title: line(100), description: line(500), grants: Type.Array(Grant) };

const clientFields = {
  name: line(100),
  grant_types: texts(40),
  redirect_uris: texts(500),
  roles: texts(50),
  facility: nullable(line(64)),
};

const clientCredentials = {
  public_keys: nullable(record({ keys: Type.Array(Type.Record(Type.String(), Type.String())) })),
  secret_digest: nullable(line(100)),
  /** Carried by tokens of the client as their session; renewed with the credentials, which ends the tokens before. */
  session: uuid(),
};

const SessionEnd = oneOf([
  'signed-out',
  'ended-by-user',
  'ended-by-administrator',
  'password-changed',
  'account-closed',
  'token-reuse',
  'client-removed',
]);

export const authEvents = {
  'user.created': event({
    describe: 'An account was made.',
    data: record({ username: line(64), ...profile, demo: Type.Boolean() }),
  }),
  'user.updated': event({ describe: 'What an account says of its person changed.', data: record(profile) }),
  'user.locked': event({ describe: 'An account was locked.', data: record({ reason: line(500) }) }),
  'user.unlocked': event({ describe: 'An account was unlocked.', data: record({}) }),
  'user.deactivated': event({ describe: 'An account was closed.', data: record({}) }),
  'user.reactivated': event({ describe: 'The closing of an account was taken back.', data: record({}) }),
  'user.credentials-changed': event({
    describe: 'A password or second factor was set, added or removed: the person should be told.',
    data: record({
      what: oneOf(['enrolled', 'password', 'authenticator', 'recovery-codes', 'passkey-added', 'passkey-removed']),
    }),
  }),
  'user.password-reset-requested': event({
    describe: 'Somebody asked for a new password: the person is to be sent a link.',
    data: record({}),
  }),
  'session.revoked': event({
    describe: 'A session was ended: its tokens count no more.',
    data: record({ user_id: uuid(), reason: SessionEnd }),
  }),
  'role.created': event({
    describe: 'A role was made.',
    data: record({ name: line(50), preset: Type.Boolean(), ...roleFields }),
  }),
  'role.updated': event({ describe: 'A role changed.', data: record(roleFields) }),
  'role.removed': event({ describe: 'A role was removed.', data: record({}) }),
  'client.created': event({
    describe: 'A program was admitted.',
    data: record({ authentication: line(40), ...clientFields, ...clientCredentials }),
  }),
  'client.updated': event({ describe: 'A program’s entry changed.', data: record(clientFields) }),
  'client.credentials-renewed': event({
    describe: 'A program got new credentials.',
    data: record(clientCredentials),
  }),
  'client.removed': event({ describe: 'A program was shut out.', data: record({}) }),
  'access.break-glass': event({
    describe: 'Somebody opened a closed record for a limited time: the privacy officer is to be told.',
    data: record({
      user_id: uuid(),
      username: line(64),
      patient_id: uuid(),
      reason_code: ReasonCode,
      reason_text: personal(line(1000)),
      until: instant(),
    }),
  }),
  'access.break-glass-ended': event({ describe: 'The record was closed again before its time.', data: record({}) }),
  'access.break-glass-reviewed': event({
    describe: 'The privacy officer judged the case.',
    data: record({
      verdict: oneOf(['justified', 'not-justified']),
      note: personal(nullable(line(2000))),
      reviewed_by: uuid(),
    }),
  }),
};
