import { type Handler, reply } from '@hms/platform/service';
import type { ConfigOperations, ConfigService } from '../config-service.ts';
import { findOrganization } from './organization-table.ts';

export function getOrganization(service: ConfigService): Handler<ConfigOperations['getOrganization']> {
  return async () => {
    const organization = await findOrganization(service.database);
    return reply(organization, { version: organization.version });
  };
}
