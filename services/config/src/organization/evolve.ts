import type { Organization } from '@hms/contracts/config';
import type { Happened } from '../entries/evolve.ts';

/** The organisation after one more event. */
export const organizationAfter = (before: Organization, event: Happened): Organization => ({
  ...before,
  ...event.data,
  version: event.sequence,
  updated_at: event.timestamp,
});
