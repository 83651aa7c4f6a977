import { type ExternalIdentifier, staff } from '@hms/contracts/config';
import { statement } from '@hms/platform/database';
import { equals, type Kind } from '../entries/kind.ts';
import { checkStaffMember, type StaffMember } from './staff-rules.ts';

const forgetDepartments = statement<[string]>(
  'forget-staff-departments',
  'delete from staff_departments where staff_id = $1',
);
const addDepartments = statement<[string, readonly string[], boolean | null]>(
  'add-staff-departments',
  'insert into staff_departments (staff_id, department_id, live) select $1, unnest($2::uuid[]), $3',
);
const forgetIdentifiers = statement<[string]>(
  'forget-staff-identifiers',
  'delete from staff_identifiers where staff_id = $1',
);
const addIdentifiers = statement<[string, readonly string[], readonly string[]]>(
  'add-staff-identifiers',
  'insert into staff_identifiers (staff_id, system, value) select $1, unnest($2::text[]), unnest($3::text[])',
);

export const staffMember: Kind<typeof staff> = {
  contract: staff,
  table: 'staff',
  columns: ['staff_number', 'user_id', 'last_name', 'first_name', 'roles'],
  refersTo: { department_ids: 'department' },
  usedBy: [],
  taken: {
    staff_number: { code: 'staff-number-taken', text: 'Somebody else has this staff number, or once had it.' },
    staff_user: { code: 'user-linked', text: 'This account belongs to another member of the staff.' },
    staff_identifier: { code: 'identifier-taken', text: 'Another member of the staff has this identifier.' },
  },
  order: ['last_name', 'first_name'],
  label: ({ staff_number, first_name, last_name }) => `${last_name}, ${first_name} ${staff_number}`,
  filters: {
    user_id: equals('user_id'),
    role: (placeholder) => `${placeholder} = any(roles)`,
    department_id: (placeholder) =>
      `exists (select 1 from staff_departments d where d.staff_id = staff.id and d.department_id = ${placeholder})`,
  },
  check: (entry) => checkStaffMember(entry as unknown as StaffMember),
  projectMore(tx, entry) {
    const identifiers = entry.identifiers as readonly ExternalIdentifier[];
    tx.send(forgetDepartments(entry.id));
    tx.send(addDepartments(entry.id, entry.department_ids as string[], entry.active || null));
    tx.send(forgetIdentifiers(entry.id));
    tx.send(
      addIdentifiers(
        entry.id,
        identifiers.map(({ system }) => system),
        identifiers.map(({ value }) => value),
      ),
    );
  },
};
