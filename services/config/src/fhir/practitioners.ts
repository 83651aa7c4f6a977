import { digestUuid } from '@hms/platform/event-log';
import type { HumanName, Practitioner, PractitionerRole } from '@medplum/fhirtypes';
import type { Entry } from '../entries/entry.ts';
import type { StaffMember } from '../staff/staff-rules.ts';
import { conceptOf, conforms, identifiersOf, present, reference, telecomOf } from './parts.ts';

type Member = Entry & StaffMember;

const STAFF = 'urn:hms:staff';

/** US Core Practitioner. */
const practitionerOf = (member: Member): Practitioner =>
  present<Practitioner>({
    resourceType: 'Practitioner',
    id: member.id,
    meta: conforms('us-core-practitioner'),
    identifier: identifiersOf(STAFF, member.staff_number, member.identifiers),
    active: member.active,
    name: [
      present<HumanName>({
        use: 'official',
        family: String(member.last_name),
        given: [String(member.first_name)],
        prefix: member.prefix ? [String(member.prefix)] : undefined,
        suffix: member.suffix ? [String(member.suffix)] : undefined,
      }),
    ],
    telecom: telecomOf(member.contacts),
  });

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MIDNIGHT = '24:00';
const asTime = (time: string): string => (time === MIDNIGHT ? '23:59:59' : `${time}:00`);

/** US Core PractitionerRole, one a department in which somebody works or worked. */
function roleOf(member: Member, department: string): PractitionerRole {
  const works = member.active && member.department_ids.includes(department);
  const periods = member.active_periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [periods[0], periods.at(-1)];
  return present<PractitionerRole>({
    resourceType: 'PractitionerRole',
    id: digestUuid(`${member.id}#${department}`),
    meta: conforms('us-core-practitionerrole'),
    active: works,
    period: first ? { start: first.from, ...(last?.to ? { end: last.to } : {}) } : undefined,
    practitioner: { ...reference('Practitioner', member.id), display: `${member.first_name} ${member.last_name}` },
    organization: reference('Organization', department),
    code: (member.roles as readonly string[]).map((text) => ({ text })),
    specialty: member.specialty ? [conceptOf(member.specialty)!] : undefined,
    telecom: telecomOf(member.contacts),
    availableTime: member.shifts
      .filter((shift) => shift.department_id === null || shift.department_id === department)
      .map(({ weekdays, starts, ends }) => ({
        daysOfWeek: weekdays.map((day) => DAYS[day - 1]!),
        availableStartTime: asTime(starts),
        availableEndTime: asTime(ends),
      })),
  });
}

/** @param departments all in which the person ever worked */
export const staffResourcesOf = (
  member: Member,
  departments: readonly string[],
): (Practitioner | PractitionerRole)[] => [
  practitionerOf(member),
  ...departments.map((department) => roleOf(member, department)),
];
