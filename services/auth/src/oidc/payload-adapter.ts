import { createHash } from 'node:crypto';
import { type Database, statement } from '@hms/platform/database';
import { type Key, open, seal } from '@hms/platform/security';
import { type Adapter, type AdapterPayload, errors, Provider } from 'oidc-provider';

/** Keeps what the provider remembers in PostgreSQL: ids as digests, payloads sealed. */
export interface PayloadStore {
  database: Database;
  key: Key;
  /** Told before a grant is destroyed. A grant is a session of ours under the same id: with it the session ends. */
  endSession(grant: string, why: 'signed-out' | 'token-reuse'): Promise<void>;
  /** Told of each new refresh token: the session is in use. */
  touchSession(grant: string): Promise<void>;
}

interface Row {
  payload: string;
  consumed: number | null;
}

const put = statement<[string, Buffer, string, string | null, Buffer | null, number]>(
  'put-oidc-payload',
  `insert into oidc_payload (model, id, payload, grant_id, uid, expires_at)
   values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
   on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
     expires_at = excluded.expires_at`,
);
const putOnce = statement<[string, Buffer, string, number], { done: true }>(
  'put-oidc-payload-once',
  `insert into oidc_payload (model, id, payload, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4))
   on conflict do nothing returning true as done`,
);
const byId = statement<[string, Buffer], Row>(
  'get-oidc-payload',
  `select payload, extract(epoch from consumed_at)::float8 as consumed from oidc_payload where model = $1 and id = $2`,
);
const byUid = statement<[string, Buffer], Row>(
  'get-oidc-payload-by-uid',
  `select payload, extract(epoch from consumed_at)::float8 as consumed from oidc_payload where model = $1 and uid = $2`,
);
const consumeOnce = statement<[string, Buffer], { done: true }>(
  'consume-oidc-payload',
  `update oidc_payload set consumed_at = now() where model = $1 and id = $2 and consumed_at is null returning true as done`,
);
const remove = statement<[string, Buffer]>(
  'remove-oidc-payload',
  'delete from oidc_payload where model = $1 and id = $2',
);
const removeOfGrant = statement<[string, string]>(
  'remove-oidc-payloads-of-grant',
  'delete from oidc_payload where model = $1 and grant_id = $2',
);

export const digestOf = (value: string): Buffer => createHash('sha256').update(value).digest();

/** One adapter a model, as the provider asks for them. */
export function payloadAdapter({ database, key, endSession, touchSession }: PayloadStore, model: string): Adapter {
  const context = `oidc:${model}`;
  const read = (row: Row | undefined): AdapterPayload | undefined => {
    if (row === undefined) return undefined;
    const payload = JSON.parse(open(key, row.payload, context).toString()) as AdapterPayload;
    return row.consumed === null ? payload : { ...payload, consumed: row.consumed };
  };
  const find = async (id: string) => read(await database.first(byId(model, digestOf(id))));

  return {
    find,
    async upsert(id, payload, expiresIn = 0) {
      const sealed = seal(key, JSON.stringify(payload), context);
      if (model === 'ReplayDetection') {
        // The library looks first and then writes; of two assertions at the same moment only this insert lets one pass.
        if (await database.first(putOnce(model, digestOf(id), sealed, expiresIn))) return;
        throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
      }
      const grant = model === 'Grant' ? id : (payload.grantId ?? null);
      const uid = payload.uid === undefined ? null : digestOf(payload.uid);
      await database.all(put(model, digestOf(id), sealed, grant, uid, expiresIn));
      if (model === 'RefreshToken' && grant !== null) await touchSession(grant);
    },
    async findByUid(uid) {
      return read(await database.first(byUid(model, digestOf(uid))));
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      if (await database.first(consumeOnce(model, digestOf(id)))) return;
      // Somebody used the same code or refresh token at the same moment: one of the two stole it.
      const { grantId } = (await find(id)) ?? {};
      if (grantId !== undefined) await endSession(grantId, 'token-reuse');
      throw new errors.InvalidGrant('already used');
    },
    async destroy(id) {
      // The token endpoint destroys a grant only when a code or refresh token of it came a second time.
      if (model === 'Grant') await endSession(id, Provider.ctx?.oidc.route === 'token' ? 'token-reuse' : 'signed-out');
      await database.all(remove(model, digestOf(id)));
    },
    async revokeByGrantId(grantId) {
      await database.all(removeOfGrant(model, grantId));
    },
  };
}
