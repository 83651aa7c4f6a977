import { readStream } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { Resource } from '@medplum/fhirtypes';
import type { ConfigOperations, ConfigService } from '../config-service.ts';
import type { Entry } from '../entries/entry.ts';
import { findEntry } from '../entries/entry-table.ts';
import { kinds } from '../kinds.ts';
import { findOrganization } from '../organization/organization-table.ts';
import type { StaffMember } from '../staff/staff-rules.ts';
import { locationOf } from './locations.ts';
import { departmentOf, facilityOf, hospitalOf } from './organizations.ts';
import { staffResourcesOf } from './practitioners.ts';

type Kind = 'facility' | 'department' | 'ward' | 'room' | 'bed' | 'staff';

export function getOrganizationResources(
  service: ConfigService,
): Handler<ConfigOperations['getOrganizationResources']> {
  const { database } = service;
  const find = (kind: Kind, id: unknown) => findEntry(database, kinds[kind], String(id));

  async function described() {
    const hospital = await findOrganization(database);
    return hospital.version > 0 ? hospital : undefined;
  }

  /** Where a room is: in a ward, or at the site of its department. */
  async function placeOfRoom(room: Entry) {
    const ward = room.ward_id ? await find('ward', room.ward_id) : undefined;
    const department = await find('department', ward?.department_id ?? room.department_id);
    return { partOf: String(ward?.id ?? department?.facility_id), managing: department?.id ?? null };
  }

  const writers: Readonly<Record<Kind, (entry: Entry) => Promise<Resource[]>>> = {
    facility: async (entry) => [
      facilityOf(entry, await described()),
      locationOf('facility', entry, { partOf: null, managing: entry.id }),
    ],
    department: async (entry) => [departmentOf(entry)],
    async ward(entry) {
      const department = await find('department', entry.department_id);
      return [
        locationOf('ward', entry, {
          partOf: department ? String(department.facility_id) : null,
          managing: String(entry.department_id),
        }),
      ];
    },
    room: async (entry) => [locationOf('room', entry, await placeOfRoom(entry))],
    async bed(entry) {
      const room = await find('room', entry.room_id);
      const managing = room ? (await placeOfRoom(room)).managing : null;
      return [locationOf('bed', entry, { partOf: String(entry.room_id), managing })];
    },
    async staff(entry) {
      const events = await readStream(database, entry.id);
      const departments = events.flatMap(({ data }) => (data.department_ids ?? []) as string[]);
      return staffResourcesOf(entry as Entry & StaffMember, [...new Set(departments)]);
    },
  };

  return async (_call, { params: { kind, id } }) => {
    const resources = await resourcesOf(kind, id.toLowerCase());
    return reply({ resources: resources as unknown as Record<string, unknown>[] });
  };

  async function resourcesOf(kind: string, id: string): Promise<Resource[]> {
    if (kind === 'organization') {
      const hospital = await described();
      return hospital ? [hospitalOf(hospital)] : [];
    }
    if (!Object.hasOwn(writers, kind)) return [];
    const entry = await find(kind as Kind, id);
    return entry ? writers[kind as Kind](entry) : [];
  }
}
