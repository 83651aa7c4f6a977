import { patientContract } from '@hms/contracts/patient';
import type { EventType, ReadData } from '@hms/platform/contract';
import { statement, type Transaction } from '@hms/platform/database';
import { forgetPatients, type Subscription } from '@hms/platform/service';
import { changePatient, joinCareTeam, leaveCareTeam, linkPatient, markErased } from './followed-patients.ts';

type Contract = typeof patientContract;
type Follow = {
  readonly [T in EventType<Contract>]?: (tx: Transaction, id: string, data: ReadData<Contract, T>) => void;
};

/** A rebuild finds the same: with the patient's key the words are gone from the log. */
const forgetWords = statement<[string]>(
  'forget-appointment-words',
  `update appointments set words = '{}' where patient_id = $1`,
);

/** What each event of a patient means for whoever books for them. */
const follow: Follow = {
  'patient.created': (tx, id, { facility_id }) => changePatient(tx, id, { facility_id }),
  'patient.updated': (tx, id, { facility_id }) => changeFacility(tx, id, facility_id),
  'patient.identified': (tx, id, { facility_id }) => changeFacility(tx, id, facility_id),
  'patient.sensitivity-changed': (tx, id, { restricted }) => changePatient(tx, id, { restricted }),
  'patient.care-team-assigned': (tx, id, { member_id }) => joinCareTeam(tx, id, [member_id]),
  'patient.care-team-removed': (tx, id, { member_id }) => leaveCareTeam(tx, id, member_id),
  'patient.deceased': (tx, id) => changePatient(tx, id, { deceased: true }),
  'patient.death-corrected': (tx, id, { deceased }) => changePatient(tx, id, { deceased }),
  'patient.merged'(tx, id, { restricted, facility_id, care_team, deceased }) {
    changeStanding(tx, id, restricted, deceased);
    changeFacility(tx, id, facility_id);
    // The event names those who are added.
    if (care_team) joinCareTeam(tx, id, care_team);
  },
  'patient.unmerged'(tx, id, { restricted, facility_id, care_team, deceased }) {
    changeStanding(tx, id, restricted, deceased);
    changeFacility(tx, id, facility_id);
    if (care_team) changePatient(tx, id, { care_team });
  },
  'patient.replaced': (tx, id, { survivor_id }) => linkPatient(tx, id, survivor_id),
  'patient.restored': (tx, id) => linkPatient(tx, id, null),
  'patient.erased'(tx, id) {
    markErased(tx, id);
    tx.send(forgetWords(id));
    forgetPatients(tx, [id]);
  },
};

function changeFacility(tx: Transaction, id: string, facility_id: string | null | undefined): void {
  if (facility_id !== undefined) changePatient(tx, id, { facility_id });
}

function changeStanding(
  tx: Transaction,
  id: string,
  restricted: boolean | undefined,
  deceased: boolean | undefined,
): void {
  changePatient(tx, id, {
    ...(restricted === undefined ? {} : { restricted }),
    ...(deceased === undefined ? {} : { deceased }),
  });
}

/** Keeps what this service must know of patients; appointments themselves stay as they were booked. */
export const followPatients = {
  from: patientContract,
  events: Object.keys(follow) as EventType<Contract>[],
  batch: 100,
  async handle(tx, { event_type, stream_id, data }) {
    const apply = follow[event_type as keyof Follow] as
      | ((tx: Transaction, id: string, data: Record<string, unknown>) => void)
      | undefined;
    apply?.(tx, stream_id, data);
  },
} satisfies Subscription<Contract> as unknown as Subscription;
