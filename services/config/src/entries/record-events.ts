import type { Decided } from '@hms/platform/contract';
import { type Call, type Reply, reply } from '@hms/platform/service';
import type { ConfigContract, ConfigService } from '../config-service.ts';
import type { Entry } from './entry.ts';
import { evolved } from './evolve.ts';
import { explained } from './explain.ts';
import type { Kind } from './kind.ts';

/** Commits what was decided on an entry and answers how it is after. Nothing decided leaves it as it is. */
export async function recordEvents(
  service: ConfigService,
  kind: Kind,
  call: Call,
  before: Entry,
  events: Decided<ConfigContract>[],
): Promise<Reply> {
  if (events.length === 0) return reply(before, { version: before.version });
  return explained(kind, () =>
    call.commit(async (tx) => {
      const appended = await service.append(tx, {
        stream: before.id,
        expected: before.version,
        events,
        cause: call.cause,
      });
      const after = appended.reduce((entry, event) => evolved(kind.contract, entry, event), before);
      return reply(after, { version: after.version });
    }),
  );
}
