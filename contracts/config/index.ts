import { defineContract } from '@hms/platform/contract';
import { calendars, Holiday, OpeningHours, openingOperations } from './calendars.ts';
import { Concept, ContactPoint, ExternalIdentifier, PostalAddress } from './contact.ts';
import { activeFlagOperations, flags } from './flags.ts';
import { Change, historyOperations } from './history.ts';
import { organizationEvents, organizationOperations } from './organization.ts';
import { beds, departments, facilities, rooms, wards } from './places.ts';
import { resourceOperations } from './resources.ts';
import { Period, Shift, staff } from './staff.ts';
import { structureOperations } from './structure.ts';

export const configContract = defineContract({
  service: 'config',
  path: '/api/organization',
  describe: 'How the hospital is built and who works there: facilities, wards, beds, staff, calendars, feature flags.',
  permissions: {
    'config:write': { describe: 'Change the organisation, its places, staff and flags', roles: ['administrator'] },
  },
  schemas: { PostalAddress, ContactPoint, ExternalIdentifier, Concept, Period, Shift, OpeningHours, Holiday, Change },
  operations: {
    ...organizationOperations,
    ...facilities.operations,
    ...departments.operations,
    ...wards.operations,
    ...rooms.operations,
    ...beds.operations,
    ...staff.operations,
    ...calendars.operations,
    ...openingOperations,
    ...flags.operations,
    ...activeFlagOperations,
    ...structureOperations,
    ...historyOperations,
    ...resourceOperations,
  },
  events: {
    ...organizationEvents,
    ...facilities.events,
    ...departments.events,
    ...wards.events,
    ...rooms.events,
    ...beds.events,
    ...staff.events,
    ...calendars.events,
    ...flags.events,
  },
  topic: { name: 'config-events', partitions: 3, retentionDays: 30 },
});

export type { Holiday, Opening, OpeningHours } from './calendars.ts';
export type { ExternalIdentifier, PostalAddress } from './contact.ts';
export type { Change } from './history.ts';
export { Organization } from './organization.ts';
export type { Period, Shift } from './staff.ts';
export { beds, calendars, departments, facilities, flags, rooms, staff, wards };
