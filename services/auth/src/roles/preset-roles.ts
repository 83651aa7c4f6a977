import type { Grant } from '@hms/contracts/auth';
import type { Contract } from '@hms/platform/contract';

/** The kinds of people in a hospital, each with the role that they get at first. */
export const presetRoles: Readonly<Record<string, { title: string; description: string }>> = {
  receptionist: { title: 'Receptionist', description: 'Registers patients, books and checks them in' },
  physician: { title: 'Physician', description: 'Diagnoses, orders, prescribes, documents and signs' },
  nurse: { title: 'Nurse', description: 'Cares for patients, records vitals, gives medicines' },
  pharmacist: { title: 'Pharmacist', description: 'Verifies and dispenses prescriptions, keeps the stock' },
  laboratory: { title: 'Laboratory', description: 'Technicians and pathologists: specimens, analyses, results' },
  radiology: { title: 'Radiology', description: 'Radiographers and radiologists: studies and reports' },
  biller: { title: 'Biller and cashier', description: 'Charges, claims, payments' },
  administrator: { title: 'Administrator', description: 'Accounts, roles and the organisation' },
  'privacy-officer': { title: 'Privacy officer', description: 'Reviews who saw what, and who broke the glass' },
  'integration-engineer': { title: 'Integration engineer', description: 'Connects other systems, watches messages' },
  'it-operator': { title: 'IT operator', description: 'Keeps the system running: health, backups, sessions' },
};

export interface CataloguedPermission {
  name: string;
  service: string;
  describe: string;
  /** Preset roles that hold it from the start. */
  roles: readonly string[];
}

/** Every permission that the contracts declare, by name. Throws where one names a role that is no preset. */
export function permissionCatalogue(contracts: readonly Contract[]): CataloguedPermission[] {
  const all = contracts.flatMap(({ service, permissions }) =>
    Object.entries(permissions).map(([name, spec]) => ({ name, service, ...spec })),
  );
  for (const { name, roles } of all)
    for (const role of roles)
      if (!(role in presetRoles)) throw new Error(`the permission ${name} names ${role}, which is no preset role`);
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What to add to each preset role: the permissions that no start before this one has offered. */
export function grantsToOffer(
  catalogue: readonly CataloguedPermission[],
  offered: ReadonlySet<string>,
): Map<string, Grant[]> {
  const fresh = catalogue.filter(({ name }) => !offered.has(name));
  return new Map(
    Object.keys(presetRoles).map((role) => [
      role,
      fresh.filter(({ roles }) => roles.includes(role)).map(({ name }) => ({ permission: name })),
    ]),
  );
}
