import { Failure } from '@hms/platform/contract';
import { type Adapter, errors } from 'oidc-provider';

/** Says in the provider's words that the database cannot be reached, so that clients try again rather than give up. */
export const guarded =
  <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await work(...args);
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'unavailable') throw error;
      const told = new errors.TemporarilyUnavailable('try again in a moment');
      throw Object.assign(told, { status: 503, statusCode: 503, expose: true, cause: error });
    }
  };

export const guardedAdapter = (adapter: Adapter): Adapter => ({
  find: guarded(adapter.find),
  upsert: guarded(adapter.upsert),
  findByUid: guarded(adapter.findByUid),
  findByUserCode: guarded(adapter.findByUserCode),
  consume: guarded(adapter.consume),
  destroy: guarded(adapter.destroy),
  revokeByGrantId: guarded(adapter.revokeByGrantId),
});
