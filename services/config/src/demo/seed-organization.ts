import type { configContract } from '@hms/contracts/config';
import type { Client } from '@hms/platform/service';
import { checkDigitOf, NPI_SYSTEM } from '../staff/npi.ts';
import { calendars, flags } from './calendars.ts';
import { departments, facilities, organization, rooms, wards } from './hospital.ts';
import { people } from './people.ts';

type ConfigClient = Client<typeof configContract>;

export interface SeededOrganization {
  /** Ids by code. */
  readonly facilities: Readonly<Record<string, string>>;
  readonly departments: Readonly<Record<string, string>>;
  readonly wards: Readonly<Record<string, string>>;
  /** Rooms that belong to no ward. */
  readonly rooms: Readonly<Record<string, string>>;
  /** Ids by staff number. */
  readonly staff: Readonly<Record<string, string>>;
}

export interface SeedOptions {
  /** The account of each role, which is linked to the first person who has it. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** The first year whose holidays are entered. */
  readonly year: number;
}

/**
 * Fills the config service with a general hospital. Every request has an Idempotency-Key of its own, so that a seeding that
 * was cut short can be done again from the start.
 */
export async function seedOrganization(client: ConfigClient, options: SeedOptions): Promise<SeededOrganization> {
  const before = await client.getOrganization();
  if (before.version === 0) await client.updateOrganization({ body: organization, ifMatch: 0 });
  const facilityOf = await each(facilities, async (facility) =>
    client.createFacility({
      body: { ...facility, contacts: [...facility.contacts] },
      ...once('facility', facility.code),
    }),
  );
  const departmentOf = await each(departments, ({ facility, ...department }) =>
    client.createDepartment({
      body: { ...department, facility_id: facilityOf[facility]! },
      ...once('department', department.code),
    }),
  );
  const wardOf = await each(wards, ({ code, name, kind, floor, department }) =>
    client.createWard({
      body: { code, name, kind, floor, department_id: departmentOf[department]! },
      ...once('ward', code),
    }),
  );
  await seedWardRooms(client, wardOf);
  const roomOf = await seedOtherRooms(client, departmentOf);
  await each(calendars(options.year), ({ facility, department, ...calendar }) =>
    client.createCalendar({
      body: {
        ...calendar,
        facility_id: facility ? facilityOf[facility]! : null,
        department_id: department ? departmentOf[department]! : null,
      },
      ...once('calendar', calendar.code),
    }),
  );
  await Promise.all(flags.map((flag) => client.createFeatureFlag({ body: flag, ...once('flag', flag.key) })));
  const staff = await seedStaff(client, departmentOf, options.accounts ?? {});
  return { facilities: facilityOf, departments: departmentOf, wards: wardOf, rooms: roomOf, staff };
}

async function seedWardRooms(client: ConfigClient, wardOf: Readonly<Record<string, string>>): Promise<void> {
  const list = wards.flatMap((ward) => {
    const isolation: readonly number[] = ward.isolation;
    return Array.from({ length: ward.rooms }, (_, at) => ward.first + at).map((number) => ({
      code: String(number),
      name: `Room ${number}`,
      isolation: isolation.includes(number),
      ward,
    }));
  });
  await each(list, async ({ ward, ...room }) => {
    const made = await client.createRoom({
      body: { ...room, floor: ward.floor, ward_id: wardOf[ward.code]! },
      ...once('room', `${ward.code}-${room.code}`),
    });
    const kindOf = (code: string) => (ward.kind === 'maternity' && code === 'C' ? 'cot' : ward.bed);
    const features = ward.kind === 'intensive-care' ? ['oxygen', 'suction', 'monitor', 'ventilator'] : ['oxygen'];
    await Promise.all(
      ward.beds.map((code) =>
        client.createBed({
          body: { code, room_id: made.id, kind: kindOf(code), features },
          ...once('bed', `${ward.code}-${room.code}-${code}`),
        }),
      ),
    );
    return made;
  });
}

function seedOtherRooms(client: ConfigClient, departmentOf: Readonly<Record<string, string>>) {
  return each(rooms, async ({ department, beds, ...room }) => {
    const made = await client.createRoom({
      body: { ...room, department_id: departmentOf[department]! },
      ...once('room', room.code),
    });
    const kind = department === 'OBG' ? 'delivery' : 'stretcher';
    await Promise.all(
      beds.map((code) =>
        client.createBed({ body: { code, room_id: made.id, kind }, ...once('bed', `${room.code}-${code}`) }),
      ),
    );
    return made;
  });
}

async function seedStaff(
  client: ConfigClient,
  departmentOf: Readonly<Record<string, string>>,
  accounts: Readonly<Record<string, string>>,
) {
  const list = people.map(([code, prefix, first, last, suffix, role, inDepartments, specialty, npi, shift]) => ({
    code,
    role,
    body: {
      staff_number: code,
      first_name: first,
      last_name: last,
      prefix,
      suffix,
      roles: [role],
      department_ids: inDepartments.map((department) => departmentOf[department]!),
      specialty: specialty ? { display: specialty } : null,
      identifiers: npi ? [{ system: NPI_SYSTEM, type: 'NPI', value: npi + checkDigitOf(npi) }] : [],
      active_periods: [{ from: '2020-01-01', to: null }],
      shifts: [{ ...shift, weekdays: [...shift.weekdays], department_id: departmentOf[inDepartments[0]]! }],
    },
  }));
  const isFirst = (role: string, code: string) => list.find((person) => person.role === role)?.code === code;
  return each(list, ({ code, role, body }) =>
    client.createStaffMember({
      body: { ...body, user_id: isFirst(role, code) ? (accounts[role] ?? null) : null },
      ...once('staff', code),
    }),
  );
}

const once = (kind: string, code: string) => ({ idempotencyKey: `demo-${kind}-${code}` });

/** Makes one thing of each in the order of the list. @returns their ids by code */
async function each<T extends { readonly code: string }>(
  list: readonly T[],
  make: (item: T) => Promise<{ readonly id: string }>,
): Promise<Record<string, string>> {
  const made = await Promise.all(list.map(async (item) => [item.code, (await make(item)).id] as const));
  return Object.fromEntries(made);
}
