import { type Handler, reply } from '@hms/platform/service';
import type { ConfigOperations, ConfigService } from '../config-service.ts';
import { describeOrganization } from './describe.ts';
import { organizationAfter } from './evolve.ts';
import { findOrganization } from './organization-table.ts';

export function updateOrganization(service: ConfigService): Handler<ConfigOperations['updateOrganization']> {
  return async (call, { body }) => {
    const before = await findOrganization(service.database);
    call.require('config:write', {});
    call.matches(before.version);
    const events = describeOrganization(before, body);
    if (events.length === 0) return reply(before, { version: before.version });
    return call.commit(async (tx) => {
      const [updated] = await service.append(tx, {
        stream: before.id,
        expected: before.version,
        events,
        cause: call.cause,
      });
      return reply(organizationAfter(before, updated!), { version: updated!.sequence });
    });
  };
}
