import { configContract } from '@hms/contracts/config';
import { defineService } from '@hms/platform/service';
import { listOpenings } from './calendars/list-openings.ts';
import { entriesProjection } from './entries/entries.projection.ts';
import { entryHandlers } from './entries/entry-handlers.ts';
import { getOrganizationResources } from './fhir/organization-resources.ts';
import { listActiveFlags } from './flags/list-active-flags.ts';
import { listChanges } from './history/list-changes.ts';
import { kinds } from './kinds.ts';
import { getOrganization } from './organization/get-organization.ts';
import { organizationProjection } from './organization/organization.projection.ts';
import { updateOrganization } from './organization/update-organization.ts';
import { getStructure } from './structure/get-structure.ts';

export const configService = defineService({
  contract: configContract,
  needs: [],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: [
    'staff_departments',
    'staff_identifiers',
    'staff',
    'calendars',
    'beds',
    'rooms',
    'wards',
    'departments',
    'facilities',
    'flags',
    'organization',
  ],
  projections: [organizationProjection, ...Object.values(kinds).map((kind) => entriesProjection(kind))],
  start: (service) => ({
    handlers: {
      getOrganization: getOrganization(service),
      updateOrganization: updateOrganization(service),
      ...entryHandlers(service, kinds, kinds.facility),
      ...entryHandlers(service, kinds, kinds.department),
      ...entryHandlers(service, kinds, kinds.ward),
      ...entryHandlers(service, kinds, kinds.room),
      ...entryHandlers(service, kinds, kinds.bed),
      ...entryHandlers(service, kinds, kinds.staff),
      ...entryHandlers(service, kinds, kinds.calendar),
      ...entryHandlers(service, kinds, kinds.flag),
      listOpenings: listOpenings(service, kinds),
      listActiveFlags: listActiveFlags(service),
      getStructure: getStructure(service),
      listChanges: listChanges(service, kinds),
      getOrganizationResources: getOrganizationResources(service),
    },
  }),
});
