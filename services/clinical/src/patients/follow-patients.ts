import { patientContract } from '@hms/contracts/patient';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { forgetPatients, type Subscription } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import { recordVersion } from '../records/append-to-record.ts';
import {
  type Changes,
  changePatient,
  joinCareTeam,
  leaveCareTeam,
  linkPatient,
  markErased,
} from './followed-patients.ts';
import { forgetWords } from './forget-words.ts';

type Contract = typeof patientContract;
type Follow = {
  readonly [T in EventType<Contract>]?: (tx: Transaction, id: string, data: ReadData<Contract, T>) => void;
};
interface Told {
  readonly facility_id?: string | null;
  readonly date_of_birth?: string | null;
  readonly gender?: string | null;
  readonly restricted?: boolean;
  readonly deceased?: boolean;
}

/** What an event says of a patient, where it says it. */
function changesIn({ facility_id, date_of_birth, gender, restricted, deceased }: Told): Changes {
  const said = { facility_id, birth_date: date_of_birth, sex: gender, restricted, deceased };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What each event of a patient means for their chart. */
const follow: Follow = {
  'patient.created': (tx, id, data) => changePatient(tx, id, changesIn(data as Told)),
  'patient.updated': (tx, id, data) => changePatient(tx, id, changesIn(data as Told)),
  'patient.identified': (tx, id, data) => changePatient(tx, id, changesIn(data as Told)),
  'patient.sensitivity-changed': (tx, id, { restricted }) => changePatient(tx, id, { restricted }),
  'patient.care-team-assigned': (tx, id, { member_id }) => joinCareTeam(tx, id, [member_id]),
  'patient.care-team-removed': (tx, id, { member_id }) => leaveCareTeam(tx, id, member_id),
  'patient.deceased': (tx, id) => changePatient(tx, id, { deceased: true }),
  'patient.death-corrected': (tx, id, { deceased }) => changePatient(tx, id, { deceased }),
  'patient.merged'(tx, id, data) {
    changePatient(tx, id, changesIn(data as Told));
    // The event names those who are added.
    if (data.care_team) joinCareTeam(tx, id, data.care_team);
  },
  'patient.unmerged'(tx, id, data) {
    changePatient(tx, id, changesIn(data as Told));
    if (data.care_team) changePatient(tx, id, { care_team: data.care_team });
  },
  'patient.replaced': (tx, id, { survivor_id }) => linkPatient(tx, id, survivor_id),
  'patient.restored': (tx, id) => linkPatient(tx, id, null),
  'patient.erased'(tx, id) {
    markErased(tx, id);
    forgetWords(tx, id);
    forgetPatients(tx, [id]);
  },
};

/** A registered patient has a clinical record from then on. */
async function openRecord(service: ClinicalService, tx: Transaction, event: EventEnvelope): Promise<void> {
  if ((await recordVersion(tx, event.stream_id)) > 0) return;
  await service.append(tx, {
    stream: event.stream_id,
    expected: 0,
    subject: event.stream_id,
    events: [{ type: 'clinical.record.opened', data: { patient_id: event.stream_id } }],
    cause: {
      actor: event.actor ?? 'system',
      correlation: event.correlation_id,
      causation: event.event_id,
      at: service.now(),
    },
  });
}

/** Keeps what this service must know of patients; what was recorded stays as it was. */
export const followPatients = (service: ClinicalService) =>
  ({
    from: patientContract,
    events: Object.keys(follow) as EventType<Contract>[],
    async handle(tx, event) {
      if (event.event_type === 'patient.created') await openRecord(service, tx, event);
      const apply = follow[event.event_type as keyof Follow] as
        | ((tx: Transaction, id: string, data: Record<string, unknown>) => void)
        | undefined;
      apply?.(tx, event.stream_id, event.data);
    },
  }) satisfies Subscription<Contract> as unknown as Subscription;
