import type { Projection } from '@hms/platform/event-log';
import type { ConfigContract } from '../config-service.ts';
import { organizationAfter } from './evolve.ts';
import { findOrganization, writeOrganization } from './organization-table.ts';

export const organizationProjection: Projection<ConfigContract> = {
  'config.organization.updated': async (tx, event) =>
    writeOrganization(tx, organizationAfter(await findOrganization(tx), event)),
};
