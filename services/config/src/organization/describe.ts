import type { Organization } from '@hms/contracts/config';
import type { Decided } from '@hms/platform/contract';
import type { ConfigContract } from '../config-service.ts';
import { changedFields } from '../entries/evolve.ts';
import { mustBeTimeZone } from './time-zone.ts';

export type Description = Partial<Omit<Organization, 'id' | 'version' | 'updated_at'>>;

/** Changes what is said of the organisation; no event where nothing differs. Throws `unknown-time-zone`. */
export function describeOrganization(before: Organization, changes: Description): Decided<ConfigContract>[] {
  if (changes.time_zone !== undefined) mustBeTimeZone(changes.time_zone);
  const data = changedFields(before, changes);
  return Object.keys(data).length === 0 ? [] : [{ type: 'config.organization.updated', data }];
}
