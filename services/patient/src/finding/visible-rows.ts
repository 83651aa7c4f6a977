import type { Call } from '@hms/platform/service';
import type { PatientService } from '../patient-service.ts';

/** A patient of another facility, department and team: who may see this one may see everybody who is not restricted. */
const STRANGER = { id: 'none', restricted: false, facility: 'elsewhere', departments: [], care_team: [] };
const RESTRICTED = '"restricted":true';

interface Shown {
  readonly ids: readonly string[];
  /** List items as JSON. */
  readonly items: readonly string[];
}

/** Leaves out the patients whom the caller may not see. Only where grants are narrowed, or a replica was read, does it look at each of them. */
export async function visibleRows(service: PatientService, call: Call, { ids, items }: Shown): Promise<boolean[]> {
  const seesStrangers = call.covers('patient:read', STRANGER);
  // A replica may not know yet that somebody was restricted.
  const mayBeOld = call.reads !== service.database;
  return Promise.all(
    ids.map(async (id, index) => {
      if (seesStrangers && !mayBeOld && !items[index]!.includes(RESTRICTED)) return true;
      const row = await service.patients.find(id);
      return row !== undefined && call.covers('patient:read', row);
    }),
  );
}
