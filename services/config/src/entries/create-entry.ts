import { newId } from '@hms/platform/event-log';
import { reply } from '@hms/platform/service';
import type { ConfigService } from '../config-service.ts';
import { create } from './decide.ts';
import { evolved } from './evolve.ts';
import { explained } from './explain.ts';
import type { EntryHandler } from './handler.ts';
import type { Kind } from './kind.ts';
import { withPlainIds } from './plain-ids.ts';
import { type Kinds, placeOf, referredBy } from './surroundings.ts';

export function createEntry(service: ConfigService, kinds: Kinds, kind: Kind): EntryHandler {
  const { database, contract } = service;
  return async (call, { body: given }) => {
    const body = withPlainIds(given);
    call.require('config:write', await placeOf(database, kinds, kind, body));
    const events = create(kind, body, await referredBy(database, kinds, kind, body));
    const id = newId(call.now);
    return explained(kind, () =>
      call.commit(async (tx) => {
        const [created] = await service.append(tx, { stream: id, expected: 0, events, cause: call.cause });
        const location = `${contract.path}/${kind.contract.list}/${id}`;
        return reply(evolved(kind.contract, undefined, created!), { version: 1, location });
      }),
    );
  };
}
